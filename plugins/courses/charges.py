"""What a place costs, as editors write it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from plugins.characters import plain_value
from plugins.courses.habits import TO_COME
from plugins.courses.model import Band
from plugins.datafiles.fields import UnreadableError, read_pairs
from plugins.datafiles.nodes import Fields
from plugins.datafiles.values import line_text

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Node

_AMOUNT = r"£\s?\d{1,3}(?:,\d{3})+(?:\.\d{2})?|£\s?\d{1,6}(?:\.\d{2})?"
_MONEY = re.compile(_AMOUNT)
_AND_MORE = re.compile(rf"({_AMOUNT})(?![\d.,/-])(?! ?to\b)\b.*\S")
_BARE = re.compile(r"(\d{1,6}(?:\.\d{2})?)(?: ?(?:pounds|gbp))?", re.IGNORECASE)
_FREE = re.compile(r"free\b.*|no charge|nil", re.IGNORECASE)
_OPEN = re.compile(rf"none|n/?a|\?+|{TO_COME}.*", re.IGNORECASE)


def charge(node: Node) -> tuple[Band, ...]:
    """Return the bands of `£15`, `free` or a group of them.

    Raises UnreadableError, or GroupError for a group.
    """
    if isinstance(node, Fields):
        return read_pairs(node, "charges", "charge", lambda e: Band(e.key, _amount(e.value)))
    return (Band("", _amount(node)),)


def _amount(node: Node) -> Decimal:
    text = line_text(node)
    plain = plain_value(text)
    if plain.lower() == "free":
        return Decimal(0)
    if not _MONEY.fullmatch(plain):
        raise UnreadableError(f"“{text}” is not a charge: {_instead(plain)}.", "charge", node.line)
    return Decimal(re.sub(r"[£,\s]", "", plain))


def _instead(text: str) -> str:
    """Return what to write in place of what is no charge."""
    if _FREE.fullmatch(text):
        return "write “free” alone"
    if _OPEN.fullmatch(text):
        return (
            "write “free” if it costs nothing. If that is not settled, leave the charge out, and "
            "readers see “Cost: ask us”"
        )
    if found := _BARE.fullmatch(text):
        return f"write £{found[1]}"
    if found := _AND_MORE.fullmatch(text):
        return f"write {found[1]} alone, and the rest in “charge_note”"
    return "write £15, £12.50 or free"
