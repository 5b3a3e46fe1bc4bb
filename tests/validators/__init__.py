"""Validators from outside: what other people's programs make of our pages and calendars."""
