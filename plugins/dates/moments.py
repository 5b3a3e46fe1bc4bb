"""Local dates and times placed in a time zone, clock changes minded."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from plugins.dates.wording import DateError, date_words, time_words

if TYPE_CHECKING:
    from datetime import tzinfo


def moment(day: date, clock: time, zone: tzinfo) -> datetime:
    """Take a local day and time; give the aware moment in `zone`.

    A time that exists twice when clocks go back is the first. Raises DateError for one that
    does not exist because clocks go forward (found by the round trip through UTC).
    """
    local = datetime.combine(day, clock, zone)
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        message = (
            f"{time_words(clock)} on {date_words(day)} does not exist: "
            "the clocks go forward over it that night."
        )
        raise DateError(message)
    return local


def start_of(day: date, zone: tzinfo | None) -> datetime:
    """Take a day; give its first moment in `zone`."""
    return datetime.combine(day, time(), zone)


def year_before(day: date) -> date:
    """Take a day; give the same day a year earlier (28 February for 29 February)."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def utc(local: datetime) -> datetime:
    """Take an aware moment; give it in UTC."""
    return local.astimezone(UTC)
