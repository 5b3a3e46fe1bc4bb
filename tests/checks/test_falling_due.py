"""What falls due is reported 60 days ahead: the end of a review's year, and guidance to look at."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.checks.texts.due import due_advice
from tests.checks.entries import GUIDANCE, REVIEW, entry

DATED = "Date: 2026-03-10"
REASON = "Review-status-reason: A trial is to come."
LOOK = "Look-again: 2027-03-10"


def _advice(on: str, source: str, *lines: str) -> list[str]:
    moment = datetime.fromisoformat(on).replace(tzinfo=ZoneInfo("Europe/London"))
    return [str(each) for each in due_advice([entry(source, *lines)], moment)]


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2027-01-08T23:59", 0),
        ("2027-01-09", 1),
        ("2027-03-10T23:59", 1),
        ("2027-03-11", 0),
    ],
)
def test_the_end_of_a_reviews_year_is_reported_for_60_days(on: str, number: int) -> None:
    """From 60 days before until the day itself, and never after: the site drops no review."""
    assert len(_advice(on, REVIEW, DATED)) == number
    assert (
        len(_advice(on, REVIEW, "Date: 2020-01-05", "Review-public-until: 10 March 2027")) == number
    )


@pytest.mark.parametrize(
    ("on", "number"), [("2028-12-30", 0), ("2028-12-31", 1), ("2029-03-01", 1), ("2029-03-02", 0)]
)
def test_a_review_of_29_february_is_public_until_1_march(on: str, number: int) -> None:
    """The 60 days are counted back from 1 March of the next year."""
    assert len(_advice(on, REVIEW, "Date: 2028-02-29")) == number


def test_the_60_days_run_over_29_february() -> None:
    """In a leap year the 60 days before 10 March begin a day later."""
    lines = ("Date: 2027-01-05", "Review-public-until: 2028-03-10")
    assert _advice("2028-01-09", REVIEW, *lines) == []
    assert len(_advice("2028-01-10", REVIEW, *lines)) == 1


def test_the_advice_stands_at_the_line_that_says_the_day() -> None:
    """That is `Review-public-until` where it is written, else `Date`; it says what can be done."""
    said = (
        "review-public-until: This review is sure to be public until 10 March 2027. "
        "Leave it, and it stays public; or set “Review-status” to on-request or withdrawn, "
        "with a reason."
    )
    until = "Review-public-until: 2027-03-10"
    at_date = _advice("2027-02-01", REVIEW, "Themes: Recording", DATED)
    assert at_date == [f"advice: content/case-reviews/a.md:2: {said}"]
    assert _advice("2027-02-01", REVIEW, DATED, "Themes: Recording", until) == [
        f"advice: content/case-reviews/a.md:3: {said}"
    ]


@pytest.mark.parametrize(
    ("status", "number"),
    [
        ("published", 1),
        ("improvements-only", 1),
        ("withheld", 0),
        ("on-request", 0),
        ("withdrawn", 0),
    ],
)
def test_only_a_review_that_is_shown_in_full_has_a_year_to_end(status: str, number: int) -> None:
    """Withheld, on request and withdrawn ones have already been decided on."""
    assert len(_advice("2027-02-01", REVIEW, DATED, f"Review-status: {status}", REASON)) == number


@pytest.mark.parametrize("held", ["Status: draft", "Publish: 2027-02-02"])
def test_what_is_not_public_is_not_due(held: str) -> None:
    """Nobody can look again at what nobody has seen."""
    assert _advice("2027-02-01", REVIEW, DATED, held) == []
    assert _advice("2027-02-01", GUIDANCE, LOOK, held) == []


@pytest.mark.parametrize(
    ("on", "when"),
    [
        ("2027-01-08", None),
        ("2027-01-09", "comes within 60 days"),
        ("2027-03-09", "comes within 60 days"),
        ("2027-03-10", "has come"),
        ("2031-01-01", "has come"),
    ],
)
def test_guidance_is_due_until_somebody_has_looked(on: str, when: str | None) -> None:
    """The line of `Look-again` says whether its day comes or has come."""
    assert _advice(on, GUIDANCE, "Last-reviewed: 2026-03-10", LOOK) == [
        f"advice: content/guidance/a.md:2: look-again: The day to look at this again {each}: "
        "10 March 2027. Check the text. Then write the day of your check in “Last-reviewed”, "
        "and a later one in “Look-again”."
        for each in [when]
        if each
    ]


@pytest.mark.parametrize(("on", "number"), [("2027-01-31T23:59", 1), ("2027-02-01", 0)])
def test_a_check_that_is_still_to_come_is_no_last_one(on: str, number: int) -> None:
    """Readers would see a day of a review that nobody has made."""
    said = (
        "advice: content/guidance/a.md:1: last-reviewed: Readers see that this was last reviewed "
        "on 1 February 2027, which is still to come: the day of the next check goes into "
        "“Look-again”."
    )
    assert _advice(on, GUIDANCE, "Last-reviewed: 1 February 2027") == [said] * number
    assert _advice(on, GUIDANCE, "Last-reviewed: 1 February 2027", "Publish: 2027-02-01") == []
    assert _advice(on, REVIEW, "Date: 2026-12-01", "Last-reviewed: 1 February 2027") == []


def test_an_article_is_never_looked_at_again() -> None:
    """`Look-again` is for guidance and pages: an article has its own day."""
    assert _advice("2031-01-01", REVIEW, DATED, LOOK) == []
