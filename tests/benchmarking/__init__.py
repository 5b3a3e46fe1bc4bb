"""The benchmark: the same articles for all, honest figures, nothing left behind."""
