"""What falls due: the end of a review's year in public, guidance to be looked at again.

So does a day on which guidance is said to have been checked, and that is still to come.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.articles.case_review import IN_FULL
from plugins.articles.model import ARTICLES
from plugins.dates.wording import date_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from plugins.articles.model import Entry

UNTIL = "review-public-until"
LOOK_AGAIN = "look-again"
LAST_REVIEWED = "last-reviewed"
# How long before the day an editor is told.
AHEAD = timedelta(days=60)


def due_advice(entries: Iterable[Entry], moment: datetime) -> Iterator[Problem]:
    """Take all entries and the moment of the build; give advice on what falls due within 60 days.

    Drafts and what is not public yet are left out. A review is spoken of until its day, for the
    site goes on showing it; guidance and pages, until somebody has looked.
    """
    today = moment.date()
    for entry in entries:
        if entry.is_public(moment):
            yield from _public_until(entry, today)
            yield from _look_again(entry, today)
            yield from _reviewed_ahead(entry, today)


def _public_until(entry: Entry, today: date) -> Iterator[Problem]:
    review = entry.review
    if not (review and review.public_until and review.status in IN_FULL):
        return
    if today <= review.public_until <= today + AHEAD:
        message = (
            f"This review is sure to be public until {date_words(review.public_until)}. "
            "Leave it, and it stays public; or set “Review-status” to on-request or withdrawn, "
            "with a reason."
        )
        yield Problem(entry.path, entry.public_until_line, UNTIL, message, advice=True)


def _look_again(entry: Entry, today: date) -> Iterator[Problem]:
    day = entry.look_again
    if day is None or entry.section in ARTICLES or day > today + AHEAD:
        return
    when = "has come" if day <= today else f"comes within {AHEAD.days} days"
    message = (
        f"The day to look at this again {when}: {date_words(day)}. "
        "Check the text. Then write the day of your check in “Last-reviewed”, and a later one in "
        "“Look-again”."
    )
    yield Problem(entry.path, entry.look_again_line, LOOK_AGAIN, message, advice=True)


def _reviewed_ahead(entry: Entry, today: date) -> Iterator[Problem]:
    day = entry.last_reviewed
    if day and day > today and entry.section not in ARTICLES:
        message = (
            f"Readers see that this was last reviewed on {date_words(day)}, which is still to "
            "come: the day of the next check goes into “Look-again”."
        )
        yield Problem(entry.path, entry.last_reviewed_line, LAST_REVIEWED, message, advice=True)
