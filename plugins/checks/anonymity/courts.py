"""Numbers of court cases, of crimes, and of judgments of the courts that hear family cases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.spans import matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.spans import Spans

COURT = "anonymity-court-case"
_GAP = r"[ \t\n._/-]{0,2}"
_NUMBERS = (
    # The Family Court and the county courts: SD17C00123.
    re.compile(
        rf"(?<![A-Za-z0-9])[A-Za-z]{{2}}{_GAP}\d\d{_GAP}[A-Za-z]{_GAP}\d{{5}}(?![A-Za-z0-9])"
    ),
    # The county courts: A12YJ345. The Crown Court: T20167123.
    re.compile(r"(?<![A-Za-z0-9])[A-Z]\d\d[A-Z]{2}\d{3}(?![A-Za-z0-9])"),
    # “A 2016-2019 strategy” is none.
    re.compile(
        rf"(?<![A-Za-z0-9])[TSA]{_GAP}20[0-3]\d(?![ \t\n./-]{{1,3}}20[0-4]\d){_GAP}\d{{4}}"
        r"(?![A-Za-z0-9])"
    ),
    # Whatever is called the number of a case.
    re.compile(
        r"\b(?:court|case|claim|crime|cause|proceedings|crown court|family court)[ \n][ ]?"
        r"(?:case[ \n])?(?:(?:number|no\b\.?|num\b|ref\b\.?|reference)[ \n]?){1,2}"
        r"(?:[:#]|is|was)?[ \n]{0,2}(?P<number>(?=[A-Za-z/.-]{0,8}\d)[A-Za-z0-9]{1,12}"
        r"(?:[ ]?[/.-][ ]?[A-Za-z0-9]{1,12}|[ ](?=[A-Za-z]{0,3}\d)[A-Za-z0-9]{1,10}){0,4})"
        r"(?![A-Za-z0-9])",
        re.IGNORECASE,
    ),
)
# Judgments of the Family Court, the Family Division and the Court of Protection. Those of
# higher courts are quoted as the law.
_JUDGMENTS = re.compile(
    r"(?<!\d)(?:19|20)\d\d[ \n][ ]?(?:EWFC|EWCOP)[ \n][ ]?\d{1,4}(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[ \n][ ]?EWHC[ \n][ ]?\d{1,5}[ \n]?\(?Fam\b"
)
_FEWEST_DIGITS = 4


def court_cases(text: str, figures: Spans) -> Iterator[Identifier]:
    """Take a passage and its parts near figures; give the numbers of court cases and crimes.

    Judgments are among them, which a review must not name.
    """
    yield from court_numbers(text, figures)
    for found in matches(_JUDGMENTS, text, figures):
        yield Identifier(COURT, *words_of(found))


def court_numbers(text: str, digits: Spans) -> Iterator[Identifier]:
    """Return the numbers of court cases and crimes; judgments may be quoted as the law."""
    for pattern in _NUMBERS:
        for found in matches(pattern, text, digits):
            start, end, words = words_of(found, found.re.groups)
            if sum(each.isdigit() for each in words) >= _FEWEST_DIGITS:
                yield Identifier(COURT, start, end, words)
