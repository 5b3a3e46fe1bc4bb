"""What subscribers to a calendar see when the board changes its dates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from tests.courses.calendars import parsed, raw, values
from tests.courses.samples import LONDON, files
from tests.site_factory import BuiltSite
from tools.build.pelican_run import run_pelican
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site_factory import SiteFactory
    from tests.validators.results import ParsedEvent

CHANGED = "reason: snow, changed: 2026-12-01"
SESSION = "date: 2027-02-02"


def event(site: BuiltSite) -> ParsedEvent:
    """Return the event of a site of one session, on which three readers agree."""
    (only,) = parsed(site)
    return only


def test_the_three_sessions_of_2017_begin_at_the_right_moments(tmp_path: Path) -> None:
    """The board's own workshop at 9am in October, January and March is 08:00, 09:00, 09:00 UTC."""
    request = Request(output=tmp_path, today="2017-10-01")
    built = BuiltSite(tmp_path, run_pelican(request, tmp_path, lambda _written: None))
    events = parsed(built, "training/group-3-core-workshop/calendar.ics")
    assert [(each.start, each.end) for each in events] == [
        (datetime(2017, 10, 7, 8, tzinfo=UTC), datetime(2017, 10, 7, 12, tzinfo=UTC)),
        (datetime(2018, 1, 20, 9, tzinfo=UTC), datetime(2018, 1, 20, 13, tzinfo=UTC)),
        (datetime(2018, 3, 10, 9, tzinfo=UTC), datetime(2018, 3, 10, 13, tzinfo=UTC)),
    ]


@pytest.mark.parametrize(
    ("line", "start"),
    [
        (
            "date: 2027-02-02, start: 10:00, changed: 2026-12-01",
            datetime(2027, 2, 2, 10, tzinfo=UTC),
        ),
        (
            f"date: 2027-04-06, was: 2027-02-02, status: rescheduled, {CHANGED}",
            datetime(2027, 4, 6, 8, tzinfo=UTC),
        ),
        (
            f"date: 2027-02-02, start: 8:00, was: 2027-02-02 9:00, status: rescheduled, {CHANGED}",
            datetime(2027, 2, 2, 8, tzinfo=UTC),
        ),
        (
            f"date: 2027-02-02, status: moved, moved_to: library, {CHANGED}",
            datetime(2027, 2, 2, 9, tzinfo=UTC),
        ),
        (f"date: 2027-02-02, status: cancelled, {CHANGED}", datetime(2027, 2, 2, 9, tzinfo=UTC)),
    ],
    ids=["another time", "another day", "only the time", "another place", "cancelled"],
)
def test_a_changed_session_is_the_same_event_revised(
    site: SiteFactory, line: str, start: datetime
) -> None:
    """Whatever changes, the event keeps its UID, moves, and its SEQUENCE and DTSTAMP rise."""
    before, after = site.build(files(SESSION)), site.build(files(line))
    assert event(after).uid == event(before).uid
    assert event(after).start == start
    announced = datetime(2026, 1, 5, tzinfo=UTC)
    counted = datetime(2026, 12, 1, 23, 59, tzinfo=UTC)
    assert event(before).sequence == 0
    assert event(after).sequence == (counted - announced) // timedelta(minutes=1)
    assert values(after, "DTSTAMP") == ["20261201T000000Z"]


def test_what_is_off_stays_and_says_so(site: SiteFactory) -> None:
    """Cancelled and postponed sessions stay with STATUS:CANCELLED; any other is CONFIRMED."""
    statuses = ["cancelled", "postponed", "full", "waiting-list", "moved", "rescheduled"]
    more = {"moved": ", moved_to: online", "rescheduled": ", was: 2027-01-15"}
    lines = [
        f"date: 2027-02-0{day}, status: {status}, {CHANGED}{more.get(status, '')}"
        for day, status in enumerate(statuses, start=1)
    ]
    lines = [
        line.replace("reason: snow, ", "") if "full" in line or "waiting" in line else line
        for line in lines
    ]
    found = [(each.summary, each.status) for each in parsed(site.build(files(*lines)))]
    assert found == [
        ("Cancelled: A short course", "CANCELLED"),
        ("Postponed: A short course", "CANCELLED"),
        ("Full: A short course", "CONFIRMED"),
        ("Waiting list: A short course", "CONFIRMED"),
        ("Moved: A short course", "CONFIRMED"),
        ("Rescheduled: A short course", "CONFIRMED"),
    ]


def test_a_title_may_change(site: SiteFactory) -> None:
    """After a course's title changed, every event has its UID still, under the new title."""
    lines = [SESSION, "date: 2027-03-02", "date: 2027-04-06, id: evening"]
    before = parsed(site.build(files(*lines)))
    after = parsed(site.build(files(*lines, title="Another name")))
    assert [each.uid for each in after] == [each.uid for each in before]
    assert {each.summary for each in after} == {"Another name"}


def test_a_uid_names_no_domain_and_survives_another_address(site: SiteFactory) -> None:
    """The same UIDs stand in a site built for another address, and neither address is in them."""
    here = site.build(files(SESSION), site_url="https://one.example")
    there = site.build(files(SESSION), site_url="https://two.example/board")
    assert values(here, "UID") == values(there, "UID")
    (uid,) = values(here, "UID")
    assert not any(part in uid for part in (".", "@", "/", "one", "board"))
    assert values(there, "URL") == ["https://two.example/board/training/short/#2027-02-02"]


def test_the_uid_of_a_session_is_settled(site: SiteFactory) -> None:
    """This session of this board has this UID for ever: another one doubles it for subscribers."""
    assert event(site.build(files(SESSION))).uid == "ab55de98-493d-5d9a-8f67-10d6a886792c"


@pytest.mark.parametrize(
    ("today", "kept"),
    [
        ("2027-02-03", ["2027-02-02", "2027-03-02"]),
        ("2028-02-02", ["2027-02-02", "2027-03-02"]),
        ("2028-02-03", ["2027-03-02"]),
        ("2028-03-03", []),
    ],
)
def test_the_past_year_stays(site: SiteFactory, today: str, kept: list[str]) -> None:
    """A session leaves the calendars a year after its last day, and keeps a calendar of its own."""
    built = site.build(files(SESSION, "date: 2027-03-01, until: 2027-03-02, id: two-days"), today)
    ends = {"2027-02-02": "2027-02-02", "two-days": "2027-03-02"}
    for path in ("training/calendar.ics", "training/short/calendar.ics"):
        starts = [f"{each.start:%Y-%m-%d}" for each in parsed(built, path)]
        assert starts == [day.replace("03-02", "03-01") for day in kept]
    for session in ends:
        assert len(parsed(built, f"training/short/{session}.ics")) == 1


def test_nothing_stands_in_a_calendar_before_its_day(site: SiteFactory) -> None:
    """Sessions, statuses, new dates and places are in no calendar before they are announced."""
    canary = "reason: CANARY, changed: 2026-12-01"
    content = files(
        "date: 2027-02-02, announced: 2026-12-01, id: canary-one",
        f"date: 2027-03-07, was: 2027-03-02, status: rescheduled, {canary}",
        f"date: 2027-04-06, status: moved, moved_to: library, {canary}",
        f"date: 2027-05-04, status: cancelled, {canary}",
    )
    eve, day = site.build(content, "2026-11-30T23:59"), site.build(content, "2026-12-01")
    for word in (b"canary", b"CANARY", b"Library", b"20270307", b"CANCELLED"):
        assert word not in raw(eve)
        assert word in raw(day)
    assert values(eve, "SEQUENCE") == ["0", "0", "0"]


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2036])
def test_the_time_zone_changes_its_clocks_as_london_does(real_site: BuiltSite, year: int) -> None:
    """At every hour round both changes of a year the VTIMEZONE gives London's offset."""
    (component,) = Calendar.from_ical(raw(real_site)).timezones
    zone = component.to_tz(lookup_tzid=False)
    for month in (3, 10):
        first = datetime(year, month, 24, tzinfo=UTC)
        for hour in range(24 * 8):
            moment = first + timedelta(hours=hour)
            assert moment.astimezone(zone).utcoffset() == moment.astimezone(LONDON).utcoffset()


def test_three_readers_keep_local_time_across_the_clock_changes(site: SiteFactory) -> None:
    """By the calendar's own VTIMEZONE, 9am round both changes of 2027 is the right time in UTC."""
    days = ["2027-03-27", "2027-03-28", "2027-10-30", "2027-10-31"]
    hours = [9, 8, 8, 9]
    nights = [
        "date: 2027-03-28, start: 0:30, end: 2:30, id: spring",
        "date: 2027-10-31, start: 0:30, end: 2:30, id: autumn",
    ]
    built = site.build(files(*(f"date: {day}" for day in days), *nights))
    found = {(each.start, each.end - each.start) for each in parsed(built)}
    assert found == {
        *(
            (datetime.fromisoformat(f"{day}T{hour:02}:00Z"), timedelta(hours=4))
            for day, hour in zip(days, hours, strict=True)
        ),
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), timedelta(hours=1)),
        (datetime(2027, 10, 30, 23, 30, tzinfo=UTC), timedelta(hours=3)),
    }
