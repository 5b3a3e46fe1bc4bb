"""Dates so far ahead that a digit of their year is likely to be mistyped."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from plugins.dates.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

MOST_YEARS = 10
_MOST = 100  # dates of one text that are looked at
_YEAR = re.compile(r"2\d{3}")
_MONTH = "|".join([*MONTHS, *(f"{name[:3]}\\.?" for name in MONTHS), "Sept"])
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b(?:{_MONTH}),?\s+(?P<written>2\d{{3}})\b"
    r"|\b(?P<first>2\d{3})-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?P<last>2\d{3})\b"
)


def may_be_far(text: str, today: date) -> bool:
    """Report whether a text holds the digits of a year too far ahead, which nearly none does."""
    return any(int(year) > today.year + MOST_YEARS for year in _YEAR.findall(text))


def far_dates(text: str, today: date) -> Iterator[tuple[int, str]]:
    """Return the line, counted from 0, of each date too far ahead, and what to say of it.

    A year by itself may be a plan's; one in a date of a day or a month is hardly meant.
    """
    if not may_be_far(text, today):
        return
    last = today.year + MOST_YEARS
    for found in islice(_DATE.finditer(text), _MOST):
        year = int(found["written"] or found["first"] or found["last"])
        if year > last:
            words = " ".join(found[0].split())
            message = f"“{words}” is {year - today.year} years from now: check the year."
            yield text.count("\n", 0, found.start()), message
