"""Local times across the changes of the clocks, in the data and in every calendar's VTIMEZONE."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.courses.samples import files, read

ODD_DAYS = [date(2027, 3, 28), date(2027, 10, 31), date(2028, 2, 29), date(2027, 12, 31)]
HALF_AN_HOUR = timedelta(minutes=30)


def last_sunday(year: int, month: int) -> date:
    """Return the last Sunday of a month of 31 days."""
    last = date(year, month, 31)
    return last - timedelta((last.weekday() + 1) % 7)


def is_skipped(local: datetime) -> bool:
    """Report whether the clocks go forward over a local time in London."""
    return local.date() == last_sunday(local.year, 3) and local.hour == 1


def is_summer(local: datetime) -> bool:
    """Report whether the clocks show summer time at a local time in London.

    From 1:00 GMT on the last Sunday of March to 1:00 GMT on the last of October; an hour that
    exists twice is the first, which is summer's (Summer Time Order 2002).
    """
    begin, end = (datetime.combine(last_sunday(local.year, month), time(2)) for month in (3, 10))
    return begin <= local < end


@settings(max_examples=60)
@given(
    st.dates(date(2026, 2, 1), date(2030, 12, 31)) | st.sampled_from(ODD_DAYS),
    st.integers(0, 23 * 60 + 29),
)
def test_local_time_is_kept_and_becomes_the_right_utc(day: date, minutes: int) -> None:
    """A session is held at the local time written, which is GMT, or an hour less in summer."""
    local = datetime.combine(day, time()) + timedelta(minutes=minutes)
    end = local + HALF_AN_HOUR
    assume(not is_skipped(local) and not is_skipped(end))
    line = f"date: {day}, start: '{local:%H:%M}', end: '{end:%H:%M}'"
    ((session,),) = (each.sessions for each in read(files(line))[0])
    for placed, written in ((session.slot.start, local), (session.slot.end, end)):
        assert placed.replace(tzinfo=None) == written
        in_utc = written - timedelta(hours=is_summer(written))
        assert placed.astimezone(UTC).replace(tzinfo=None) == in_utc


@pytest.mark.parametrize("minute", [0, 30, 59])
def test_a_time_that_exists_twice_is_the_first(minute: int) -> None:
    """On 31 October 2027 a start between 1:00 and 2:00 is the one of summer time."""
    line = f"date: 2027-10-31, start: '01:{minute:02}', end: '04:00'"
    ((session,),) = (each.sessions for each in read(files(line))[0])
    assert session.slot.start.astimezone(UTC) == datetime(2027, 10, 31, 0, minute, tzinfo=UTC)
    assert session.slot.end.astimezone(UTC) == datetime(2027, 10, 31, 4, tzinfo=UTC)


@pytest.mark.parametrize("today", ["2027-12-31T23:59", "2028-02-29", "2027-10-31T01:30"])
def test_a_site_is_built_at_every_moment(today: str) -> None:
    """A year's last minute, a leap day and an hour that exists twice are moments like others."""
    sessions = read(files("date: 2027-12-31, announced: 2026-02-01"), today)[1]
    assert [each.id for each in sessions.sessions] == ["2027-12-31"]
    assert bool(sessions.coming) == (today != "2028-02-29")
