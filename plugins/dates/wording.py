"""Dates, times and money as readers expect them in the United Kingdom (GOV.UK style)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_currency

if TYPE_CHECKING:
    from datetime import date, time
    from decimal import Decimal

_LOCALE = "en_GB"


# One day stands in many lists, and to word it anew takes longer than to remember it.
@lru_cache(maxsize=4_096)
def date_words(day: date) -> str:
    """Take a day; give “19 September 2017”."""
    return format_date(day, "d MMMM y", locale=_LOCALE)


@lru_cache(maxsize=20_000)
def weekday_words(day: date) -> str:
    """Take a day; give “Tuesday 19 September 2017”."""
    return format_date(day, "EEEE d MMMM y", locale=_LOCALE)


def month_words(day: date) -> str:
    """Take a day; give its month, “September 2017”."""
    return format_date(day, "MMMM y", locale=_LOCALE)


def days_words(first: date, last: date) -> str:
    """Take the first and last day; give “Tuesday 3 to Wednesday 4 February 2026”, shortest form."""
    if first == last:
        return weekday_words(first)
    if (first.year, first.month) == (last.year, last.month):
        start = format_date(first, "EEEE d", locale=_LOCALE)
    elif first.year == last.year:
        start = format_date(first, "EEEE d MMMM", locale=_LOCALE)
    else:
        start = weekday_words(first)
    return f"{start} to {weekday_words(last)}"


def time_words(clock: time) -> str:
    """Take a time of day; give “9am”, “6:30pm”, “midday” or “midnight”."""
    if (clock.hour, clock.minute) in {(0, 0), (12, 0)}:
        return "midnight" if clock.hour == 0 else "midday"
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{'am' if clock.hour < 12 else 'pm'}"  # noqa: PLR2004


def times_words(start: time, end: time) -> str:
    """Take a start and an end; give “9am to 1pm”."""
    return f"{time_words(start)} to {time_words(end)}"


@lru_cache(maxsize=1_024)
def money_words(amount: Decimal) -> str:
    """Take pounds; give “free”, “£15” or “£12.50”: pence only where there are any."""
    if not amount:
        return "free"
    pattern = "¤#,##0" if amount == amount.to_integral_value() else "¤#,##0.00"
    return format_currency(amount, "GBP", pattern, locale=_LOCALE, currency_digits=False)
