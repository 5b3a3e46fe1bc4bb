"""What a review's page shows of its recommendations; the plugin `recommendations` fills it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """One recommendation in words; the anchor is its id on the review's page."""

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
    """What was reported to the board, and where the recommendations of all reviews stand."""

    reported: str
    reported_iso: str
    recommendations: tuple[RecommendationView, ...]
    others: str
