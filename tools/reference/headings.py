"""Links to the headings of a page in docs/."""

from __future__ import annotations

import re


def anchor(heading: str) -> str:
    """Return the fragment (the part after `#`) that GitHub makes for a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def link(page: str, heading: str) -> str:
    """Return a link in Markdown to a heading of a page."""
    return f"[{heading}]({page}#{anchor(heading)})"
