"""One scan of the words that readers see in texts: marks left standing, years far ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.far_years import far_dates
from plugins.checks.marks_left import marks_in
from plugins.checks.passages import passages
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.courses.model import Course


def words_left(
    entries: Iterable[Entry], courses: Iterable[Course], today: date
) -> Iterator[Problem]:
    """Report what was left standing in the texts of entries and in courses' descriptions.

    A withdrawn review shows no text. What is wrong in a draft is advice.
    """
    for entry in entries:
        if not (entry.review and entry.review.status == "withdrawn"):
            for line, rule, message, advice in _found(entry.body, today):
                at = entry.body_line + line
                yield Problem(entry.path, at, rule, message, advice=advice or entry.is_draft)
    for course in courses:
        for line, rule, message, advice in _found(course.description, today):
            yield Problem(course.path, course.description_line + line, rule, message, advice=advice)


def _found(body: str, today: date) -> Iterator[tuple[int, str, str, bool]]:
    """Return the line below the first, the rule, the message, and whether it is advice.

    A kind of mark is reported once in a text, with the number of its other lines.
    """
    marks: dict[tuple[str, bool], tuple[int, str]] = {}
    more: dict[tuple[str, bool], int] = {}
    for above, text in passages(body):
        for left in marks_in(text):
            kind = left.name, left.advice
            marks.setdefault(kind, (above + left.lines[0], left.message))
            more[kind] = more.get(kind, -1) + len(left.lines)
        for at, message in far_dates(text, today):
            yield above + at, "far-year", message, True
    for kind, (line, message) in marks.items():
        yield line, "marks-left", message + others(more[kind]), kind[1]


def others(number: int) -> str:
    """Return how many more lines have the same, as a sentence behind another."""
    if not number:
        return ""
    return f" {number} more line{'s have' if number > 1 else ' has'} the same."
