"""The command test: what it runs, in which order, and how it ends."""
