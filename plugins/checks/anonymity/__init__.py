"""Finds what in a review could tell readers who a child is, however it is written."""
