"""Reports to what readers may see of them: when, in which order, by agency and by status."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from plugins.articles.case_review import HIDDEN
from plugins.dates.moments import start_of
from plugins.recommendations.model import Listed, PublicReport, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from plugins.articles.model import Entry
    from plugins.board.model import Agency
    from plugins.recommendations.model import ActionReport


def public_reports(
    reports: Iterable[ActionReport], public: Iterable[Entry], moment: datetime
) -> tuple[PublicReport, ...]:
    """Take all reports, the entries that are public and the aware moment; give what may be shown.

    A report is public from the start of its day in the moment's zone. The latest come first. A
    review that is on request or withdrawn shows no recommendation in any output.
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
    """Take public reports; give each of their recommendations, in the same order."""
    return tuple(
        Listed(each.review, each.report.reported, recommendation)
        for each in reports
        for recommendation in each.report.recommendations
    )


def by_agency(each_one: Iterable[Listed]) -> tuple[tuple[Agency, tuple[Listed, ...]], ...]:
    """Take recommendations; give the agencies by name, each with those addressed to it.

    Where the board lists no agencies, names that make the same address are one agency's.
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
    """Take recommendations; give how many have each status, in the order of the statuses."""
    found = Counter(each.recommendation.status for each in each_one)
    return tuple(found[status] for status in Status)
