"""Rules for the words in texts and data files."""
