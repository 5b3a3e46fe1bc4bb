"""Fragments of pages, feeds and calendars as they are, to be compared after each change."""
