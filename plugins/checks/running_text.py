"""Dates of training typed into prose: false the day after, where a course's own are always true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.model import ARTICLES
from plugins.checks.ageing_phrases import ageing_phrases
from plugins.checks.prose import paragraphs
from plugins.checks.typed_dates import typed_dates
from plugins.dates.wording import date_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.checks.typed_dates import TypedDate
    from plugins.courses.model import Course

RULE = "date-in-text"
_IN_ENTRY = "name the course in “Courses”: the page shows its next dates by itself."
_IN_COURSE = "write it under “sessions”: the page shows the next dates by itself."


def text_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Take all entries and courses as written; give advice on each date and phrase that ages.

    A withdrawn review shows no text, so there is nothing to say of it.
    """
    for entry in entries:
        if not (entry.review and entry.review.status == "withdrawn"):
            for line, said in _found(entry.body, _written_on(entry), _IN_ENTRY):
                yield Problem(entry.path, entry.body_line + line, RULE, said, advice=True)
    for course in courses:
        for line, said in _found(course.description, course.announced.date(), _IN_COURSE):
            yield Problem(course.path, course.description_line + line, RULE, said, advice=True)


def _written_on(entry: Entry) -> date | None:
    """Give the day a text speaks from: of articles the publication, of others the last review."""
    published = entry.published.date() if entry.published else None
    if entry.section in ARTICLES:
        return published or entry.last_reviewed
    return entry.last_reviewed or published


def _found(body: str, written: date | None, instead: str) -> Iterator[tuple[int, str]]:
    """Give the lines below the first, with what is to be said of each."""
    for above, text in paragraphs(body):
        for typed in typed_dates(text):
            if said := _said_of(typed, written):
                line = above + text.count("\n", 0, typed.start)
                yield line, f"“{typed.words}” {said} If it is training, {instead}"
        for start, words in ageing_phrases(text):
            line = above + text.count("\n", 0, start)
            yield line, f"“{words}” is soon out of date. Instead, {instead}"


def _said_of(typed: TypedDate, written: date | None) -> str:
    """Give what is wrong with a date, nothing where it was past when the text was written."""
    if typed.day is None:
        return "has no year: add it."
    if written is None:
        return "may lie after the day this was written: give that day in “Last-reviewed”."
    if typed.day > written:
        return f"lies after the day this was written, {date_words(written)}."
    return ""
