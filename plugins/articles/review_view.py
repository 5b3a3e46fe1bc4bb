"""A review's own facts as all templates show them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.output.head import Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.articles.case_review import CaseReview

STATUS_WORDS = {
    "published": "Published",
    "improvements-only": "Improvements published instead",
    "withheld": "Not published",
    "on-request": "Available on request",
    "withdrawn": "Withdrawn",
}


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review's own facts, as pages and lists show them."""

    type: str
    subject: str
    area: str
    year: str
    status: str
    status_words: str
    reason: str
    agencies: str
    methods: str
    other_areas: str


def review_view(review: CaseReview) -> ReviewView:
    """Return a review's own facts in readers' words."""
    return ReviewView(
        type=review.type,
        subject=review.subject,
        area=review.area,
        year=str(review.year) if review.year else "",
        status=review.status,
        status_words=STATUS_WORDS[review.status],
        reason=review.reason,
        agencies="; ".join(each.name for each in review.agencies),
        methods="; ".join(review.methods),
        other_areas="; ".join(review.other_areas),
    )


KIND_WORDS = {
    "overview-report": "Overview report",
    "summary": "Summary",
    "action-plan": "Action plan",
    "response": "Response to the report",
}
_MEGABYTE = 1_000_000
_KILOBYTE = 1_000


@dataclass(frozen=True, slots=True)
class ServedFile:
    """A content file that is served, with its local address and its size in bytes."""

    path: str
    address: str
    size: int

    @property
    def type(self) -> str:
        """Return the file's type as readers know it, such as PDF."""
        return PurePosixPath(self.path).suffix.removeprefix(".").upper()


def document_links(review: CaseReview, files: Mapping[str, ServedFile]) -> tuple[Link, ...]:
    """Return a link to each document of a review that is served, named with its type and size."""
    return tuple(
        Link(f"{KIND_WORDS[each.kind]} ({file.type}, {size_words(file.size)})", file.address)
        for each in review.documents
        if (file := files.get(each.file))
    )


def size_words(size: int) -> str:
    """Return a number of bytes as “90KB” or “1.2MB” (GOV.UK style)."""
    if size >= _MEGABYTE:
        return f"{size / _MEGABYTE:.1f}MB"
    return f"{max(1, round(size / _KILOBYTE))}KB"


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """One recommendation in readers' words; `anchor` is its HTML id on the review's page."""

    number: int
    anchor: str
    text: str
    agencies: str
    status: str
    status_words: str
    evidence: str
    checked: str
    checked_iso: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """What was reported to the board about one review's recommendations.

    `others` is the address of the page with all reviews' recommendations.
    """

    reported: str
    reported_iso: str
    recommendations: tuple[RecommendationView, ...]
    others: str
