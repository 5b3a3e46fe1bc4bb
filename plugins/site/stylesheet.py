"""The theme's style sheets and scripts to files that are named by what is in them."""

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
    """Take sheets and the board's colours; give the stylesheet's path and text."""
    tokens = "".join(f"--board-{name}:{value};" for name, value in colours)
    text = "\n".join([f":root{{{tokens}}}" if tokens else "", *sheets]).strip() + "\n"
    return asset("site.css", text), text


def script(theme: Path, name: str) -> tuple[str, str]:
    """Take the theme's folder and a script's name in it; give the script's path and text."""
    text = (theme / "static" / "js" / name).read_text("utf-8")
    return asset(name, text), text


def asset(name: str, text: str) -> str:
    """Take a file's name and its text; give the path from the site's root where it is served.

    The path changes when the text does, so that a browser may keep the file for ever.
    """
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    stem, _, ending = name.rpartition(".")
    return f"assets/{stem}.{digest}.{ending}"
