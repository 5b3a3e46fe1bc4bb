"""A status with its reason and its day to a change of a session or a course, or its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.courses.model import NEEDS_REASON, Change, Status
from plugins.datafiles.zoned import moment_from

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from plugins.datafiles.fields import Reading


def change_from(reading: Reading, announced: datetime | None, zone: ZoneInfo) -> Change | None:
    """Return the change that a status and its `changed` make, or None where there was none.

    On the day of the announcement, a change without a time came with the announcement.
    """
    status = reading.get(f.STATUS)
    at = moment_from(reading, f.CHANGED, zone)
    if status not in (None, Status.SCHEDULED):
        if not reading.gave(f.CHANGED):
            message = f"“status: {status}” needs “changed”: {f.CHANGED.meaning}"
            reading.refuse("missing", message, reading.line_of(f.STATUS))
        if status in NEEDS_REASON and not reading.gave(f.REASON):
            message = f"“status: {status}” needs “reason”: {f.REASON.meaning}"
            reading.refuse("missing", message, reading.line_of(f.STATUS))
    elif status is None and _is_unread(reading) and not reading.gave(f.CHANGED):
        message = f"A status needs “changed”: {f.CHANGED.meaning}"
        reading.refuse("missing", message, reading.line_of(f.STATUS))
    elif reading.gave(f.REASON):
        _check_reason(reading)
    if at is None:
        return None
    all_day = (reading.get(f.CHANGED) or (None, None))[1] is None
    if all_day and announced and announced.date() == at.date():
        at = announced
    return Change(at, status, reading.get(f.REASON) or "", all_day=all_day)


def _is_unread(reading: Reading) -> bool:
    """Return whether a status is written that cannot be read, and may be one."""
    said = [each.message for each in reading.problems if each.rule == f.STATUS.key]
    return reading.wrote(f.STATUS) and not any(each.endswith(f.AS_PLANNED) for each in said)


def _check_reason(reading: Reading) -> None:
    """A reason without a status, or without the day from which it holds, would never be shown."""
    if not reading.gave(f.STATUS):
        message = "A reason is given, but no status: add the status that it explains."
    elif not reading.gave(f.CHANGED):
        message = f"A reason is given, but no “changed”: {f.CHANGED.meaning}"
    else:
        return
    reading.refuse("reason", message, reading.line_of(f.REASON))


def check_changed_after(
    reading: Reading, change: Change | None, announced: datetime | None
) -> None:
    """Refuse a change that came before the announcement."""
    if change and announced and change.at < announced:
        message = "It was changed before it was announced: one of the two dates is wrong."
        reading.refuse("changed", message, reading.line_of(f.CHANGED))
