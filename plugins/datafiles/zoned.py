"""Days and times that a group of fields gives, placed in a zone; what does not exist is refused."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from plugins.dates.moments import moment
from plugins.dates.wording import DateError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from plugins.datafiles.fields import Field, Reading


def moment_from(
    reading: Reading, field: Field[tuple[date, time | None]], zone: ZoneInfo
) -> datetime | None:
    """Take a field with a day or a day and a time; give the aware moment, 00:00 for a bare day."""
    value = reading.get(field)
    return placed(reading, field, value[0], value[1] or time(), zone=zone) if value else None


def placed(
    reading: Reading,
    field: Field[date] | Field[tuple[date, time | None]],
    day: date,
    clock: time,
    *,
    zone: ZoneInfo,
) -> datetime | None:
    """Take a day and a time that a field gave; give the aware moment.

    None, and a problem at the field, for a time that a change of the clocks skips.
    """
    try:
        return moment(day, clock, zone)
    except DateError as error:
        reading.refuse("clock-change", str(error), reading.line_of(field))
        return None
