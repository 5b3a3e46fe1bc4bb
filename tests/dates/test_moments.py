"""Local days and times placed in the zone, over clock changes and leap days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.dates import DateError, moment, start_of, utc, year_before

LONDON = ZoneInfo("Europe/London")


def test_a_time_that_the_clocks_skip_is_refused() -> None:
    """On 28 March 2027 there is no 1:30am in London."""
    with pytest.raises(DateError) as refused:
        moment(date(2027, 3, 28), time(1, 30), LONDON)
    assert str(refused.value) == (
        "1:30am on 28 March 2027 does not exist: the clocks go forward over it that night."
    )


@pytest.mark.parametrize(
    ("clock", "hour"), [(time(0, 59), (0, 59)), (time(2), (1, 0)), (time(3), (2, 0))]
)
def test_the_times_around_the_skipped_hour_exist(clock: time, hour: tuple[int, int]) -> None:
    """Before and after the skipped hour every time is placed in UTC as the law says."""
    placed = utc(moment(date(2027, 3, 28), clock, LONDON))
    assert placed == datetime(2027, 3, 28, *hour, tzinfo=UTC)


def test_of_a_time_that_exists_twice_the_first_is_meant() -> None:
    """1:30am on 31 October 2027 is still summer time."""
    assert utc(moment(date(2027, 10, 31), time(1, 30), LONDON)) == datetime(
        2027, 10, 31, 0, 30, tzinfo=UTC
    )


def test_a_day_begins_at_midnight_of_the_zone() -> None:
    """The first moment of a summer's day in London is 11pm in UTC the day before."""
    assert utc(start_of(date(2027, 7, 1), LONDON)) == datetime(2027, 6, 30, 23, tzinfo=UTC)


def test_the_last_minute_of_a_year_belongs_to_it() -> None:
    """31 December, 11:59pm, is that day in London and in UTC."""
    assert utc(moment(date(2027, 12, 31), time(23, 59), LONDON)).date() == date(2027, 12, 31)


def test_a_year_before_a_leap_day_is_28_february() -> None:
    """Any other day keeps its month and day."""
    assert year_before(date(2028, 2, 29)) == date(2027, 2, 28)
    assert year_before(date(2028, 3, 1)) == date(2027, 3, 1)


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.times())
def test_a_placed_moment_says_the_time_that_was_written(day: date, clock: time) -> None:
    """What is not refused comes back from UTC as the very day and time that were asked for."""
    clock = clock.replace(fold=0)
    try:
        placed = moment(day, clock, LONDON)
    except DateError:
        assert day.month == 3
        assert clock.hour == 1
        return
    assert utc(placed).astimezone(LONDON).replace(tzinfo=None, fold=0) == datetime.combine(
        day, clock
    )
