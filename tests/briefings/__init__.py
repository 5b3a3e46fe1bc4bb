"""Seven-minute briefings: what they hold, and that they fit on one side of A4."""
