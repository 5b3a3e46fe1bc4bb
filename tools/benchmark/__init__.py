"""The benchmark: the same articles built here, by stock Pelican and by Hugo, and compared."""
