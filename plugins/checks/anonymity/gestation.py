"""Weeks of a pregnancy in a passage: few children are born at the same week in one place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.age_patterns import NUMBER_WORDS
from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.sentences import PERSON, sentence_around
from plugins.checks.anonymity.spans import around_matches, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

GESTATION = "anonymity-gestation"
_SIGNS = ("week", "/40", "wks")
# What one of these must end or stand behind: weeks of which somebody says how many.
_COUNTED = re.compile(
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty)[ \n-]{0,2}$"
)
_GAP = r"[ \n-]{1,2}"
_NUMBER = rf"(?:\d{{1,2}}(?:[ ]?\+[ ]?\d|[ ]plus[ ]\d)?|{NUMBER_WORDS})"
_WEEKS = rf"{_NUMBER}{_GAP}(?:weeks?'?|wks?\b)|\d\d/40\b"
_ABOUT = r"(?:(?:just|only|about|around|nearly|almost|approximately)[ \n])?"
_PATTERNS = (
    re.compile(
        r"\b(?:born|birth|delivered|prematurely|early|preterm)[ \n](?:[a-z]+[ \n]){0,3}?"
        rf"(?P<weeks>at[ \n]{_ABOUT}(?:{_WEEKS}))(?![ \n](?:old|of[ \n]age))"
    ),
    re.compile(
        rf"(?<![\w.+/-])(?P<weeks>(?:{_WEEKS}){_GAP}(?:pregnant|gestation\w*|in[ \n]utero"
        r"|(?:of|into)[ \n](?:(?:the|her|a)[ \n])?(?:gestation|pregnancy)))\b"
    ),
    re.compile(
        rf"\b(?:born|birth|delivered)[ \n]{_ABOUT}(?P<weeks>{_NUMBER}{_GAP}weeks?[ \n]early)\b"
        rf"|\b(?P<early>{_NUMBER}{_GAP}weeks?{_GAP}(?:premature(?:ly)?|preterm)|\d\d-weeker)\b"
    ),
    re.compile(
        r"\b(?P<weeks>gestation(?:al[ ]age)?(?:[ \n](?:at[ ]birth|of|was|is)|[ ]?[:|=]){0,2}"
        rf"[ \n]{{0,2}}{_ABOUT}(?:{_WEEKS}))"
    ),
)
# A limit, or what is offered to everybody at that time.
_LIMIT = re.compile(
    r"(?:\b(?:under|over|below|above|beyond|until|till|to|least|most|than|from|by|before|after"
    r"|between|within|and|or)|\d[ ]?-)[ \n]{0,2}$"
)
_OFFERED = re.compile(r"\b(?:should|must|can|may|will|offered|routine|routinely|every|any|all)\b")
_ONE = re.compile(r"\b(?:(?:the|this|that|her)[ \n](?:pregnancy|birth|premature)|waters)\b")
_BACK = 20


def weeks_of_pregnancy(text: str, lower: str) -> Iterator[Identifier]:
    """Return the weeks of one pregnancy in a passage; `lower` is the same in small letters.

    Limits (“before 37 weeks”) and what is offered to everybody (“a scan at 12 weeks of pregnancy”)
    are none.
    """
    near = around_matches(_COUNTED, text, lower, _SIGNS)
    for pattern in _PATTERNS:
        for found in matches(pattern, lower, near):
            start, end = found.span("weeks" if found["weeks"] else "early")
            if _is_someones(text, lower, start, end):
                yield Identifier(GESTATION, start, end, " ".join(text[start:end].split()))


def _is_someones(text: str, lower: str, start: int, end: int) -> bool:
    if _LIMIT.search(lower, max(0, start - _BACK), start):
        return False
    written, begin = sentence_around(text, start, end)
    sentence = lower[begin : begin + len(written)]
    if _OFFERED.search(sentence):
        return False
    is_line = sentence.strip(" \n|.").startswith(("gestation", "born"))
    return is_line or bool(PERSON.search(written) or _ONE.search(sentence))
