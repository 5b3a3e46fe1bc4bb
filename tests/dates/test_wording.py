"""Wording of dates, times and money in the style of GOV.UK."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from plugins.clock import FIRST_YEAR, LAST_YEAR
from plugins.dates import (
    date_words,
    days_words,
    money_words,
    month_words,
    time_words,
    times_words,
    weekday_words,
)


def test_a_day_is_worded_without_commas_or_ordinals() -> None:
    """A day is its number, month and year, with the weekday where readers act on it."""
    assert date_words(date(2017, 9, 19)) == "19 September 2017"
    assert weekday_words(date(2017, 9, 19)) == "Tuesday 19 September 2017"
    assert month_words(date(2017, 9, 19)) == "September 2017"
    assert weekday_words(date(2028, 2, 29)) == "Tuesday 29 February 2028"


def test_every_day_is_worded_as_the_unicode_consortium_has_it() -> None:
    """Babel, which brings the consortium's data, gives the same for each day that there is."""
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    for day in (first + timedelta(n) for n in range(0, (last - first).days + 1, 5)):
        assert weekday_words(day) == format_date(day, "EEEE d MMMM y", locale="en_GB")


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2026, 2, 3), "Tuesday 3 February 2026"),
        (date(2026, 2, 4), "Tuesday 3 to Wednesday 4 February 2026"),
        (date(2026, 3, 2), "Tuesday 3 February to Monday 2 March 2026"),
        (date(2027, 2, 3), "Tuesday 3 February 2026 to Wednesday 3 February 2027"),
    ],
)
def test_several_days_repeat_nothing_that_they_share(last: date, words: str) -> None:
    """The month and the year stand once where both days share them."""
    assert days_words(date(2026, 2, 3), last) == words


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        (time(9), "9am"),
        (time(9, 5), "9:05am"),
        (time(18, 30), "6:30pm"),
        (time(12), "midday"),
        (time(12, 30), "12:30pm"),
        (time(0), "midnight"),
        (time(0, 15), "12:15am"),
        (time(23, 59), "11:59pm"),
    ],
)
def test_a_time_is_worded_on_the_12_hour_clock(clock: time, words: str) -> None:
    """Minutes stand only where there are any; midday and midnight are words."""
    assert time_words(clock) == words


def test_a_span_of_times_is_joined_by_a_word() -> None:
    """A start and an end are joined by “to”, never by a dash."""
    assert times_words(time(9), time(13)) == "9am to 1pm"


def test_money_has_pence_only_where_there_are_any() -> None:
    """Whole pounds stand without pence, thousands have a comma, and nothing is free."""
    amounts = ("15", "12.50", "15.00", "1250", "0")
    assert [money_words(Decimal(each)) for each in amounts] == [
        "£15",
        "£12.50",
        "£15",
        "£1,250",
        "free",
    ]


@given(st.decimals("0.01", "99999.99", places=2))
def test_every_amount_is_worded_as_the_unicode_consortium_has_it(amount: Decimal) -> None:
    """Babel gives the same digits, commas and pence."""
    pattern = "¤#,##0" if amount == int(amount) else "¤#,##0.00"
    expected = format_currency(amount, "GBP", pattern, locale="en_GB", currency_digits=False)
    assert money_words(amount) == expected
