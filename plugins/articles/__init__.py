"""Markdown with metadata to entries: read strictly, published on their day."""
