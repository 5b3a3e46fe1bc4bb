"""Reads editors' files (YAML, CSV, metadata), first into text with lines, then into typed fields."""
