"""The benchmark: the same articles for all, honest numbers, nothing left behind."""
