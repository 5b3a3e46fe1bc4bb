"""Reads the files that editors keep (YAML, CSV, metadata): text with lines, then typed fields."""
