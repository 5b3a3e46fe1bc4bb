"""Turns Markdown files with metadata into entries: read strictly, published on their day."""
