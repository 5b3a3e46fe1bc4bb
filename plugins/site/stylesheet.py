"""The theme's style sheets and the board's colours to one stylesheet, named by what is in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def read_sheets(theme: Path) -> tuple[str, ...]:
    """Take the theme's folder; give the text of its style sheets in the order of their names."""
    folder = theme / "static" / "css"
    return tuple(file.read_text("utf-8") for file in sorted(folder.rglob("*.css")))


def stylesheet(sheets: Iterable[str], colours: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Take sheets and the board's colours; give the stylesheet's path and text.

    The path changes when the text does, so that a browser may keep it for ever.
    """
    tokens = "".join(f"--board-{name}:{value};" for name, value in colours)
    text = "\n".join([f":root{{{tokens}}}" if tokens else "", *sheets]).strip() + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return f"assets/site.{digest}.css", text
