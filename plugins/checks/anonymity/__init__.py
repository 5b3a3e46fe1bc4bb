"""Finds what could tell readers of a review who a child is, however it is written."""
