"""Recommendations of case reviews: a file beside the review to its page, a roll-up and data."""
