"""What a place on a course costs, from the nodes of its file."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from plugins.characters import plain_value
from plugins.courses.model import Band
from plugins.datafiles.fields import UnreadableError, read_pairs
from plugins.datafiles.nodes import Fields
from plugins.datafiles.values import line_text

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Node

_MONEY = re.compile(r"£\s?(\d{1,3}(?:,\d{3})+|\d{1,6})(\.\d{2})?")


def charge(node: Node) -> tuple[Band, ...]:
    """Take `£15`, `free` or a group of them; give the bands.

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
    if not (found := _MONEY.fullmatch(plain)):
        message = f"“{text}” is not a charge: write £15, £12.50 or free."
        raise UnreadableError(message, "charge", node.line)
    return Decimal(found[1].replace(",", "") + (found[2] or ""))
