"""The training feed: an item when a session is announced, another at each change."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from hypothesis import given, settings

from plugins.courses.feed import feed_items
from plugins.courses.model import Course, Status
from plugins.courses.schedule import schedule
from plugins.urls import SiteAddress
from tests.courses.samples import files, london
from tests.courses.strategies import heeded, moments, several_courses
from tests.feeds.reading import EVENT, read_feed

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.output.channel import FeedItem
    from tests.feeds.reading import ReadFeed
    from tests.site_factory import BuiltSite, SiteFactory

ADDRESS = SiteAddress("https://board.example")
PATH = "feeds/training.xml"
SNOW = "reason: snow, changed: 2026-12-01 10:00"
quick = settings(max_examples=80)


def feed(site: BuiltSite) -> ReadFeed:
    """Return a site's training feed."""
    return read_feed(site, PATH)


def items(courses: list[Course], moment: datetime) -> dict[str, FeedItem]:
    """Return all items of a moment by their guid, of which none is double."""
    made = feed_items(schedule(courses, moment).courses, "board", ADDRESS)
    by_guid = {each.guid: each for each in made}
    assert len(by_guid) == len(made)
    return by_guid


@quick
@given(several_courses, moments)
def test_there_is_an_item_for_each_announcement_and_each_change(
    courses: list[Course], moment: datetime
) -> None:
    """Each public session has one item, and one more for each moment at which it was changed."""
    expected = {
        (course.id, session.id, at)
        for course in courses
        if course.announced <= moment
        for session in course.sessions
        if session.announced <= moment
        for at in (None, *(change.at for change in heeded(session)))
        if at is None or at <= moment
    }
    assert len(items(courses, moment)) == len(expected)


@quick
@given(several_courses, moments, moments)
def test_what_was_said_stays_said(courses: list[Course], one: datetime, other: datetime) -> None:
    """Whatever comes later, an item keeps guid and date, and an announcement every word."""
    before, after = items(courses, min(one, other)), items(courses, max(one, other))
    for guid, item in before.items():
        assert after[guid].moment == item.moment
        if guid.endswith(":announced"):
            assert after[guid] == item


@quick
@given(several_courses, moments)
def test_no_item_is_of_the_future(courses: list[Course], moment: datetime) -> None:
    """An item is dated when its announcement or change came, so never later than the build."""
    assert all(item.moment <= moment for item in items(courses, moment).values())


def test_an_announcement_says_what_when_and_where(site: SiteFactory) -> None:
    """The item of a session is dated by its announcement and names its course, day and place."""
    built = site.build(
        files(
            "date: 2027-02-02, until: 2027-02-03, announced: 2026-07-01",
            more="charge: £15\nthemes: [Information sharing]\n",
        )
    )
    (item,) = feed(built).items
    assert {child.tag: child.text for child in item} == {
        "title": "New date: A short course, Tuesday 2 to Wednesday 3 February 2027, "
        "9am to 1pm each day",
        "link": "https://board.example/training/short/#2027-02-02",
        "description": "<p>One sentence about it. Tuesday 2 to Wednesday 3 February 2027, "
        "9am to 1pm each day. Town Hall, 1 High Street, Sampleton, SA1 1AA. "
        "Cost: £15 a place.</p>",
        "pubDate": "Wed, 01 Jul 2026 00:00:00 +0100",
        "guid": "board:course:short:2027-02-02:announced",
        "category": "Information sharing",
        f"{EVENT}startdate": "2027-02-02T09:00:00+00:00",
        f"{EVENT}enddate": "2027-02-03T13:00:00+00:00",
        f"{EVENT}location": "Town Hall, 1 High Street, Sampleton, SA1 1AA",
    }


def test_a_change_says_what_changed_and_why(site: SiteFactory) -> None:
    """A change has an item of its own, before the announcement, with reason, old and new date."""
    line = f"date: 2027-03-02, was: 2027-02-02, status: rescheduled, {SNOW}"
    changed, announced = feed(site.build(files(line))).items
    assert {child.tag: child.text for child in changed} == {
        "title": "Rescheduled: A short course, Tuesday 2 March 2027, 9am to 1pm",
        "link": "https://board.example/training/short/#2027-02-02",
        "description": "<p>Rescheduled: snow. Tuesday 2 March 2027, 9am to 1pm. Town Hall, "
        "1 High Street, Sampleton, SA1 1AA. First planned for Tuesday 2 February 2027, "
        "9am to 1pm.</p>",
        "pubDate": "Tue, 01 Dec 2026 10:00:00 +0000",
        "guid": "board:course:short:2027-02-02:changed:2026-12-01T10:00Z",
        f"{EVENT}startdate": "2027-03-02T09:00:00+00:00",
        f"{EVENT}enddate": "2027-03-02T13:00:00+00:00",
        f"{EVENT}location": "Town Hall, 1 High Street, Sampleton, SA1 1AA",
    }
    assert announced.findtext("title") == (
        "New date: A short course, Tuesday 2 February 2027, 9am to 1pm"
    )


def test_every_status_has_its_words(site: SiteFactory) -> None:
    """The title of a change begins with what the session has become, one word for each status."""
    more = {
        Status.MOVED: f", moved_to: online, {SNOW}",
        Status.RESCHEDULED: f", was: 2027-01-15, {SNOW}",
        Status.CANCELLED: f", {SNOW}",
        Status.POSTPONED: f", {SNOW}",
    }
    lines = [
        f"date: 2027-02-0{day}, status: {status}{more.get(status, ', changed: 2026-12-01 10:00')}"
        for day, status in enumerate(Status, start=1)
    ]
    lines.append("date: 2027-02-09, changed: 2026-12-01 10:00")
    titles = [title.split(": ")[0] for title in feed(site.build(files(*lines))).each("title")]
    assert sorted(titles) == sorted(
        [
            *["New date"] * 8,
            "Going ahead", "Full", "Waiting list only", "Cancelled", "Postponed", "Moved",
            "Rescheduled", "Changed",
        ]
    )  # fmt: skip


def test_guids_survive_what_editors_change(site: SiteFactory) -> None:
    """Another title, time, place, site address or, with `was`, date leaves each guid as it was."""
    before = feed(site.build(files("date: 2027-02-02", "date: 2027-03-02")))
    after = feed(
        site.build(
            files(
                f"date: 2027-03-09, was: 2027-03-02, status: rescheduled, {SNOW}",
                "date: 2027-02-02, start: 10:00, venue: library",
                title="Another name",
            ),
            site_url="https://other.example/board",
        )
    )
    assert before.each("guid") == [
        "board:course:short:2027-02-02:announced",
        "board:course:short:2027-03-02:announced",
    ]
    assert set(after.each("guid")) - set(before.each("guid")) == {
        "board:course:short:2027-03-02:changed:2026-12-01T10:00Z"
    }
    assert set(before.each("guid")) <= set(after.each("guid"))


def test_an_item_is_dated_by_its_announcement(site: SiteFactory) -> None:
    """Items come in the order in which they were announced, whatever the days of the course."""
    content = files(
        "date: 2027-02-02, announced: 2026-07-01 9:30",
        "date: 2027-06-02",
        "date: 2027-04-02, announced: 2026-03-01",
    )
    found = [parsedate_to_datetime(text) for text in feed(site.build(content)).each("pubDate")]
    assert found == [
        london("2026-07-01 09:30"), london("2026-03-01 00:00"), london("2026-01-05 00:00"),
    ]  # fmt: skip


def test_a_status_of_course_and_session_at_one_moment_is_one_item(site: SiteFactory) -> None:
    """Where both changed at once the session's own word is shown, and only that."""
    content = files(
        "date: 2027-02-02, status: full, changed: 2026-12-01",
        more="status: cancelled\nreason: the trainer is ill\nchanged: 2026-12-01\n",
    )
    assert [title.split(":")[0] for title in feed(site.build(content)).each("title")] == [
        "Full", "New date",
    ]  # fmt: skip


def test_a_revision_at_the_moment_of_a_status_does_not_hide_it(site: SiteFactory) -> None:
    """`changed` without a status, at the moment of the course's cancellation, overrules nothing."""
    content = files(
        "date: 2027-02-02, changed: 2026-12-01",
        more="status: cancelled\nreason: the trainer is ill\nchanged: 2026-12-01\n",
    )
    assert [title.split(":")[0] for title in feed(site.build(content)).each("title")] == [
        "Cancelled", "New date",
    ]  # fmt: skip


def test_an_announcement_keeps_the_place_that_it_named(site: SiteFactory) -> None:
    """After a move the announcement still names the old venue, and the change the new one."""
    line = f"date: 2027-02-02, status: moved, moved_to: library, {SNOW}"
    assert feed(site.build(files(line))).each(f"{EVENT}location") == [
        "Sampleton Library, 2 High Street",
        "Town Hall, 1 High Street, Sampleton, SA1 1AA",
    ]


def test_a_date_that_no_change_explains_is_announced_as_it_stands(site: SiteFactory) -> None:
    """`was` and `moved_to` without a status hold from the start: no later item announces them."""
    line = "date: 2027-03-02, was: 2027-02-02, moved_to: library"
    for more in ("", ", status: full, changed: 2027-01-02"):  # which has not come yet
        built = feed(site.build(files(line + more)))
        assert built.each("title") == ["New date: A short course, Tuesday 2 March 2027, 9am to 1pm"]
        assert built.each(f"{EVENT}location") == ["Sampleton Library, 2 High Street"]


def test_nothing_is_shown_before_its_day(site: SiteFactory) -> None:
    """A session and a change are in the feed from their minute on, and not the minute before."""
    content = files(f"date: 2027-02-02, announced: 2026-11-01, status: cancelled, {SNOW}")
    counts = {
        today: len(feed(site.build(content, today)).items)
        for today in ("2026-10-31T23:59", "2026-11-01", "2026-12-01T09:59", "2026-12-01T10:00")
    }
    assert list(counts.values()) == [0, 1, 1, 2]
