"""Where in a passage a pattern is worth trying: near the figures or words it cannot do without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Spans = list[tuple[int, int]]

# More than any pattern takes in before its first figure or word, and after its last.
_BEFORE, _AFTER = 160, 90
_JUST_BEFORE = 12
_CAPITALS = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}
_FIGURES = re.compile(r"\d+")


def small_letters(text: str) -> str:
    """Take a passage; give it in small letters, every character where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_CAPITALS)


def around_figures(text: str) -> Spans:
    """Take a passage; give the parts of it that lie near a figure, in order, none twice."""
    return _merged(len(text), ((found.start(), found.end()) for found in _FIGURES.finditer(text)))


def around_words(text: str, lower: str, words: Iterable[str]) -> Spans:
    """Take a passage, the same in small letters, and words; give the parts that lie near one."""
    places = sorted(place for word in words for place in _places(lower, word))
    return _merged(len(text), ((place, place + 1) for place in places))


def around_matches(before: re.Pattern[str], text: str, lower: str, words: Iterable[str]) -> Spans:
    """Return the parts of a passage near one of the words with a match right before it.

    `lower` is the passage in small letters.
    """
    places = sorted(
        place
        for word in words
        for place in _places(lower, word)
        if before.search(lower, max(0, place - _JUST_BEFORE), place)
    )
    return _merged(len(text), ((place, place + 1) for place in places))


def either(one: Spans, other: Spans) -> Spans:
    """Take two lists of parts; give the parts that lie in either."""
    return _joined(sorted((*one, *other)))


def holding(spans: Spans, lower: str, words: Iterable[str]) -> Spans:
    """Take parts of a passage, the passage in small letters, and words; give those with a word."""
    words = tuple(words)
    return [span for span in spans if any(lower.find(word, *span) >= 0 for word in words)]


def matches(pattern: re.Pattern[str], text: str, spans: Spans) -> Iterator[re.Match[str]]:
    """Take a pattern, a passage and parts of it; give every match in them, in order."""
    for start, end in spans:
        yield from pattern.finditer(text, start, end)


def _places(lower: str, word: str) -> Iterator[int]:
    place = lower.find(word)
    while place >= 0:
        yield place
        place = lower.find(word, place + len(word))


def _merged(length: int, places: Iterable[tuple[int, int]]) -> Spans:
    return _joined((max(0, start - _BEFORE), min(length, end + _AFTER)) for start, end in places)


def _joined(spans: Iterable[tuple[int, int]]) -> Spans:
    joined: Spans = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
