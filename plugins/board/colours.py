"""The board's colours, dark enough to read on the theme's background (contrast as in WCAG 2.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import plain_value
from plugins.sources.fields import UnreadableError, read_pairs
from plugins.sources.nodes import Text
from plugins.sources.values import is_slug, line_text

if TYPE_CHECKING:
    from plugins.sources.nodes import Entry, Node

# The grey on which the theme prints words in the board's colour (--colour-panel in the theme).
PANEL = "#f2f4f5"
LEAST = 7.0
_STEPS = 256
_NEARLY_BLACK = 0.04045  # where the sRGB formula changes from linear to a power


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, from 1 to 21, of two colours such as #0b3c49 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darkened(colour: str) -> str:
    """Return the lightest shade of a colour that is dark enough for words on PANEL."""
    parts = _parts(colour)
    shades = (
        "#" + "".join(f"{part * step // _STEPS:02x}" for part in parts)
        for step in range(_STEPS, -1, -1)
    )
    return next(shade for shade in shades if contrast(shade, PANEL) >= LEAST)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (as defined in WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    bright: float = ((part + 0.055) / 1.055) ** 2.4
    return part / 12.92 if part <= _NEARLY_BLACK else bright


BRAND = "brand"


def read_colours(node: Node) -> tuple[tuple[str, str], ...]:
    """Return each name in `colours` with its colour, “#” and six hexadecimal digits.

    Raises UnreadableError if the value is not a group, and GroupError with every fault if it is
    one. The brand needs a contrast of 7 to 1 (WCAG 1.4.6).
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
        key = entry.key if is_slug(entry.key) else BRAND
        message = (
            f"“{entry.key}: {value}” is not a colour: write a name and six digits in quotes, such "
            f'as {key}: "#0b3c49".'
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
