"""What falls due: the end of a review's year in public, guidance to be looked at again.

Also a day on which guidance is said to have been checked and that is still to come.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.articles.case_review import IN_FULL
from plugins.articles.model import ARTICLES
from plugins.dates import date_words
from plugins.problems import Problem
from plugins.reviews.briefings import words_over
from plugins.reviews.recommendation import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from plugins.articles.model import Entry
    from plugins.reviews.recommendation import ActionReport, Recommendation

UNTIL = "review-public-until"
LOOK_AGAIN = "look-again"
LAST_REVIEWED = "last-reviewed"
# How long before the day an editor gets the advice.
AHEAD = timedelta(days=60)


def due_advice(entries: Iterable[Entry], moment: datetime) -> Iterator[Problem]:
    """Yield advice on what falls due within 60 days of the moment of the build.

    Drafts and what is not public yet are left out. Advice on a review ends on its day, for the
    site goes on showing it; advice on guidance and pages, when somebody has looked at them.
    """
    today = moment.date()
    for entry in entries:
        if entry.is_public(moment):
            for line, rule, message in _due(entry, today):
                yield Problem(entry.path, line, rule, message, advice=True)


def _due(entry: Entry, today: date) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the rule and the message of what falls due in an entry."""
    soon = today + AHEAD
    until = entry.review.public_until if entry.review else None
    is_shown = entry.review is not None and entry.review.status in IN_FULL
    if until and is_shown and today <= until <= soon:
        message = (
            f"This review is sure to be public until {date_words(until)}. "
            "Leave it, and it stays public; or set “Review-status” to on-request or withdrawn, "
            "with a reason."
        )
        yield entry.public_until_line, UNTIL, message
    if entry.section in ARTICLES:
        return
    # One that lies before the last review is a problem of its own.
    day, reviewed = entry.look_again, entry.last_reviewed
    if day and day <= soon and not (reviewed and day < reviewed):
        when = "has come" if day <= today else f"comes within {AHEAD.days} days"
        message = (
            f"The day to look at this again {when}: {date_words(day)}. "
            "Check the text. Then write the day of your check in “Last-reviewed”, and a later one "
            "in “Look-again”."
        )
        yield entry.look_again_line, LOOK_AGAIN, message
    if (day := entry.last_reviewed) and day > today:
        message = (
            f"Readers see that this was last reviewed on {date_words(day)}, which is still to "
            "come: the day of the next check goes into “Look-again”."
        )
        yield entry.last_reviewed_line, LAST_REVIEWED, message


RULE = "recommendation-due"
_SETTLED = frozenset({Status.DONE, Status.NOT_ACCEPTED})


def recommendation_advice(reports: Iterable[ActionReport], on: date) -> list[Problem]:
    """Return advice on the recommendations of all reports, public or not, due on a day or soon.

    Soon is within 60 days. What is done or was not accepted is no longer due.
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


RULE_LENGTH = "briefing"


def briefing_advice(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield advice for each review whose briefing runs over one side of A4."""
    for entry in entries:
        if over := words_over(entry):
            message = (
                "The seven-minute briefing runs over one side of A4: "
                f"cut about {over} words from its parts."
            )
            yield Problem(entry.path, entry.body_line, RULE_LENGTH, message, advice=True)
