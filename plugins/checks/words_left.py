"""One scan of the words that readers see in texts: marks left standing, years far ahead."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from plugins.checks.far_years import far_dates, may_be_far
from plugins.checks.marks_left import marks_in, may_hold_marks
from plugins.postprocess.markdown_body import parsed
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.checks.marks_left import Left
    from plugins.courses.model import Course

# Blocks of HTML, which Markdown hands on as they are.
_MARKUP = re.compile(r"^ {0,3}<(?!https?:)[a-z]", re.MULTILINE | re.IGNORECASE)
_CODE = re.compile(r"<(pre|code)>.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def words_left(
    entries: Iterable[Entry], courses: Iterable[Course], today: date
) -> Iterator[Problem]:
    """Report what was left standing in the texts of entries and in courses' descriptions.

    A withdrawn review shows no text.
    """
    for entry in entries:
        if not (entry.review and entry.review.status == "withdrawn"):
            for line, rule, message, advice in _found(entry.body, today):
                at = entry.body_line + line
                yield Problem(entry.path, at, rule, message, advice=advice)
    for course in courses:
        for line, rule, message, advice in _found(course.description, today):
            yield Problem(course.path, course.description_line + line, rule, message, advice=advice)


def _found(body: str, today: date) -> Iterator[tuple[int, str, str, bool]]:
    """Return the line below the first, the rule, the message, and whether it is advice.

    A kind of mark is reported once in a text, with the number of its other lines.
    """
    has_marks, is_far = may_hold_marks(body), may_be_far(body, today)
    if not (has_marks or is_far or "|" in body):
        return
    read = parsed(body)
    marks: dict[tuple[str, bool], list[tuple[int, Left]]] = {}
    for passage in read.passages:
        if not (has_marks or is_far or "|" in passage.text):  # nearly all cells of tables
            continue
        for left in marks_in(passage.text):
            kind = left.name, left.advice
            marks.setdefault(kind, []).extend((passage.line + at, left) for at in left.lines)
        for at, message in far_dates(passage.text, today) if is_far else ():
            yield passage.line + at, "far-year", message, True
    if _MARKUP.search(body):
        for at, left in _in_markup(body, read.html):
            marks.setdefault((left.name, left.advice), [(at, left)])
    for (name, may_be_meant), places in marks.items():
        if may_be_meant and (name, False) in marks:
            continue
        line, left = min(places, key=lambda place: place[0])
        # Whoever wrote a backslash before such a character wants it to be seen.
        advice = may_be_meant or f"\\{left.words[0]}" in body
        yield line, "marks-left", left.message + _others(len({at for at, _ in places}) - 1), advice


def _in_markup(body: str, html: str) -> Iterator[tuple[int, Left]]:
    """Return the marks in words between tags, in which no Markdown is read, by their first line."""
    for words in _TAG.split(_CODE.sub("", html)):
        for left in marks_in(unescape(words)):
            place = body.find(left.words.rstrip("…"))
            yield body.count("\n", 0, max(0, place)), left


def _others(number: int) -> str:
    """Return how many more lines have the same, as a sentence behind another."""
    if not number:
        return ""
    return f" {number} more line{'s have' if number > 1 else ' has'} the same."
