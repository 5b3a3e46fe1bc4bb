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
            for line, rule, said in _found(entry.body, _written_on(entry), _IN_ENTRY):
                at = entry.body_line + line
                yield Problem(entry.path, at, rule, said, advice=rule == RULE)
    for course in courses:
        yield from _in_values(course)
        for line, rule, said in _found(course.description, course.announced.date(), _IN_COURSE):
            at = course.description_line + line
            yield Problem(course.path, at, rule, said, advice=rule == RULE)


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


def _found(body: str, written: date | None, instead: str) -> Iterator[tuple[int, str, str]]:
    """Return the lines below the first, with the rule and what is to be said of each."""
    for above, text in paragraphs(body):
        for typed in typed_dates(text):
            line = above + text.count("\n", 0, typed.start)
            if wrong := wrong_weekday(typed):
                yield line, WEEKDAY, wrong
            elif said := _said_of(typed, written):
                yield line, RULE, f"“{typed.words}” {said} If it is training, {instead}"
        for start, words in ageing_phrases(text):
            line = above + text.count("\n", 0, start)
            yield line, RULE, f"“{words}” is soon out of date. Instead, {instead}"


def _said_of(typed: TypedDate, written: date | None) -> str:
    """Give what is wrong with a date, nothing where it was past when the text was written."""
    if typed.day is None:
        return "has no year: add it."
    if written is None:
        return "may lie after the day this was written: give that day in “Last-reviewed”."
    if typed.day > written:
        return f"lies after the day this was written, {date_words(written)}."
    return ""
