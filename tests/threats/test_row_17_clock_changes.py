"""Threat 17: clock changes, 29 February, the last minute of a year, a time that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.feeds.reading import read_feed
from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.reported import reported

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

AT = "courses/a.yaml"
NO_TIME = "1:30am on 28 March 2027 does not exist: the clocks go forward over it that night."


def built(site: SiteFactory, session: str) -> BuiltSite:
    """Return the site of a course with one session, written as keys in one line."""
    return site.build({AT: COURSE.replace("- date: 2027-02-02", f"- {{{session}}}")}, "2026-12-01")


@pytest.mark.parametrize(
    ("session", "words", "start", "stamp"),
    [
        # Winter time, summer time, both sides of each change.
        ("date: 2027-03-27", "27 March 2027", "20270327T090000", "2027-03-27T09:00:00+00:00"),
        ("date: 2027-03-28", "28 March 2027", "20270328T090000", "2027-03-28T09:00:00+01:00"),
        ("date: 2027-10-30", "30 October 2027", "20271030T090000", "2027-10-30T09:00:00+01:00"),
        ("date: 2027-10-31", "31 October 2027", "20271031T090000", "2027-10-31T09:00:00+00:00"),
        # Twice that night; the first is meant.
        (
            "date: 2027-10-31, start: '01:30', end: '03:00'",
            "1:30am to 3am",
            "20271031T013000",
            "2027-10-31T01:30:00+01:00",
        ),
        ("date: 2028-02-29", "29 February 2028", "20280229T090000", "2028-02-29T09:00:00+00:00"),
        (
            "date: 2027-12-31, start: '23:00', end: '23:59'",
            "11pm to 11:59pm",
            "20271231T230000",
            "2027-12-31T23:00:00+00:00",
        ),
    ],
)
def test_a_time_is_right_in_every_form(
    session: str, words: str, start: str, stamp: str, site: SiteFactory
) -> None:
    """Page, calendar, feed and structured data say the same moment."""
    made = built(site, session)
    assert words in " ".join(made.page("training/a/").get_text().split())
    assert f"DTSTART;TZID=Europe/London:{start}" in made.text("training/a/calendar.ics")
    assert f"<ev:startdate>{stamp}</ev:startdate>" in made.text("feeds/training.xml")


def test_a_time_that_does_not_exist_is_refused(site: SiteFactory) -> None:
    """It is refused for a session, and for the moment at which an article is to come."""
    session = COURSE.replace(
        "- date: 2027-02-02", "- {date: 2027-03-28, start: '01:30', end: '04:00'}"
    )
    article = ARTICLE.replace("Slug:", "Publish: 2027-03-28, 1:30am\nSlug:")
    assert reported(site, {AT: session, "news/x/a.md": article}) == [
        f"content/{AT}:9: clock-change: {NO_TIME}",
        f"content/news/x/a.md:3: clock-change: {NO_TIME}",
    ]


def test_a_day_that_does_not_exist_is_refused(site: SiteFactory) -> None:
    """29 February of a year that has none."""
    said = reported(site, {"news/x/a.md": ARTICLE.replace("2026-01-05", "2027-02-29")})
    assert [line.startswith("content/news/x/a.md:2: date: ") for line in said] == [True]


def test_a_year_ends_at_midnight_in_london(site: SiteFactory) -> None:
    """An article of 31 December, 23:59, comes at that minute, and is dated by it."""
    files = {"news/x/a.md": ARTICLE.replace("2026-01-05", "31 December 2026, 11:59pm")}
    page = "news/x/a-first-article/index.html"
    assert page not in site.build(files, "2026-12-31T23:58").files()
    made = site.build(files, "2026-12-31T23:59")
    assert page in made.files()
    assert read_feed(made, "feeds/news.xml").each("pubDate") == ["Thu, 31 Dec 2026 23:59:00 +0000"]
    assert "31 December 2026" in made.page("news/x/a-first-article/").get_text()


def test_a_year_is_a_year_from_29_february(site: SiteFactory) -> None:
    """A review of that day is public until 1 March at the earliest, and may be later."""
    review = ARTICLE.replace("2026-01-05", "2028-02-29").replace(
        "Slug:",
        "Review-type: Rapid review\nReview-subject: Child X\nReview-area: Sample\n"
        "Review-public-until: 2029-02-28\nSlug:",
    )
    said = reported(site, {"news/x/a.md": review})
    assert [line.split(": ")[1] for line in said] == ["review-public-until"]
    assert reported(site, {"news/x/a.md": review.replace("2029-02-28", "2029-03-01")}) == []


_MOMENTS = "plugins/dates.py"
GUARDS = (
    Guard(
        "times that do not exist",
        _MOMENTS,
        "    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != "
        "local.replace(tzinfo=None):\n",
        "    if False:\n",
        ("test_a_time_that_does_not_exist_is_refused",),
    ),
    Guard(
        "the first of two times",
        _MOMENTS,
        "# guard: the first of two times",
        "local = datetime.combine(day, clock.replace(fold=1), zone)",
        ("test_a_time_is_right_in_every_form",),
    ),
    Guard(
        "the zone",
        _MOMENTS,
        "# guard: the zone",
        "return local.replace(tzinfo=UTC)",
        ("test_a_time_is_right_in_every_form",),
    ),
    Guard(
        "the minute",
        "plugins/articles/model.py",
        "self.public_from <= moment",
        "self.public_from.date() <= moment.date()",
        ("test_a_year_ends_at_midnight_in_london",),
    ),
)
test_guards = guarded(__file__, GUARDS)
