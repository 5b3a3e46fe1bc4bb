"""Rules over the words of texts and data files."""
