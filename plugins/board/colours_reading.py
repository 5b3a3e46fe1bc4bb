"""The board's colours, each dark enough to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.board.contrast import LEAST, PANEL, contrast, darkened
from plugins.characters import plain_value
from plugins.datafiles.fields import UnreadableError, read_pairs
from plugins.datafiles.nodes import Text
from plugins.datafiles.values import is_slug, line_text

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Entry, Node

BRAND = "brand"


def read_colours(node: Node) -> tuple[tuple[str, str], ...]:
    """Take the node of `colours`; give each name with its colour, as six figures.

    Raises GroupError with every fault in it; the brand needs a contrast of 7 to 1 (WCAG 1.4.6).
    """
    if isinstance(node, Text):
        message = (
            "Colours have a line each below “colours:”, indented, with a name and six digits in "
            'quotes: brand: "#0b3c49".'
        )
        raise UnreadableError(message, "colours")
    return read_pairs(node, "colours", "colours", _colour)


def _colour(entry: Entry) -> tuple[str, str]:
    value = plain_value(line_text(entry.value))
    if not is_slug(entry.key) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        message = (
            f"“{entry.key}: {value}” is not a colour: "
            'write a name and six figures in quotes, brand: "#0b3c49".'
        )
        raise UnreadableError(message, line=entry.line)
    if entry.key == BRAND and (ratio := contrast(value, PANEL)) < LEAST:
        message = (
            f"{BRAND} “{value}” is too light to read: words in it have a contrast of "
            f"{ratio:.1f} to 1 on grey, and 7 is needed. A darker shade of it is "
            f'"{darkened(value)}".'
        )
        raise UnreadableError(message, line=entry.line)
    return (entry.key, value)
