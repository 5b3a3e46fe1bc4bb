"""Reads editors' files (YAML, CSV, metadata) into text with lines, then into typed fields."""
