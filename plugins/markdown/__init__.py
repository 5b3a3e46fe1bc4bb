"""Markdown bodies as HTML that contains only what is on an allow-list, with links resolved."""
