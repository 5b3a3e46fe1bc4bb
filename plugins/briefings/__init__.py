"""Seven-minute briefings: a review on one side of A4, made from its own sections."""
