"""Bodies: Markdown to HTML that holds nothing but what an allow-list names, links resolved."""
