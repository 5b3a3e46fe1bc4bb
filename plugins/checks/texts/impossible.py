"""Finds days in running text that no calendar has, and times that end before they begin."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from plugins.checks.texts.style import paragraphs
from plugins.dates import MONTHS
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.courses.model import Course

RULE = "date-in-text"
_SHORT = 3  # letters that identify a month
_NUMBERS = {name[:_SHORT].lower(): at for at, name in enumerate(MONTHS, 1)}
_MONTH = "|".join([*MONTHS, *(name[:_SHORT] for name in MONTHS), "Sept"])
# The only days that some month lacks.
_DAY = re.compile(
    rf"(?<![\w.,:/£-])(?P<day>29|3[01])(?:st|nd|rd|th)?[ \n](?:of[ \n])?(?P<month>{_MONTH})\b"
    r",?[ \n](?P<year>(?:19|20)\d\d)\b(?![ \n]?\[sic\])",
    re.IGNORECASE,
)
_TIME = r"(?P<{0}>1[0-2]|[1-9])(?:[.:](?P<{0}_minute>[0-5]\d))?"
_SPAN = re.compile(
    rf"(?<![\w.:/£-]){_TIME.format('start')}[ \n]?(?P<half>[ap])\.?m\.?"
    rf"[ \n]?(?:to|until|till|-|–)[ \n]?{_TIME.format('end')}[ \n]?(?P=half)\.?m\b",
    re.IGNORECASE,
)
# Words of helplines and night shifts, whose hours may run past midnight.
_AT_NIGHT = re.compile(
    r"lines?\b|\b(?:open|opening|nights?|overnight|hours|ring|call|text|phone|telephone|every"
    r"|daily|shifts?|rota|next (?:day|morning))\b",
    re.IGNORECASE,
)


def impossible_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Yield advice on each impossible day or time span; withdrawn reviews show no text."""
    for entry in entries:
        if not (entry.review and entry.review.status == "withdrawn"):
            yield from _in_text(entry.path, entry.summary_line, entry.summary)
            yield from _in_text(entry.path, entry.body_line, entry.body)
    for course in courses:
        yield from _in_text(course.path, course.summary_line, course.summary)
        yield from _in_text(course.path, course.description_line, course.description)


def _in_text(path: str, first: int, body: str) -> Iterator[Problem]:
    if not (_DAY.search(body) or _SPAN.search(body)):  # true for most texts
        return
    for above, text in paragraphs(body):
        for place, message in (*_days(text), *_spans(text)):
            line = first + above + text.count("\n", 0, place)
            yield Problem(path, line, RULE, message, advice=True)


def _days(text: str) -> Iterator[tuple[int, str]]:
    for found in _DAY.finditer(text):
        month = _NUMBERS[found["month"][:_SHORT].lower()]
        if int(found["day"]) > monthrange(int(found["year"]), month)[1]:
            words = " ".join(found[0].split())
            yield found.start(), f"“{words}” is in no calendar: check the day, month and year."


def _spans(text: str) -> Iterator[tuple[int, str]]:
    for found in () if _AT_NIGHT.search(text) else _SPAN.finditer(text):
        if _minute(found, "end") < _minute(found, "start"):
            words = " ".join(found[0].split())
            yield found.start(), f"“{words}” ends before it begins: check am and pm."


def _minute(found: re.Match[str], which: str) -> int:
    """Return a time in minutes since midnight, or since noon if it is after noon."""
    return int(found[which]) % 12 * 60 + int(found[f"{which}_minute"] or 0)
