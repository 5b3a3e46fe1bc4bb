"""Dates typed into prose: with another weekday, or of training, and so false the day after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.model import ARTICLES
from plugins.checks.ageing_phrases import ageing_phrases
from plugins.checks.prose import paragraphs
from plugins.checks.typed_dates import typed_dates, wrong_weekday
from plugins.dates.wording import date_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.checks.typed_dates import TypedDate
    from plugins.courses.model import Course

RULE = "date-in-text"
WEEKDAY = "weekday"
_IN_ENTRY = "name the course in “Courses”: the page shows its next dates by itself."
_IN_COURSE = "write it under “sessions”: the page shows the next dates by itself."


def text_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Return advice on each date and phrase that ages, and a problem for each wrong weekday.

    A withdrawn review shows no text, so there is nothing to say of it.
    """
    for entry in entries:
        yield from _in_values(entry)
        if not (entry.review and entry.review.status == "withdrawn"):
            written = _written_on(entry)
            yield from _found(entry.path, entry.body_line, entry.body, written, _IN_ENTRY)
    for course in courses:
        yield from _in_values(course)
        written, line = course.announced.date(), course.description_line
        yield from _found(course.path, line, course.description, written, _IN_COURSE)


def _in_values(of: Entry | Course) -> Iterator[Problem]:
    """Report wrong weekdays in a title and a summary, where a date is no advice."""
    for line, text in ((of.title_line, of.title), (of.summary_line, of.summary)):
        for typed in typed_dates(text):
            if said := wrong_weekday(typed):
                yield Problem(of.path, line, WEEKDAY, said)


def _written_on(entry: Entry) -> date | None:
    """Give the day a text speaks from: of articles the publication, of others the last review."""
    published = entry.published.date() if entry.published else None
    if entry.section in ARTICLES:
        return published or entry.last_reviewed
    return entry.last_reviewed or published


def _found(
    path: str, first: int, body: str, written: date | None, instead: str
) -> Iterator[Problem]:
    """Return what is to be said of a body that begins in a line of a file."""
    for above, text in paragraphs(body):
        for typed in typed_dates(text):
            line = first + above + text.count("\n", 0, typed.start)
            if wrong := wrong_weekday(typed):
                yield Problem(path, line, WEEKDAY, wrong)
            elif said := _said_of(typed, written):
                message = f"“{typed.words}” {said} If it is training, {instead}"
                yield Problem(path, line, RULE, message, advice=True)
        for start, words in ageing_phrases(text):
            line = first + above + text.count("\n", 0, start)
            message = f"“{words}” is soon out of date. Instead, {instead}"
            yield Problem(path, line, RULE, message, advice=True)


def _said_of(typed: TypedDate, written: date | None) -> str:
    """Give what is wrong with a date, nothing where it was past when the text was written."""
    if typed.day is None:
        return "has no year: add it."
    if written is None:
        return "may lie after the day this was written: give that day in “Last-reviewed”."
    if typed.day > written:
        return f"lies after the day this was written, {date_words(written)}."
    return ""
