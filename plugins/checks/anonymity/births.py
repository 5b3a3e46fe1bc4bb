"""Dates of birth in texts that are no reviews, where “born” stands near many another date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.event_dates import birthday, dates_in
from plugins.checks.anonymity.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.identifier import Identifier
    from plugins.checks.anonymity.spans import Spans

SIGNS = ("born", "birth", "dob", "d.o.b")
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
# All children of a year, and what is not somebody.
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
# Whoever was born before is in the books of history.
_FIRST_YEAR = 1920


def births(text: str, lower: str, digits: Spans) -> Iterator[Identifier]:
    """Return the dates on which somebody was born, said to be that.

    `lower` is the passage in small letters, `digits` its parts near a digit. The years in which
    all children of an age group were born are none, nor are dates of history.
    """
    if not any(sign in lower for sign in SIGNS):
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
    """Return the first row of the table that a row belongs to."""
    for _ in range(_MOST_ROWS):
        above = lower.rfind("\n", 0, row - 1) + 1
        if row == 0 or not lower.startswith("|", above):
            break
        row = above
    return lower[row : lower.find("\n", row)]
