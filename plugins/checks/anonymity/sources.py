"""Reads what readers are shown from a source file, without days that are only metadata."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from plugins.articles.fields import CHANGE as CHANGES
from plugins.articles.fields import (
    DATE,
    LAST_REVIEWED,
    LOOK_AGAIN,
    PUBLISH,
    REDIRECT,
    REVIEW_AGE,
    REVIEW_CHANGED,
    REVIEW_DOCUMENT,
    REVIEW_STATUS,
    REVIEW_SUBJECT,
    REVIEW_TYPE,
    REVIEW_UNTIL,
    REVIEW_YEAR,
    SLUG,
    STATUS,
    TITLE,
)  # fmt: skip
from plugins.articles.header import split
from plugins.articles.model import Section
from plugins.articles.sources import REPORT_SUFFIX
from plugins.characters import lines_of
from plugins.checks.anonymity.passages import GONE, passages, path_passages
from plugins.dates import DateError
from plugins.reviews.recommendation_reading import CHECKED, DUE, REPORTED
from plugins.sources.dates import read_date_time
from plugins.sources.nodes import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.checks.anonymity.passages import Passage
    from plugins.sources.field import Field

_WITHDRAWN = "withdrawn"


def _named(*fields: Field[Any]) -> frozenset[str]:
    return frozenset(field.key.lower() for field in fields)


# Keys with days and fixed choices, which the site knows and shows as what they are.
_UNSEEN = _named(
    DATE, PUBLISH, STATUS, REVIEW_STATUS, REVIEW_CHANGED, REVIEW_UNTIL, REVIEW_YEAR, REVIEW_AGE,
    LAST_REVIEWED, LOOK_AGAIN,
)  # fmt: skip
_PATHS = _named(SLUG, REDIRECT, REVIEW_DOCUMENT)
_REPORT_DAYS = re.compile(
    rf"\b({REPORTED.key}|{CHECKED.key}|{DUE.key})([ \t]*:[ \t]*)([^\n,}}]*)", re.IGNORECASE
)
_LEADING_DAY = re.compile(
    r"[^:]*:\s*(?:-\s)?[\"']?(?:\d{4}-\d\d?-\d\d?"
    r"|(?:[A-Za-z]+,? )?\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+,? \d{4})"
)
_DAY_OF_FILE = re.compile(r"\d{4}-\d\d-\d\d(?=-)")


def review_of(path: str, text: str) -> Written | None:
    """Return the review in a Markdown file, or None if the file is not a review."""
    if REVIEW_TYPE.key.lower() not in text.lower() and f"/{Section.CASE_REVIEWS}/" not in path:
        return None
    written = Written(path, text)
    return written if written.is_review else None


class Written:
    """A Markdown file as it was written: its metadata and its body."""

    def __init__(self, path: str, text: str) -> None:
        """Split the text into metadata and body; the path is for messages."""
        self._lines = lines_of(text)
        self._path = path
        document, _ = split(text, path)
        self._entries = document.header.entries
        self._body_line = document.body_line
        self._values = {
            each.key.lower(): each.value.value
            for each in self._entries
            if isinstance(each.value, Text)
        }

    @property
    def is_review(self) -> bool:
        """Report whether the file is a review, by its metadata or its folder."""
        in_folder = f"/{Section.CASE_REVIEWS}/" in self._path
        return in_folder or REVIEW_TYPE.key.lower() in self._values

    @property
    def published(self) -> date | None:
        """Return the day of publication, or None if there is none that can be read."""
        try:
            return read_date_time(self._value(DATE))[0]
        except DateError:
            return None

    @property
    def subject(self) -> str:
        """Return the child that the review is about, in lower case, or "" if it is not given."""
        return " ".join(self._value(REVIEW_SUBJECT).lower().split())

    @property
    def title(self) -> str:
        """Return the title of the text, or "" if it has none."""
        return self._value(TITLE)

    @property
    def about(self) -> str:
        """Return the words that say which child the text is about: its subject or its title."""
        return self._value(REVIEW_SUBJECT) or self.title

    @property
    def is_draft(self) -> bool:
        """Report whether the text is marked as a draft."""
        return self._value(STATUS).strip().lower() == "draft"

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names that links use for the text: its file name and its slug."""
        return PurePosixPath(self._path).name, self._value(SLUG).strip()

    def body_start(self, text: str) -> int:
        """Return the position where the body begins in the text, or in the first passage of it."""
        at = -1
        for _ in range(self._body_line - 1):
            at = text.find("\n", at + 1)
            if at < 0:
                return len(text)
        return max(at, 0)

    def _value(self, field: Field[Any]) -> str:
        return self._values.get(field.key.lower(), "")

    def passages(self) -> Iterator[Passage]:
        """Yield all that readers may be shown; for a withdrawn review, only its metadata."""
        seen, paths = self._metadata()
        status = self._value(REVIEW_STATUS).strip().lower()
        body = [] if status == _WITHDRAWN else self._lines[self._body_line - 1 :]
        yield from passages("\n".join([*seen, *body]))
        for line, path in paths:
            yield from path_passages(path, line)

    def _metadata(self) -> tuple[list[str], list[tuple[int, str]]]:
        """Return the lines above the body without keys and days, and the paths with their lines."""
        lines = [f"{line}{GONE}" for line in self._lines[: self._body_line - 1]]
        paths = []
        ends = [*(each.line for each in self._entries), self._body_line][1:]
        for entry, end in zip(self._entries, ends, strict=True):
            key = entry.key.lower()
            here = range(entry.line - 1, min(end - 1, len(lines)))
            for place in here:
                line = lines[place]
                if key == CHANGES.key.lower():
                    line = _LEADING_DAY.sub("", line, count=1)
                elif place == entry.line - 1:
                    line = line.partition(":")[2]
                if key in _PATHS:
                    paths.append((place + 1, line.rstrip(GONE).strip()))
                lines[place] = GONE if key in _UNSEEN | _PATHS else line
        return lines, paths


def report_passages(text: str) -> Iterator[Passage]:
    """Yield what readers may be shown from a file of recommendations."""
    yield from passages(_REPORT_DAYS.sub(r"\1\2", text))


def file_passages(path: str) -> Iterator[Passage]:
    """Yield the name of a source file, without the day that it may begin with."""
    name = PurePosixPath(path).name
    stem = name.removesuffix(REPORT_SUFFIX).removesuffix(".md")
    yield from path_passages(_DAY_OF_FILE.sub("", stem, count=1))
