"""Tables in a body: each in a frame of its own, which is moved where the screen is too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.postprocess.tags import TAG

if TYPE_CHECKING:
    import re

# A group and no region: several of one name would be landmarks that nobody can tell apart.
_FRAME = '<div class="table-scroll" role="group" aria-label="Table" tabindex="0">'


def framed_tables(html: str) -> str:
    """Take sanitised HTML; give it with each table in a frame that keys can move (WCAG 1.4.10)."""
    return TAG.sub(_framed, html) if "<table" in html else html


def _framed(tag: re.Match[str]) -> str:
    if tag[2] != "table":
        return tag[0]
    return f"{tag[0]}</div>" if tag[1] else f"{_FRAME}{tag[0]}"
