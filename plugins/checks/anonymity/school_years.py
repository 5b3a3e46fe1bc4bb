"""Finds the school year of one child, which shows the age to a few months: “she was in Year 3”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.ages import AGE
from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.spans import around_words, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = r"(?:Reception|(?:Year|year|Yr|Y)[ \n]?\d{1,2})"
_CHILD = (
    r"(?:[A-Z]|[Hh]e|[Ss]he|(?:Child|Sibling)[ \n][A-Z]{1,2}\d?"
    r"|(?:[Tt]he|[Hh]er|[Hh]is)[ \n](?:\w{1,15}[ \n])?"
    r"(?:child|boy|girl|brother|sister|sibling|son|daughter))"
)
_IN_YEAR = re.compile(
    rf"(?<![\w.'’]){_CHILD}(?:[ \n](?:(?:was|is|had[ \n]been)[ \n](?:(?:now|then|still|just)[ \n])?"
    r"|(?:had[ \n])?(?:just[ \n])?(?:started|began|moved|went)[ \n])|,[ \n])"
    rf"(?P<age>(?:(?:in|into|to)[ \n])?(?:a[ \n])?{_YEAR})\b"
    # Not a year of a plan or a course.
    r"(?![ \n](?:of|class[ \n]teacher|teacher|staff)\b)"
)


def school_years(text: str, lower: str) -> Iterator[Identifier]:
    """Yield the school years of children in a passage; `lower` is the passage in lower case."""
    for found in matches(
        _IN_YEAR, text, around_words(text, lower, ("reception", "year", "yr", " y", "\ny"))
    ):
        yield Identifier(AGE, *words_of(found, "age"))
