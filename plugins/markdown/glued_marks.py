"""Marks of list items and headings with no space after them, which readers would see as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ITEM = re.compile(r"(?:(?P<dash>[-–])|[+*]|(?P<number>\d{1,2}[.)]))(?P<first>[^\W\d_])")
# Several hashtags are not a heading, as in “#Safeguarding #Children”.
_HEADING = re.compile(r"#[A-Z][a-z]*(?:(?P<more>[ ])(?!.*#\w)|$)")
_ENDS = re.compile(r"[.!?:;…][”’\"')]*\s*$")
_QUOTED = re.compile(r"[”’\"']\s*$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where words are: in a list item, in a quotation, and which words are above them.

    `is_below_quotation` says that the words above are a quotation, so a name may follow.
    """

    in_item: bool = False
    in_quotation: bool = False
    above: str = ""
    is_below_quotation: bool = False


def glued_headings(lines: Sequence[str], place: Place) -> Iterator[int]:
    """Yield the indexes of lines that begin with `#` and a capital and start a new sentence."""
    for at, (above, words) in enumerate(pairwise(("", *lines))):
        if at and not (place.in_item or _ENDS.search(above)):
            continue
        found = _HEADING.match(words)
        if found and (found["more"] or len(lines) == 1):
            yield at


def is_glued_item(lines: Sequence[str], at: int, place: Place) -> bool:
    """Report whether a line begins with the mark of a list item that lacks its space.

    A dash below a quotation introduces a name, and a dash within prose belongs to a broken word.
    """
    found = _ITEM.match(lines[at])
    if not found:
        return False
    above = lines[at - 1] if at else place.above
    if found["dash"] and at == len(lines) - 1 and _is_quotation(above, place, is_first=not at):
        return False
    begins = not at or place.in_item or _ENDS.search(above) is not None
    if found["first"].isupper():
        return begins or not found["number"]
    return not found["number"] and (not at or place.in_item or above.rstrip().endswith(":"))


def _is_quotation(above: str, place: Place, *, is_first: bool) -> bool:
    if _QUOTED.search(above):
        return True
    if is_first:
        return place.is_below_quotation
    return place.in_quotation and _ENDS.search(above) is not None
