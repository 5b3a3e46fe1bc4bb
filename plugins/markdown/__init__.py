"""Markdown bodies rendered to HTML that holds only what an allow-list names, links resolved."""
