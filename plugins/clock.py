"""The moment that the site is built for; no other module reads the clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

DEFAULT_ZONE = ZoneInfo("Europe/London")


# The years that dates may have; at the limits of the calendar, a time zone's offset has no meaning.
FIRST_YEAR, LAST_YEAR = 1900, 2100


class BuildDayError(ValueError):
    """The day to build for could not be read; the message says what to write instead."""


def build_moment(asked: str | None, zone: ZoneInfo = DEFAULT_ZONE) -> datetime:
    """Return the aware datetime to build for, in `zone`: the day or moment asked for, if any.

    Otherwise it is `SOURCE_DATE_EPOCH` (reproducible-builds.org) or else the current time, cut to
    the minute. A date without a time means 00:00 in `zone`. Raises BuildDayError for text that is
    neither a date nor a moment.
    """
    if asked is not None:
        return _asked_moment(asked, zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(tz=zone).replace(second=0, microsecond=0)
    try:
        moment = datetime.fromtimestamp(int(epoch), tz=UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH is “{epoch}”; it must be a whole number of seconds."
        raise BuildDayError(message) from error
    return moment.astimezone(zone).replace(second=0, microsecond=0)


def _asked_moment(asked: str, zone: ZoneInfo) -> datetime:
    try:
        moment = datetime.fromisoformat(asked)
    except ValueError as error:
        message = f"“{asked}” is not a day: write 2027-03-02, or 2027-03-02T10:00 for a moment."
        raise BuildDayError(message) from error
    if not FIRST_YEAR < moment.year < LAST_YEAR:
        message = f"“{asked}”: a day between {FIRST_YEAR} and {LAST_YEAR} is expected."
        raise BuildDayError(message)
    aware = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    if aware.astimezone(UTC).astimezone(zone) != aware:
        message = f"“{asked}” does not exist: the clocks go forward over it that night."
        raise BuildDayError(message)
    return aware.replace(second=0, microsecond=0)
