"""Frozen records of recommendations and of the reports on their progress, without I/O."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from plugins.articles.case_review import HIDDEN
from plugins.dates import start_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from plugins.articles.model import Entry
    from plugins.board.model import Agency


class Status(StrEnum):
    """The status of a recommendation in editors' words; readers see them in this order."""

    NOT_STARTED = "not started"
    UNDER_WAY = "under way"
    DONE = "done"
    NOT_ACCEPTED = "not accepted"

    @property
    def words(self) -> str:
        """Return the status as readers see it."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a review recommends to agencies, and their progress; `due` is never published."""

    number: int
    text: str
    agencies: tuple[Agency, ...]
    status: Status
    evidence: str = ""
    checked: date | None = None
    due: date | None = None
    due_line: int = 1


@dataclass(frozen=True, slots=True)
class ActionReport:
    """The content of a valid file of recommendations, in the order of their numbers.

    `review` and `file` are the paths of the review and of this file within the content folder;
    `path` is the path of this file in messages.
    """

    review: str
    file: str
    path: str
    reported: date
    recommendations: tuple[Recommendation, ...]

    def as_shown(self) -> ActionReport:
        """Return the report as readers may see it, without the days on which anything is due."""
        shown = tuple(replace(each, due=None) for each in self.recommendations)
        return replace(self, recommendations=shown)


@dataclass(frozen=True, slots=True)
class PublicReport:
    """A review as readers may see it, and the report on its recommendations."""

    review: Entry
    report: ActionReport


@dataclass(frozen=True, slots=True)
class Listed:
    """One recommendation in a list, with its review and the day it was reported."""

    review: Entry
    reported: date
    recommendation: Recommendation


def public_reports(
    reports: Iterable[ActionReport], public: Iterable[Entry], moment: datetime
) -> tuple[PublicReport, ...]:
    """Return the reports that are public at `moment`, with their reviews, the latest first.

    A report is public from the start of its day in the time zone of `moment`. No output has the
    recommendations of a review that is on request or withdrawn.
    """
    by_review = {
        each.review: each.as_shown()
        for each in reports
        if start_of(each.reported, moment.tzinfo) <= moment
    }
    shown = [
        PublicReport(entry, by_review[entry.source])
        for entry in public
        if entry.source in by_review and entry.review and entry.review.status not in HIDDEN
    ]
    shown.sort(key=lambda each: (each.review.title.casefold(), each.review.slug))
    shown.sort(key=lambda each: each.report.reported, reverse=True)
    return tuple(shown)


def listed(reports: Iterable[PublicReport]) -> tuple[Listed, ...]:
    """Return each recommendation in public reports, in the order of the reports."""
    return tuple(
        Listed(each.review, each.report.reported, recommendation)
        for each in reports
        for recommendation in each.report.recommendations
    )


def by_agency(each_one: Iterable[Listed]) -> tuple[tuple[Agency, tuple[Listed, ...]], ...]:
    """Return the agencies in the order of their names, each with its recommendations.

    If board.yaml lists no agencies, names that result in the same address are the same agency.
    """
    agencies: dict[str, Agency] = {}
    held: defaultdict[str, list[Listed]] = defaultdict(list)
    for each in each_one:
        for agency in each.recommendation.agencies:
            first = agencies.setdefault(agency.id, agency)
            agencies[agency.id] = min(first, agency, key=lambda named: named.name)
            held[agency.id].append(each)
    ordered = sorted(agencies.values(), key=lambda agency: (agency.name.casefold(), agency.id))
    return tuple((agency, tuple(held[agency.id])) for agency in ordered)


def counts(each_one: Sequence[Listed]) -> tuple[int, ...]:
    """Return how many recommendations have each status, in the order of `Status`."""
    found = Counter(each.recommendation.status for each in each_one)
    return tuple(found[status] for status in Status)
