"""Rules over the sources that need more than one file's own fields."""
