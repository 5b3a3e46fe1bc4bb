"""Finds dates of birth in texts other than reviews, and weeks of pregnancy in reviews.

In texts other than reviews, “born” is often near an unrelated date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.ages import NUMBER_WORDS
from plugins.checks.anonymity.event_dates import birthday, dates_in
from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.spans import PERSON, around_matches, matches, sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.spans import Spans

CLUES = ("born", "birth", "dob", "d.o.b")
_DATE_OF_BIRTH = r"(?:d\.?o\.?b\.?|dates?[ \n]of[ \n]birth|birth[ -]?dates?)"
_CALLED = rf"(?:{_DATE_OF_BIRTH}|birthday)"
_BEFORE = re.compile(
    r"\b(?:born[^.;:\0]{0,30}"
    rf"|{_DATE_OF_BIRTH}(?:[^\w\0]|\b(?:is|was|the)\b){{1,12}}"
    r"|birthday(?:[^\w\0]|\b(?:is|was|falls|on|the)\b){1,16})$"
)
_AFTER = re.compile(
    r"[ ,(\n-]{1,3}(?:(?:is|was)[ \n])?(?:(?:his|her|their|(?:the[ \n])?\w+'s)[ \n])?"
    rf"(?:{_DATE_OF_BIRTH}|(?<=s[ \n]|r[ \n])birthday)\b"
)
_IN_TABLE = re.compile(rf"\b(?:born|{_CALLED})\b")
# Words about all children born in a year, and about things that are not people.
_COHORT = re.compile(
    r"\b(?:children|babies|infants|pupils|young people|people|those|anyone|anybody|everyone"
    r"|everybody|(?:your|any|every|each) (?:child|baby)|a child|if \w+ (?:are|were|was)|whose"
    r"|nhs|nspcc|childline|charity|board|partnership|service|organisation|law|act|idea|project"
    r"|campaign|network|centre|scheme|group|team)\b[^.;:\0]{0,30}\bborn\b[^.;:\0]*$"
    r"|\b(?:our|its|(?:nhs|board|partnership|charity|service|group|team|centre|school|nursery)(?:'s)?)"
    r"[ \n](?:\w+[ \n])?birthday\b[^.;:\0]*$"
    r"|\bborn\b[^.;:\0]*\b(?:after|before|between|since|from|until|till|by|onwards?|or)\b[^.;:\0]*$"
)
_BACK, _ON = 90, 40
_MOST_ROWS = 200
# People born before this year are history.
_FIRST_YEAR = 1920


def births(text: str, lower: str, digits: Spans) -> Iterator[Identifier]:
    """Yield the dates on which a passage says that somebody was born.

    `lower` is the passage in lower case, `digits` its parts near a digit. Years in which all
    children of an age group were born do not count, nor do dates in history.
    """
    if not any(clue in lower for clue in CLUES):
        return
    last = 0
    for start, end, day in dates_in(text, lower, digits):
        if start < last or (day and day.year < _FIRST_YEAR):
            continue
        last = end
        if _is_birth(text, lower, start, end):
            yield birthday(text, start, end)


def _is_birth(text: str, lower: str, start: int, end: int) -> bool:
    _, begin = sentence_around(text, start, end)
    before = lower[max(begin, start - _BACK) : start]
    if _BEFORE.search(before):
        return not _COHORT.search(before)
    if _AFTER.match(lower[end : end + _ON]):
        return True
    row = lower.rfind("\n", 0, start) + 1
    return lower.startswith("|", row) and _IN_TABLE.search(_first_row(lower, row)) is not None


def _first_row(lower: str, row: int) -> str:
    """Return the first row of the table that a row is in."""
    for _ in range(_MOST_ROWS):
        above = lower.rfind("\n", 0, row - 1) + 1
        if row == 0 or not lower.startswith("|", above):
            break
        row = above
    return lower[row : lower.find("\n", row)]


GESTATION = "anonymity-gestation"
_CLUES = ("week", "/40", "wks")
# A number of weeks, which must come right before one of the clues.
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
# Words for a limit, and words for what is offered to everybody at that time.
_LIMIT = re.compile(
    r"(?:\b(?:under|over|below|above|beyond|until|till|to|least|most|than|from|by|before|after"
    r"|between|within|and|or)|\d[ ]?-)[ \n]{0,2}$"
)
_OFFERED = re.compile(r"\b(?:should|must|can|may|will|offered|routine|routinely|every|any|all)\b")
_ONE = re.compile(r"\b(?:(?:the|this|that|her)[ \n](?:pregnancy|birth|premature)|waters)\b")
_BACK_GESTATION = 20


def weeks_of_pregnancy(text: str, lower: str) -> Iterator[Identifier]:
    """Yield the weeks of one person's pregnancy; `lower` is the passage in lower case.

    Limits (“before 37 weeks”) and what is offered to everybody (“a scan at 12 weeks of pregnancy”)
    do not count.
    """
    near = around_matches(_COUNTED, text, lower, _CLUES)
    for pattern in _PATTERNS:
        for found in matches(pattern, lower, near):
            start, end = found.span("weeks" if found["weeks"] else "early")
            if _is_someones(text, lower, start, end):
                yield Identifier(GESTATION, start, end, " ".join(text[start:end].split()))


def _is_someones(text: str, lower: str, start: int, end: int) -> bool:
    if _LIMIT.search(lower, max(0, start - _BACK_GESTATION), start):
        return False
    written, begin = sentence_around(text, start, end)
    sentence = lower[begin : begin + len(written)]
    if _OFFERED.search(sentence):
        return False
    is_line = sentence.strip(" \n|.").startswith(("gestation", "born"))
    return is_line or bool(PERSON.search(written) or _ONE.search(sentence))
