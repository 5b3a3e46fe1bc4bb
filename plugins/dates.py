"""Dates, times and money as readers expect them in the United Kingdom (GOV.UK style)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo
    from decimal import Decimal

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class DateError(ValueError):
    """A date or time that cannot be read; the message says why and what to write instead."""


def date_words(day: date) -> str:
    """Return a day as “19 September 2017”."""
    return f"{day.day} {month_words(day)}"


def weekday_words(day: date) -> str:
    """Return a day as “Tuesday 19 September 2017”."""
    return f"{WEEKDAYS[day.weekday()]} {date_words(day)}"


def month_words(day: date) -> str:
    """Return the month of a day as “September 2017”."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def days_words(first: date, last: date) -> str:
    """Return two days as “Tuesday 3 to Wednesday 4 February 2026”, without repeating anything."""
    if first == last:
        return weekday_words(first)
    if (first.year, first.month) == (last.year, last.month):
        start = f"{WEEKDAYS[first.weekday()]} {first.day}"
    elif first.year == last.year:
        start = f"{WEEKDAYS[first.weekday()]} {first.day} {MONTHS[first.month - 1]}"
    else:
        start = weekday_words(first)
    return f"{start} to {weekday_words(last)}"


def time_words(clock: time) -> str:
    """Return a time of day as “9am”, “6:30pm”, “midday” or “midnight”."""
    if (clock.hour, clock.minute) in {(0, 0), (12, 0)}:
        return "midnight" if clock.hour == 0 else "midday"
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{'am' if clock.hour < 12 else 'pm'}"  # noqa: PLR2004


def times_words(start: time, end: time) -> str:
    """Return a start and an end as “9am to 1pm”."""
    return f"{time_words(start)} to {time_words(end)}"


def money_words(amount: Decimal) -> str:
    """Return pounds as “free”, “£15” or “£12.50”: pence only where there are any."""
    if not amount:
        return "free"
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def moment(day: date, clock: time, zone: tzinfo) -> datetime:
    """Return the aware datetime of a local day and time in `zone`.

    For a time that occurs twice because the clocks go back, the first is returned. Raises DateError
    for a time that does not exist because the clocks go forward (found by a round trip through
    UTC).
    """
    local = datetime.combine(day, clock, zone)  # guard: the first of two times
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        message = (
            f"{time_words(clock)} on {date_words(day)} does not exist: "
            "the clocks go forward over it that night."
        )
        raise DateError(message)
    return local  # guard: the zone


def start_of(day: date, zone: tzinfo | None) -> datetime:
    """Return the first moment of a day in `zone`."""
    return datetime.combine(day, time(), zone)


def year_before(day: date) -> date:
    """Return the same day a year earlier (28 February for 29 February)."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def utc(local: datetime) -> datetime:
    """Return an aware moment in UTC."""
    return local.astimezone(UTC)
