"""Three readers parse calendars, and return the same in the same form."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.validators import ical_js, icalendar_py, v_object
from tests.validators.results import ParsedEvent, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    Parse = Callable[[str], list[ParsedEvent]]

PARSERS = pytest.mark.parametrize(
    "parse",
    [ical_js.parse, v_object.parse, icalendar_py.parse],
    ids=["ical.js", "vobject", "icalendar"],
)
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
EVENT = """BEGIN:VEVENT
UID:core-workshop-2017-10-07
DTSTAMP:20170901T000000Z
DTSTART;TZID=Europe/London:20171007T090000
DTEND;TZID=Europe/London:20171007T130000
SUMMARY:Early years\\, child
 minders: “Group 3”
STATUS:CANCELLED
SEQUENCE:12
END:VEVENT
"""


def calendar(events: str, zone: str = ZONE) -> str:
    """Return a calendar of VEVENTs and a VTIMEZONE, with its CRLF line ends."""
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Sample//EN\n"
    return f"{head}{zone}{events}END:VCALENDAR\n".replace("\n", "\r\n")


@PARSERS
def test_an_event_is_read(parse: Parse) -> None:
    """Every reader finds the same event: its moments in UTC, its text without escapes and folds."""
    assert parse(calendar(EVENT)) == [
        ParsedEvent(
            uid="core-workshop-2017-10-07",
            start=datetime(2017, 10, 7, 8, tzinfo=UTC),
            end=datetime(2017, 10, 7, 12, tzinfo=UTC),
            status="CANCELLED",
            sequence=12,
            summary="Early years, childminders: “Group 3”",
        )
    ]


@PARSERS
def test_what_is_left_out_is_left_out(parse: Parse) -> None:
    """An event without status, sequence and summary has none, 0 and an empty one."""
    bare = "".join(
        line
        for line in EVENT.splitlines(keepends=True)
        if not line.startswith(("STATUS", "SEQUENCE", "SUMMARY", " "))
    )
    (event,) = parse(calendar(bare))
    assert (event.status, event.sequence, event.summary) == (None, 0, "")


@PARSERS
def test_a_calendar_without_events_is_empty(parse: Parse) -> None:
    """A calendar that holds its VTIMEZONE alone is accepted, and has no events."""
    assert parse(calendar("")) == []


@PARSERS
@pytest.mark.parametrize(
    "broken",
    [
        EVENT.replace("END:VEVENT\n", ""),
        EVENT.replace("20171007T090000", "7 October 2017"),
        EVENT.replace(";TZID=Europe/London", ""),
        EVENT.replace("UID:core-workshop-2017-10-07\n", ""),
        EVENT.replace("SUMMARY:", "SUMMARY ").replace("minders:", "minders"),
    ],
    ids=["cut off", "bad date", "floating time", "no UID", "no colon"],
)
def test_a_broken_calendar_is_refused(parse: Parse, broken: str) -> None:
    """No reader passes over what is broken."""
    with pytest.raises(RefusedError):
        parse(calendar(broken))


@pytest.mark.parametrize("parse", [ical_js.parse, v_object.parse], ids=["ical.js", "vobject"])
def test_a_zone_that_the_calendar_lacks_is_refused(parse: Parse) -> None:
    """The readers that go by the calendar's own VTIMEZONE refuse a time whose zone is not in it."""
    with pytest.raises(RefusedError):
        parse(calendar(EVENT.replace("Europe/London", "Europe/Elsewhere")))
