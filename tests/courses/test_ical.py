"""Every calendar of a site keeps RFC 5545, and three readers of calendars read the same in it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.dates import utc, year_before
from tests.courses.calendars import ALL, calendars, parsed, promised, raw, unfolded, values
from tests.courses.samples import files

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, SiteFactory


def test_three_readers_read_what_the_data_say(any_site: BuiltSite) -> None:
    """All agree on UID, times, status, sequence and title of every session of every calendar."""
    plan = any_site.library.schedule
    since = year_before(plan.on)
    kept = [each for each in plan.sessions if each.slot.last_day >= since]
    assert parsed(any_site) == [promised(any_site, each) for each in kept]
    for public in plan.courses:
        own = [promised(any_site, each) for each in kept if each.course_id == public.course.id]
        assert parsed(any_site, f"{public.course.address}calendar.ics") == own
        for session in public.sessions:
            path = f"{public.course.address}{session.id}.ics"
            assert parsed(any_site, path) == [promised(any_site, session)]


def test_calendars_are_those_of_all_of_each_course_and_of_each_session(any_site: BuiltSite) -> None:
    """A site has these calendars and no others."""
    plan = any_site.library.schedule
    courses = [f"{public.course.address}calendar.ics" for public in plan.courses]
    sessions = [f"training/{each.course_id}/{each.id}.ics" for each in plan.sessions]
    assert calendars(any_site) == sorted([ALL, *courses, *sessions])


def test_who_subscribes_is_never_shown_as_busy(any_site: BuiltSite) -> None:
    """Every event of a calendar to subscribe to is free; that of a single date is kept as busy."""
    for path in calendars(any_site):
        busy = values(any_site, "TRANSP", path)
        free = values(any_site, "X-MICROSOFT-CDO-BUSYSTATUS", path)
        events = len(values(any_site, "UID", path))
        if path.endswith("/calendar.ics"):
            assert (busy, free) == (["TRANSPARENT"] * events, ["FREE"] * events)
        else:
            assert (busy, free) == (["OPAQUE"], [])


def test_lines_end_in_crlf_and_have_75_octets_at_most(any_site: BuiltSite) -> None:
    """No line is longer, none is cut within a UTF-8 character, and none ends in LF alone."""
    for path in calendars(any_site):
        data = raw(any_site, path)
        assert data.endswith(b"END:VCALENDAR\r\n")
        assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
        lines = data.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert [line.decode("utf-8") for line in lines]


def test_a_calendar_says_once_what_it_is(any_site: BuiltSite) -> None:
    """PRODID, VERSION, the name and how often to ask stand once in each calendar; no METHOD."""
    for path in calendars(any_site):
        for name in ("PRODID", "NAME", "X-WR-CALNAME"):
            assert len([value for value in values(any_site, name, path) if value]) == 1
        assert values(any_site, "NAME", path) == values(any_site, "X-WR-CALNAME", path)
        assert values(any_site, "VERSION", path) == ["2.0"]
        assert values(any_site, "REFRESH-INTERVAL", path) == ["PT12H"]
        assert values(any_site, "X-PUBLISHED-TTL", path) == ["PT12H"]
        assert values(any_site, "METHOD", path) == []
        assert values(any_site, "TZID", path) == ["Europe/London"]


def test_every_event_has_what_it_needs_once(any_site: BuiltSite) -> None:
    """Each VEVENT has one of each property, an end and no duration, and no UID comes twice."""
    for path in calendars(any_site):
        count = unfolded(any_site, path).count("BEGIN:VEVENT")
        for name in ("UID", "DTSTAMP", "SEQUENCE", "DTEND", "STATUS", "SUMMARY", "LOCATION", "URL"):
            assert len(values(any_site, name, path)) == count
        assert len(values(any_site, "DTSTART", path)) == count + 2  # and the two of the VTIMEZONE
        assert len(set(values(any_site, "UID", path))) == count
        assert values(any_site, "DURATION", path) == []


def test_dtstamp_is_when_the_session_was_last_revised(any_site: BuiltSite) -> None:
    """DTSTAMP comes from `changed` or `announced`, in UTC, and never from the clock."""
    for session in any_site.library.schedule.sessions:
        path = f"training/{session.course_id}/{session.id}.ics"
        revised = utc(session.changed or session.announced)
        assert values(any_site, "DTSTAMP", path) == [f"{revised:%Y%m%dT%H%M%SZ}"]


def test_the_day_of_the_build_leaves_no_trace(site: SiteFactory) -> None:
    """As long as the sessions stand as they did, a calendar has the same bytes on any day."""
    content = files("date: 2027-02-02", "date: 2027-03-02, status: full, changed: 2026-12-01")
    first, later = site.build(content, "2026-12-01"), site.build(content, "2027-06-30T12:34")
    assert {path: raw(first, path) for path in calendars(first)} == {
        path: raw(later, path) for path in calendars(later)
    }


def test_a_calendar_without_sessions_holds_the_time_zone_alone(site: SiteFactory) -> None:
    """A course without dates has a calendar all the same, with one component, a VTIMEZONE."""
    built = site.build(files())
    for path in (ALL, "training/short/calendar.ics"):
        opened = [line for line in unfolded(built, path) if line.startswith("BEGIN:")]
        assert opened == [
            "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD", "BEGIN:DAYLIGHT",
        ]  # fmt: skip
        assert parsed(built, path) == []


def test_text_is_escaped(site: SiteFactory) -> None:
    """Semicolons, commas, backslashes and line ends are escaped, and the colon is not."""
    content = files(
        "date: 2027-02-02, changed: 2026-12-01, status: postponed, reason: 'ice; snow, C:\\ice'",
        title="'One; two, three: four'",
    )
    built = site.build(content)
    assert values(built, "SUMMARY") == ["Postponed: One\\; two\\, three: four"]
    assert values(built, "LOCATION") == ["Town Hall\\, 1 High Street\\, Sampleton\\, SA1 1AA"]
    (description,) = values(built, "DESCRIPTION")
    assert description == (
        "One sentence about it.\\n"
        "Tuesday 2 February 2027\\, 9am to 1pm\\n"
        "Postponed. ice\\; snow\\, C:\\\\ice\\n"
        "Questions: training@board.example or 01632 960110\\n"
        "https://board.example/training/short/#2027-02-02"
    )


def test_several_days_are_one_event_that_repeats(site: SiteFactory) -> None:
    """A session of three days is one VEVENT of the first day's hours, repeated on each day."""
    built = site.build(files("date: 2027-03-26, until: 2027-03-28", "date: 2027-04-05"))
    assert values(built, "RRULE")[2:] == ["FREQ=DAILY;COUNT=3"]
    several, single = parsed(built)
    assert several.end - several.start == single.end - single.start == timedelta(hours=4)
