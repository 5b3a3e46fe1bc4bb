"""The theme's style sheets and scripts, with the board's colours, in files named by a hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.board.model import Board

_BRAND = "#14506a"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that every page uses: its path from the site's root, and its text.

    The path changes when the text does, so that a browser may keep the file for ever.
    """

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Assets:
    """The stylesheet, the script for all pages, the script for the search page, and the icon."""

    stylesheet: Asset
    script: Asset
    search: Asset
    icon: Asset


def read_assets(theme: Path, board: Board) -> Assets:
    """Return the assets that a theme's folder makes for a board. Raises OSError from the disk."""
    sheets = (file.read_text("utf-8") for file in sheet_files(theme))
    scripts = theme / "static" / "js"
    script = (scripts / "site.js").read_text("utf-8")
    search = (scripts / "search.js").read_text("utf-8")
    return Assets(
        stylesheet=_named("site", "css", stylesheet(sheets, board.colours)),
        script=_named("site", "js", without_comments(script)),
        search=_named("search", "js", without_comments(search)),
        icon=_named("icon", "svg", icon(board)),
    )


def sheet_files(theme: Path) -> list[Path]:
    """Return the style sheets of a theme, components last; cascade layers set their precedence."""
    components = theme / "templates" / "components"
    return [*sorted((theme / "static" / "css").glob("*.css")), *sorted(components.glob("*.css"))]


def stylesheet(sheets: Iterable[str], colours: Iterable[tuple[str, str]]) -> str:
    """Return one stylesheet: the board's colours, then the sheets in the given order."""
    tokens = "".join(f"--board-{name}:{value};" for name, value in colours)
    return "\n".join([f":root{{{tokens}}}" if tokens else "", *sheets]).strip() + "\n"


def without_comments(script: str) -> str:
    """Return a script without indentation and comments; a comment must be on a line of its own."""
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def icon(board: Board) -> str:
    """Return the board's icon as SVG: the first letter of its area, on the board's colour."""
    colour = dict(board.colours).get("brand", _BRAND)
    letter = escape(board.area[:1].upper())
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="6" fill="{colour}"/>'
        '<text x="16" y="23" text-anchor="middle" font-family="sans-serif" font-weight="700" '
        f'font-size="20" fill="#fff">{letter}</text></svg>\n'
    )


def _named(name: str, suffix: str, text: str) -> Asset:
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Asset(f"assets/{name}.{digest}.{suffix}", text)
