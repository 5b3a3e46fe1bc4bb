"""Limits on the texts that are parsed: by count, not by time, so all machines refuse the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.characters import lines_of

MAX_BODY = 200_000
# For each of these marks, the parser may scan the whole text.
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
    """Where a text exceeds a limit: the line counted from 0, the rule, and a message."""

    line: int
    rule: str
    message: str


# Cached, since rules call it again before they parse a text.
@lru_cache(maxsize=20_000)
def too_much(text: str) -> Excess | None:
    """Return the first limit that a text exceeds, or None if the text can be parsed."""
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
    """Counts the brackets open at once: for each, the parser may scan the rest of the text."""

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
