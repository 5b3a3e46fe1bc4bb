"""Turns the review keys of an article's metadata into a CaseReview, or reports every problem."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from plugins.articles import fields as f
from plugins.articles.case_review import REPORT, CaseReview, ReviewDocument
from plugins.articles.model import ARTICLES, Section
from plugins.board.reading import agencies_from
from plugins.dates import date_words

if TYPE_CHECKING:
    from plugins.board.model import Board
    from plugins.sources.fields import Reading

_LETTER = re.compile(r"[A-Za-z]\d?|[A-Z]{2}\d?")
_LEAP_DAY = (2, 29)
_WITHOUT_REPORT = frozenset({"improvements-only", "withheld"})


def read_review(
    reading: Reading, section: Section, board: Board, published: datetime | None
) -> CaseReview | None:
    """Return the review that an article's metadata describes, or None if it is not a review.

    Problems are added to `reading`.
    """
    if not reading.wrote(f.REVIEW_TYPE):
        if not reading.gave(f.REVIEW_TYPE):
            _check_no_review(reading, section)
        return None
    status = reading.get(f.REVIEW_STATUS) or "published"
    _check_needed(reading, section, status)
    return CaseReview(
        type=reading.get(f.REVIEW_TYPE) or "",
        subject=reading.get(f.REVIEW_SUBJECT) or "",
        area=reading.get(f.REVIEW_AREA) or board.area,
        year=published.year if published else reading.get(f.REVIEW_YEAR),
        status=status,
        reason=reading.get(f.REVIEW_REASON) or "",
        status_changed=reading.get(f.REVIEW_CHANGED),
        public_until=_public_until(reading, published),
        agencies=agencies_from(reading, f.REVIEW_AGENCIES, board),
        age_band=reading.get(f.REVIEW_AGE) or "",
        incident=reading.get(f.REVIEW_INCIDENT) or "",
        methods=reading.get(f.REVIEW_METHODS) or (),
        documents=_documents(reading, status),
        other_areas=reading.get(f.REVIEW_AREAS) or (),
        line=reading.line_of(f.REVIEW_SUBJECT),
        type_line=reading.line_of(f.REVIEW_TYPE),
    )


def _check_needed(reading: Reading, section: Section, status: str) -> None:
    if section not in ARTICLES:
        message = "Guidance and pages are no reviews: move the file to content/case-reviews."
        reading.refuse("review-type", message, reading.line_of(f.REVIEW_TYPE))
    _check_subject(reading)
    if status != "published" and not reading.gave(f.REVIEW_REASON):
        message = (
            f"“Review-status: {status}” needs “Review-status-reason”: {f.REVIEW_REASON.meaning}"
        )
        reading.refuse("missing", message, reading.line_of(f.REVIEW_STATUS))


def _check_subject(reading: Reading) -> None:
    if not reading.gave(f.REVIEW_SUBJECT):
        message = f"A review needs “Review-subject”: {f.REVIEW_SUBJECT.meaning}"
        reading.refuse("missing", message, reading.line_of(f.REVIEW_TYPE))
    subject = reading.get(f.REVIEW_SUBJECT) or ""
    if _LETTER.fullmatch(subject):
        message = f"A letter alone says little in lists: write “Child {subject.upper()}”."
        reading.refuse("review-subject", message, reading.line_of(f.REVIEW_SUBJECT))


def _documents(reading: Reading, status: str) -> tuple[ReviewDocument, ...]:
    documents = []
    for (kind, file), line in reading.every(f.REVIEW_DOCUMENT):
        if kind == REPORT and status in _WITHOUT_REPORT:
            message = (
                f"With “Review-status: {status}” the report is not published: delete this line, "
                "and take the file out of content/documents."
            )
            reading.refuse("review-document", message, line)
        documents.append(ReviewDocument(kind, file, line))
    return tuple(documents)


def _check_no_review(reading: Reading, section: Section) -> None:
    if section is Section.CASE_REVIEWS:
        message = "What stands in case-reviews needs “Review-type”, such as Serious case review."
        reading.refuse("missing", message)
        _check_subject(reading)
    for field in f.REVIEW_FIELDS:
        if reading.wrote(field):
            message = f"“{field.key}” needs “Review-type” beside it."
            reading.refuse("review-type", message, reading.line_of(field))


def _public_until(reading: Reading, published: datetime | None) -> date | None:
    """Return the last day on which the review is sure to be public, a year after `Date` or later.

    Without a day of publication it is the day in the metadata, if any.
    """
    asked = reading.get(f.REVIEW_UNTIL)
    if published is None:
        return asked
    first = _year_after(published.date())
    if asked and asked < first:
        message = f"A review is public for a year at least: until {date_words(first)} or later."
        reading.refuse("review-public-until", message, reading.line_of(f.REVIEW_UNTIL))
    return asked or first


def _year_after(day: date) -> date:
    """Return the same day a year later, or 1 March after 29 February (contract: Articles)."""
    if (day.month, day.day) == _LEAP_DAY:
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)
