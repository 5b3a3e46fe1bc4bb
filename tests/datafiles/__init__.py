"""Data files: text to nodes with their lines."""
