"""Names of schools and hospitals: the words of their own, and where they begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

PROPER = r"(?:[A-Z][A-Za-z'’.-]{0,30}|[A-Z]{1,3}\.?)"
# As in “Child J's school”.
_OF_LETTER = re.compile(r"[a-z]{1,2}\d?['’]s?")
# Generic alone, and yet the first word of many a name.
_MAY_BEGIN = frozenset({"the", "new", "old", "all", "high"})


def own_words(words: str, generic: Collection[str]) -> list[str]:
    """Return those of the words, in small letters, that no list of generic words has.

    A child's letter that owns what follows is none either.
    """
    plain = words.lower().split()
    return [
        word
        for word in plain
        if word.strip(".,'") not in generic and not _OF_LETTER.fullmatch(word)
    ]


def begins_at(words: str, generic: Collection[str]) -> int:
    """Return how far into the words the name begins: “At Sample Primary School” has one before."""
    at = 0
    for word in re.finditer(r"\S+", words):
        if word[0].lower() not in generic or word[0].lower() in _MAY_BEGIN:
            return word.start()
        at = word.end()
    return at
