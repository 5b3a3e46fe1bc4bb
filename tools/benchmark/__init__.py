"""The benchmark: one body of articles, built here, by stock Pelican and by Hugo, and compared."""
