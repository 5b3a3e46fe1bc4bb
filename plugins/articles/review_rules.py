"""Rules for all reviews together: identities used twice, missing documents, and advice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.articles.case_review import (
    HIDDEN,
    PRACTICE_REVIEW,
    SERIOUS_CASE_REVIEW,
    TYPES,
    UNDATED,
)
from plugins.articles.references import named
from plugins.problems import Problem, hint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from plugins.articles.case_review import CaseReview
    from plugins.articles.model import Entry

# Serious case reviews ended in 2019; practice reviews began in 2018 (Working Together 2018).
LAST_SERIOUS_CASE_REVIEW = 2019
FIRST_PRACTICE_REVIEW = 2018


def as_filed(entries: Iterable[Entry], files: Iterable[str]) -> tuple[Entry, ...]:
    """Return the entries, with the names of reviews' documents spelt as on the disk.

    On a Mac an accented letter in a file's name is two characters; in the editor's text it is one.
    """
    filed = {named(file): file for file in files if not file.isascii()}
    return tuple(_as_filed(entry, filed) for entry in entries)


def _as_filed(entry: Entry, filed: Mapping[str, str]) -> Entry:
    review = entry.review
    if not filed or review is None:
        return entry
    documents = tuple(
        replace(each, file=filed.get(named(each.file), each.file)) for each in review.documents
    )
    return replace(entry, review=replace(review, documents=documents))


def review_problems(entries: Iterable[Entry], files: Collection[str]) -> list[Problem]:
    """Return the problems of all reviews; `files` are the files that are served.

    Area, year and subject identify a review: a second review with the same three is a problem, and
    so is a document without a file.
    """
    taken: dict[tuple[str, str, str], Entry] = {}
    problems: list[Problem] = []
    for entry in entries:
        review = entry.review
        if review is None:
            continue
        problems += _missing_documents(entry, review, files)
        first = taken.setdefault(review.identity, entry) if review.subject else entry
        if first is not entry:
            message = (
                f"{first.path} is already the review of {review.subject}, {review.area}, "
                f"{review.year or UNDATED}: area, year and subject tell reviews apart."
            )
            problems.append(Problem(entry.path, review.line, "review-identity", message))
    return problems


def review_advice(entries: Iterable[Entry]) -> list[Problem]:
    """Return advice on unsuitable types, and on changes that subscribers would not hear about."""
    return [
        Problem(entry.path, line, rule, message, advice=True)
        for entry in entries
        if entry.review
        for line, rule, message in _advice(entry.review)
    ]


def _missing_documents(
    entry: Entry, review: CaseReview, files: Collection[str]
) -> Iterator[Problem]:
    for document in review.documents:
        if document.file not in files:  # guard: documents of reviews
            near = hint(document.file, files)
            message = f"No file stands at “{document.file}” (put it into content/documents).{near}"
            yield Problem(entry.path, document.line, "review-document", message)


def _advice(review: CaseReview) -> Iterator[tuple[int, str, str]]:
    if review.type not in TYPES:
        message = f"“{review.type}” is not one of the types in use.{hint(review.type, TYPES)}"
        yield review.type_line, "review-type", message
    year = review.year
    if year and review.type == SERIOUS_CASE_REVIEW and year > LAST_SERIOUS_CASE_REVIEW:
        message = (
            f"Serious case reviews ended in {LAST_SERIOUS_CASE_REVIEW}; this one is of {year}. If "
            f"the year is right, write “{PRACTICE_REVIEW}” here, and in the title."
        )
        yield review.type_line, "review-type", message
    if year and review.type == PRACTICE_REVIEW and year < FIRST_PRACTICE_REVIEW:
        message = (
            f"Practice reviews began in {FIRST_PRACTICE_REVIEW}; this one is of {year}. If the "
            f"year is right, write “{SERIOUS_CASE_REVIEW}” here, and in the title."
        )
        yield review.type_line, "review-type", message
    if review.status in HIDDEN and review.status_changed is None:
        message = "Add “Review-status-changed” with the day, so that subscribers are told."
        yield review.type_line, "review-status", message
