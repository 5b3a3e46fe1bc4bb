"""The rows of a table: a line to its cells, and the line below the heading to the columns.

GitHub Flavored Markdown, section 4.10.
"""

from __future__ import annotations

import re

_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
# A cell ends at a bar, unless a backslash stands before it, also within code.
_BAR = re.compile(r"(?<!\\)\|")


def alignment(line: str) -> tuple[str, ...] | None:
    """Return how each column stands, where the line may stand below the heading of a table.

    “center”, “right”, “left”, or nothing for what is usual. A line of hyphens alone underlines a
    heading.
    """
    if "|" not in line or not _DELIMITER.match(line):
        return None
    return tuple(map(_side, cells(line)))


def _side(cell: str) -> str:
    if cell.endswith(":"):
        return "center" if cell.startswith(":") else "right"
    return "left" if cell.startswith(":") else ""


def cells(line: str) -> list[str]:
    """Return the cells of a row, without the space around them."""
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip() for cell in _BAR.split(inner)]
