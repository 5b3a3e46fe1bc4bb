"""Checks the “what to do” part of reviews: days already past, and the number of actions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.checks.texts.due_words import DUE, action_lines
from plugins.checks.texts.running_text import typed_dates
from plugins.checks.texts.style import paragraphs
from plugins.dates import date_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.courses.model import Course

RULE = "what-to-do"
_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
_NUMBER = re.compile(
    r"(?<!\bfirst )(?<!\blast )(?<!\bnext )(?<!\bother )"
    rf"\b(?P<number>\d{{1,2}}|{'|'.join(_WORDS)}) "
    r"(?:\w+ )?(?:recommendations|actions|action points)\b",
    re.IGNORECASE,
)
# An item of the outer list: nested items are indented further.
_ITEM = re.compile(r" {0,1}(?:[-*+]|\d{1,3}[.)])[ \t]")
_HEADING = re.compile(r" {0,3}#")


def action_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Yield advice on the actions that reviews name; courses name none."""
    del courses
    for entry in entries:
        lines = action_lines(entry)
        if lines:
            yield from _past_days(entry, lines)
            yield from _numbers(entry, lines)


def _past_days(entry: Entry, lines: range) -> Iterator[Problem]:
    """Yield advice on each day by which something is due if it is before the review's own date."""
    published = entry.published.date() if entry.published else None
    for above, text in paragraphs(entry.body) if published else ():
        for typed in typed_dates(text):
            line = above + text.count("\n", 0, typed.start)
            is_due = line in lines and DUE.search(text[: typed.start])
            if is_due and typed.day and published and typed.day < published:
                message = (
                    f"“{typed.words}” was over before this review's own date, "
                    f"{date_words(published)}: is the year right?"
                )
                yield Problem(entry.path, entry.body_line + line, RULE, message, advice=True)


def _numbers(entry: Entry, lines: range) -> Iterator[Problem]:
    """Yield advice if the text names another number of recommendations than it lists."""
    written = lines_of(entry.body)[lines.start : lines.stop]
    items = [at for at, line in enumerate(written) if _ITEM.match(line)]
    if not items or any(map(_HEADING.match, written)):
        return
    said = list(_NUMBER.finditer("\n".join(written[: items[0]])))
    if said and all(_value(found["number"]) != len(items) for found in said):
        found = said[-1]
        line = entry.body_line + lines.start + found.string.count("\n", 0, found.start())
        is_are = "is" if len(items) == 1 else "are"
        message = (
            f"“{found[0]}” stands here, and {len(items)} {is_are} listed below: add what is "
            "missing, or correct the number."
        )
        yield Problem(entry.path, line, RULE, message, advice=True)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _WORDS.index(number.lower()) + 1
