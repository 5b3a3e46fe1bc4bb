"""The scan of finished words: what is found, and what is left alone."""
