"""The command publish: what it demands, what stops it, and what the public sees meanwhile."""
