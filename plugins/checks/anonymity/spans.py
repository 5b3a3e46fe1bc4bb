"""Finds the parts of a passage where a pattern is worth trying: near digits or words it needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Spans = list[tuple[int, int]]

# More characters than any pattern matches before its first digit or word, and after its last.
_BEFORE, _AFTER = 160, 90
_JUST_BEFORE = 12
_CAPITALS = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}
_DIGITS = re.compile(r"\d+")
_NUMBERS = re.compile(r"\d(?:\D{0,3}\d){4,}")


def small_letters(text: str) -> str:
    """Return a passage in lower case, with every character in the same position."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_CAPITALS)


def around_digits(text: str) -> Spans:
    """Return the parts of a passage that lie near a digit, in order, without overlaps."""
    return _merged(len(text), ((found.start(), found.end()) for found in _DIGITS.finditer(text)))


def around_numbers(text: str) -> Spans:
    """Return the parts of a passage near five digits or more with little between them, in order."""
    return _merged(len(text), (found.span() for found in _NUMBERS.finditer(text)))


def around_words(text: str, lower: str, words: Iterable[str]) -> Spans:
    """Return the parts of a passage near any of the words; `lower` is its lower-case form."""
    places = sorted(place for word in words for place in _places(lower, word))
    return _merged(len(text), ((place, place + 1) for place in places))


def around_matches(before: re.Pattern[str], text: str, lower: str, words: Iterable[str]) -> Spans:
    """Return the parts of a passage near words that come right after a match of `before`.

    `lower` is the passage in lower case.
    """
    places = sorted(
        place
        for word in words
        for place in _places(lower, word)
        if before.search(lower, max(0, place - _JUST_BEFORE), place)
    )
    return _merged(len(text), ((place, place + 1) for place in places))


def either(one: Spans, other: Spans) -> Spans:
    """Return the parts that are in either of two lists."""
    return _joined(sorted((*one, *other)))


def holding(spans: Spans, text: str, clue: re.Pattern[str]) -> Spans:
    """Return the parts of a passage with a clue: quick if the clue begins with letters."""
    return [span for span in spans if clue.search(text, *span)]


def matches(pattern: re.Pattern[str], text: str, spans: Spans) -> Iterator[re.Match[str]]:
    """Yield every match of a pattern in the given parts of a passage, in order."""
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


_MOST = 240
# A full stop ends a sentence unless it is in “No. 2” or “Dr. Brown”.
_END = re.compile(
    r"(?<!\bNo)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!o\.b)(?<!O\.B)[.!?][\"')]?\s"
    r"|\n[ \t]*\n|\n[ \t]*(?:[-+*|#]|\d+\.)|\0"
)
_CLAUSE_END = re.compile(
    r"[,;:()]|\s-\s|\b(?:after|before|when|while|because|but|although|since|following|whose|who"
    r"|which|where|until)\b",
    re.IGNORECASE,
)
# Words for one particular person in a family. “Parents” and “children” may be anyone's; “he” and
# “her” are someone in particular.
PERSON = re.compile(
    r"\b(?:(?:Child|Baby|Sibling|Adult|Mother|Father|Parent) [A-Z]{1,2}\d?|(?i:young person) [A-Z]"
    r"|(?i:he|she|him|hers?|his|himself|herself|(?:the|this|that|each|a) child|child's|baby|babies"
    r"|toddler|boy|girl|infant|newborn|mother|mum|mummy|father|dad|daddy|stepfather|stepmother"
    r"|(?:the|both|their) parents|the family|the children|sons?|daughters?|brothers?|sisters?"
    r"|siblings?|twins?|grand\w+|aunts?|uncles?|cousins?|boyfriend|girlfriend|husband|wife"
    r"|(?:the|her|his|their) carers?|half-\w+|foster (?:carer|mother|father)s?))\b"
)


def sentence_around(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the sentence around a place in a passage, and where it begins in the passage."""
    first = max(0, start - _MOST)
    begins = [found.end() for found in _END.finditer(text, first, start)]
    begin = begins[-1] if begins else first
    ended = _END.search(text, end, end + _MOST)
    return text[begin : ended.start() if ended else end + _MOST], begin


def clause_around(sentence: str, start: int, end: int) -> tuple[str, int]:
    """Return the clause around a place in a sentence, and where it begins in the sentence."""
    begins = [found.end() for found in _CLAUSE_END.finditer(sentence, 0, start)]
    begin = begins[-1] if begins else 0
    ended = _CLAUSE_END.search(sentence, end)
    return sentence[begin : ended.start() if ended else len(sentence)], begin


def leading_words(text: str, start: int) -> str:
    """Return the heading above a place in a passage, and the lines that introduce its list.

    A heading near the place counts whatever is between them. A heading further away counts only if
    a list or table continues without a break from the heading to the place.
    """
    above = text[max(0, start - 4 * _MOST) : start]
    heading = above.rfind("\n#")
    lines = lines_of(above[heading + 1 :] if heading >= 0 else above)
    named = [lines[0]] if heading >= 0 else _far_above(text, start)
    led = [line for line in lines[:-1] if line.rstrip().endswith(":") or line.startswith("|")]
    return " ".join([*named, *led[-2:]])


# Items, rows, blank lines, and lines that continue an item.
_LIST = re.compile(r"(?:[ \t]*(?:[-+*|]|\d{1,9}[.)])[^\n]*\n|[ \t]*\n|[ \t]{2,}[^\n]*\n)*+")


def _far_above(text: str, start: int) -> list[str]:
    """Return the heading, or the line with a colon, under which a long list begins."""
    here = text.rfind("\n", 0, start) + 1
    heading = text.find("\n", text.rfind("\n#", 0, here) + 1, here)
    named = []
    for end in {heading, text.rfind(":\n", 0, here) + 1}:
        found = _LIST.match(text, end + 1, here) if end > 0 else None
        if found and found.end() == here:
            named.append(text[text.rfind("\n", 0, end) + 1 : end])
    return named
