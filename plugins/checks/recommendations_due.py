"""Recommendations whose day has passed or is near: for the board's own report, never published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.falling_due import AHEAD
from plugins.dates.wording import date_words
from plugins.problems import Problem
from plugins.recommendations.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from plugins.recommendations.model import ActionReport, Recommendation

RULE = "recommendation-due"
_SETTLED = frozenset({Status.DONE, Status.NOT_ACCEPTED})


def recommendation_advice(reports: Iterable[ActionReport], on: date) -> list[Problem]:
    """Take all reports, public or not, and a day; give advice on what is due by then or soon.

    Soon is within 60 days. What is done or was not accepted is due no longer.
    """
    return [
        Problem(report.path, each.due_line, RULE, _message(each, each.due, on), advice=True)
        for report in reports
        for each in report.recommendations
        if each.due and each.due <= on + AHEAD and each.status not in _SETTLED
    ]


def _message(recommendation: Recommendation, due: date, on: date) -> str:
    verb = "was" if due < on else "is"
    return (
        f"Recommendation {recommendation.number} {verb} due on {date_words(due)} and is "
        f"“{recommendation.status}”: for the board's own report."
    )
