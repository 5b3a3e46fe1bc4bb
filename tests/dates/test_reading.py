"""Reading dates and times: every form the contract accepts, and each it refuses."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.clock import FIRST_YEAR, LAST_YEAR
from plugins.dates import DateError, date_words, weekday_words
from plugins.sources.dates import is_slashed, read_date, read_date_time, read_time

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
THE_DAY = date(2017, 9, 19)


@pytest.mark.parametrize(
    "text",
    [
        "2017-09-19",
        "2017-9-19",
        "19 September 2017",
        "Tuesday 19 September 2017",
        "Tuesday, 19 September 2017",
        "Tuesday, 19th September 2017",
        "19th of September 2017",
        "Tue 19 Sept 2017",
        "tues. 19 sep. 2017",
        "September 19, 2017",
        "  19   september  2017 ",
    ],
)
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    """ISO and written-out dates, with or without the weekday, name the same day."""
    assert read_date(text) == THE_DAY


NO_YEAR = "has no year: write it in full, such as 19 September 2017."
DIGITS = "is in digits that others may swap: write 19 September 2017."
NO_DATE = "is not a date: write 2017-09-19 or 19 September 2017."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("19 September", NO_YEAR),
        ("Tuesday 19 September", NO_YEAR),
        ("03/04/2026", "can be read in two ways: write 3 April 2026 or 4 March 2026."),
        ("19/09/2017", DIGITS),
        ("19.9.17", DIGITS),
        ("tomorrow", NO_DATE),
        ("19 September 17", NO_DATE),
        ("19 September 2017x", NO_DATE),
        ("19 Setpember 2017", "is not a date: no month is called “Setpember”.{}"),
        ("Someday 19 September 2017", "is not a date: “Someday” is not a day of the week."),
        ("2017-02-29", "is not in the calendar."),
        ("31 June 2017", "is not in the calendar."),
    ],
)
def test_a_date_that_may_be_misread_is_refused_with_what_to_write(text: str, why: str) -> None:
    """What has no year, two meanings or no day in the calendar is refused with its reason."""
    with pytest.raises(DateError) as refused:
        read_date(text)
    assert str(refused.value) == f"“{text}” {why.format(' Did you mean “September”?')}"


@pytest.mark.parametrize("text", ["Monday 19 September 2017", "mon 19th sep 2017"])
def test_a_weekday_is_checked(text: str) -> None:
    """A weekday that is not the day's own is refused, for one of the two is wrong."""
    with pytest.raises(DateError) as refused:
        read_date(text)
    assert str(refused.value) == (
        "19 September 2017 is a Tuesday, not a Monday: correct the date or the weekday."
    )


@pytest.mark.parametrize("year", [1617, 1899, 2101, 9999])
def test_a_year_that_nobody_can_mean_is_refused(year: int) -> None:
    """A mistyped century is found."""
    with pytest.raises(DateError) as refused:
        read_date(f"{year}-09-19")
    assert str(refused.value) == f"“{year}-09-19”: the year {year} cannot be meant here."


def test_a_spreadsheet_may_write_the_day_first() -> None:
    """With `day_first`, digits are day, month, year, whole or short."""
    assert read_date("07/10/2027", day_first=True) == date(2027, 10, 7)
    assert read_date("7/10/27", day_first=True) == date(2027, 10, 7)


def test_dates_in_digits_are_known_for_what_they_are() -> None:
    """Only a date in digits separated by slashes, points or hyphens counts as slashed."""
    assert [is_slashed(each) for each in ("07/10/2027", "7.10.27", "2027-10-07", "7 May 2027")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9:00", time(9)),
        ("09:00", time(9)),
        ("9am", time(9)),
        ("9 AM", time(9)),
        ("6.30pm", time(18, 30)),
        ("6:30pm", time(18, 30)),
        ("18:30", time(18, 30)),
        ("18:30:00", time(18, 30)),
        ("midday", time(12)),
        ("noon", time(12)),
        ("12pm", time(12)),
        ("12am", time(0)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, clock: time) -> None:
    """Each of the contract's forms of a time names that time."""
    assert read_time(text) == clock


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "midnight",
            "“midnight” could be either end of the day: write 0:00, or 23:59 the day before.",
        ),
        ("9", "“9” is not a time: write 9:00, 9am, 6:30pm or midday."),
        ("morning", "“morning” is not a time: write 9:00, 9am, 6:30pm or midday."),
        ("24:00", "“24:00” is not a time of day: write 9:00, 9am, 6:30pm or midday."),
        ("13pm", "“13pm” is not a time of day: write 9:00, 9am, 6:30pm or midday."),
        ("0am", "“0am” is not a time of day: write 9:00, 9am, 6:30pm or midday."),
        ("9:60", "“9:60” is not a time of day: write 9:00, 9am, 6:30pm or midday."),
    ],
)
def test_a_time_that_is_none_is_refused_with_what_to_write(text: str, message: str) -> None:
    """What is no time of day, or could be either end of it, is refused."""
    with pytest.raises(DateError) as refused:
        read_time(text)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2017-09-19", (THE_DAY, None)),
        ("Tuesday 19 September 2017", (THE_DAY, None)),
        ("2017-09-19 9:00", (THE_DAY, time(9))),
        ("2017-09-19T09:00", (THE_DAY, time(9))),
        ("2017-09-19, 6.30pm", (THE_DAY, time(18, 30))),
        ("Tuesday, 19th September 2017, midday", (THE_DAY, time(12))),
    ],
)
def test_a_day_may_carry_a_time(text: str, read: tuple[date, time | None]) -> None:
    """A time follows the day after a comma, a space or a T; without one there is none."""
    assert read_date_time(text) == read


@given(DAYS)
def test_what_readers_are_shown_can_be_read_back(day: date) -> None:
    """Every day survives being worded and read again, with its weekday and without."""
    assert read_date(date_words(day)) == day
    assert read_date(weekday_words(day)) == day
    assert read_date(day.isoformat()) == day
