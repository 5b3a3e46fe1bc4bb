"""The documents for editors, held against what the site really does."""
