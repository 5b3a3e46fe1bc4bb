"""Finds the number of one national helpline next to the name of another helpline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.telephones import national

if TYPE_CHECKING:
    from collections.abc import Iterator

NSPCC, CHILDLINE = "the NSPCC", "Childline"
HELPLINES = {"0808 800 5000": NSPCC, "0800 1111": CHILDLINE}
_OWNERS = {national(number): whose for number, whose in HELPLINES.items()}
_NUMBERS = {whose: number for number, whose in HELPLINES.items()}
_NUMBER = re.compile(
    r"(?<![\d+])(?:0808[ \xa0-]?800[ \xa0-]?5000|0800[ \xa0-]?11[ \xa0-]?11)(?![ -]?\d)"
)
_NAME = re.compile(r"\b(?P<nspcc>NSPCC)\b|\bchild ?line\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n")
# Between a name and its number. A word that begins another clause, or that may name somebody else,
# ends this gap.
_GAP = re.compile(
    r"(?!.*\b(?:adults?|and|but|else|if|instead|not|or|otherwise|than|unless|without)\b)"
    r"[^.,;!?\0]{0,40}",
    re.DOTALL | re.IGNORECASE,
)
_BEHIND = re.compile(r"\s?\((?:the )?(?:(?P<nspcc>NSPCC)|child ?line)\b", re.IGNORECASE)


def swapped_helplines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each helpline number next to another helpline's name, and a message."""
    last = 0
    for found in _NUMBER.finditer(text):
        owner = _OWNERS[national(found[0])]
        ends = [each.end() for each in _SENTENCE_END.finditer(text, last, found.start())]
        named = _named(text, max([last, *ends]), found)
        if named and owner not in named:
            message = (
                f"“{found[0]}” is the number of {owner}, and {named[-1]} has "
                f"{_NUMBERS[named[-1]]}: correct the number or the name."
            )
            yield found.start(), message
        last = found.end()


def _named(text: str, begin: int, number: re.Match[str]) -> list[str]:
    """Return the helplines named for a number: before it in its clause, or in brackets after it."""
    if behind := _BEHIND.match(text, number.end()):
        return [NSPCC if behind["nspcc"] else CHILDLINE]
    names = list(_NAME.finditer(text, begin, number.start()))
    if not names or not _GAP.fullmatch(text, names[-1].end(), number.start()):
        return []
    return [NSPCC if each["nspcc"] else CHILDLINE for each in names]
