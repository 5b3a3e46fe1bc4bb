"""Bounds on what is parsed: by count, never by time, so that all machines refuse the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.characters import lines_of

MAX_BODY = 200_000
# A whole text may be scanned for each of these.
MAX_MARKS = 5_000
_MARKS = "` \\ * _ & <"
MAX_OPEN = 100
MAX_INDENT = 60
MAX_QUOTES = 12
_CLOSED_BY = {"]": "[", ")": "(", ">": "<"}
_BRACKET = re.compile(r"[][()<>]")
_QUOTES = re.compile(r"(?:\s*>)+")


@dataclass(frozen=True, slots=True)
class Excess:
    """What exceeds a bound: its line counted from 0, the rule, and a message."""

    line: int
    rule: str
    message: str


# Rules call it again before they parse a text.
@lru_cache(maxsize=20_000)
def too_much(text: str) -> Excess | None:
    """Return the first thing that a text has too much of to be parsed; None for nearly all."""
    if len(text) > MAX_BODY:  # guard: characters
        message = f"The text has {len(text):,} characters; at most {MAX_BODY:,} make a page."
        return Excess(0, "size", message)
    opened = _Opened()
    for line, words in enumerate(lines_of(text)):
        if rule := opened.too_many(words) or _too_deep(words):
            return Excess(line, *rule)
    marks = sum(map(text.count, _MARKS.split()))
    if marks <= MAX_MARKS:  # guard: marks
        return None
    message = f"The text has {marks:,} of the marks {_MARKS}; at most {MAX_MARKS:,} make a page."
    return Excess(0, "size", message)


class _Opened:
    """Counts the brackets open at once: for each, all that follows may be scanned."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(_CLOSED_BY.values(), 0)

    def too_many(self, text: str) -> tuple[str, str] | None:
        for mark in _BRACKET.findall(text):
            if opening := _CLOSED_BY.get(mark):
                self._counts[opening] = max(0, self._counts[opening] - 1)
                continue
            self._counts[mark] += 1
            if self._counts[mark] > MAX_OPEN:  # guard: brackets
                message = f"Over {MAX_OPEN} “{mark}” are open here: close or delete them."
                return "brackets", message
        return None


def _too_deep(text: str) -> tuple[str, str] | None:
    if text[:1] not in " \t>":
        return None
    if len(text) - len(text.lstrip()) > MAX_INDENT:  # guard: lists
        return "nesting", "This line is indented too far: lists nest a few levels at most."
    marks = _QUOTES.match(text)
    if marks and marks[0].count(">") > MAX_QUOTES:  # guard: quotations
        return "nesting", f"Over {MAX_QUOTES} quotations stand in each other here."
    return None
