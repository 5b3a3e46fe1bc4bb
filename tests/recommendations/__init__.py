"""Recommendations of case reviews: read, shown on their day, listed by agency, given as data."""
