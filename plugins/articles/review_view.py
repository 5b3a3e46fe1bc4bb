"""What templates show of a review itself, wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    """What a page says of the review that it is."""

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
    """Take a review; give what pages say of it."""
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
