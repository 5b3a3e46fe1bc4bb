"""Turns a session's fields into a session, and a status into a change, with their problems."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from plugins.courses import fields as f
from plugins.courses.model import (
    NEEDS_REASON,
    ONLINE,
    Change,
    Details,
    Session,
    Slot,
    Status,
    Venue,
)
from plugins.courses.unknown_venue import unknown_venue
from plugins.courses.written_status import LEAVE_OUT
from plugins.dates import date_words, time_words
from plugins.sources.fields import moment_from, placed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from plugins.sources.field import Field
    from plugins.sources.fields import Reading


def change_from(reading: Reading, announced: datetime | None, zone: ZoneInfo) -> Change | None:
    """Return the change that a status and its `changed` describe, or None if there was none.

    A change without a time, on the day of the announcement, is in force from the announcement.
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
    """Return whether an unreadable status is written that may still be meant as one."""
    said = [each.message for each in reading.problems if each.rule == f.STATUS.key]
    return reading.wrote(f.STATUS) and not any(LEAVE_OUT in each for each in said)


def _check_reason(reading: Reading) -> None:
    """Refuse a reason without a status or without `changed`: it would never be shown."""
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
    """Refuse a change that is dated before the announcement."""
    if change and announced and change.at < announced:
        message = "It was changed before it was announced: one of the two dates is wrong."
        reading.refuse("changed", message, reading.line_of(f.CHANGED))


MAX_DAYS = 31


@dataclass(frozen=True, slots=True)
class Terms:
    """A course's values, which apply to every session that has no value of its own.

    `given` has the keys that are written in the course, readable or not: unreadable values have
    already been reported.
    """

    venues: Mapping[str, Venue]
    zone: ZoneInfo
    venue: Venue | None = None
    start: time | None = None
    end: time | None = None
    announced: datetime | None = None
    change: Change | None = None
    given: frozenset[str] = frozenset()


def session_from(reading: Reading, terms: Terms) -> Session | None:
    """Return the session, or None if `reading` has problems.

    Everything that can be checked is checked, even if None is returned.
    """
    slot = _slot(reading, terms)
    venue = venue_from(reading, f.VENUE, terms.venues) or terms.venue
    if not reading.gave(f.VENUE) and f.VENUE.key not in terms.given:
        reading.refuse("missing", f"A session needs “venue”: {f.VENUE.meaning}")
    announced = moment_from(reading, f.SESSION_ANNOUNCED, terms.zone) or terms.announced
    moved_to = venue_from(reading, f.MOVED_TO, terms.venues)
    was = _was(reading, slot, terms.zone)
    own = change_from(reading, announced, terms.zone)
    _check_status(reading)
    _check_order(reading, slot, announced, own)
    if slot is None or venue is None or announced is None or reading.problems:
        return None
    return Session(
        id=reading.get(f.SESSION_ID) or (was or slot).first_day.isoformat(),
        slot=slot,
        venue=venue,
        announced=announced,
        was=was,
        moved_to=moved_to,
        own_change=own,
        course_change=_course_change(terms.change, slot, announced),
        details=_details(reading),
    )


_BY_KEY = {field.key: field for field in f.SESSION_FIELDS}
_DETAILS = {each.name: _BY_KEY[each.name] for each in fields(Details)}


def _details(reading: Reading) -> Details:
    """Return the details: each attribute is the value of the field with its name, if given."""
    given = {name: reading.get(field) for name, field in _DETAILS.items()}
    return Details(**{name: value for name, value in given.items() if value is not None})


def venue_from(reading: Reading, field: Field[str], venues: Mapping[str, Venue]) -> Venue | None:
    """Return the venue that a field names; for an unknown venue, add a problem and return None."""
    named = reading.get(field)
    if named is None:
        return None
    if named.lower() == ONLINE.id:
        return ONLINE
    if named not in venues:
        offered = {venue.name: key for key, venue in venues.items()}
        offered |= {key: key for key in (*venues, ONLINE.id)}
        reading.refuse("venue", unknown_venue(named, offered), reading.line_of(field))
    return venues.get(named)


def _slot(reading: Reading, terms: Terms) -> Slot | None:
    first = reading.get(f.DATE)
    clocks = [
        _own_or(reading, f.START, terms.start, terms),
        _own_or(reading, f.END, terms.end, terms),
    ]
    last = reading.get(f.UNTIL) or first
    if first is None or last is None:
        return None
    if not timedelta() <= last - first < timedelta(MAX_DAYS):
        message = (
            f"It would last from {date_words(first)} until {date_words(last)}: "
            f"“until” is the same day or later, at most {MAX_DAYS} days in all."
        )
        reading.refuse("until", message, reading.line_of(f.UNTIL))
        return None
    start, end = clocks
    if start is None or end is None:
        return None
    if end <= start:
        # Wrong times of the course itself are reported once, not for each of its sessions.
        if reading.gave(f.START) or reading.gave(f.END):
            check_times(reading, start, end)
        return None
    return _placed(reading, (first, last), (start, end), terms.zone)


def check_times(reading: Reading, start: time | None, end: time | None) -> None:
    """Refuse an end that is not after the start; either time may be the course's."""
    if start and end and end <= start:
        first, last = time_words(start), time_words(end)
        if not reading.gave(f.END):
            message = f"It starts at {first}, and the course ends at {last}: write “end” here, too."
        elif not reading.gave(f.START):
            message = f"It ends at {last}, and the course starts at {first}: write “start”, too."
        else:
            message = f"It ends at {last} and starts at {first}: correct one of them."
        reading.refuse("end", message, reading.line_of(f.END, f.START))


def _placed(
    reading: Reading, days: tuple[date, date], clocks: tuple[time, time], zone: ZoneInfo
) -> Slot | None:
    """Return the slot if both times exist on every day: a change of the clocks may skip one."""
    first, last = days
    pairs = [
        tuple(placed(reading, f.DATE, first + timedelta(n), clock, zone=zone) for clock in clocks)
        for n in range((last - first).days + 1)
    ]
    start, end = pairs[0]
    if start is None or end is None or not all(all(pair) for pair in pairs):
        return None
    return Slot(start, end, last)


def _own_or(
    reading: Reading, field: Field[time], default: time | None, terms: Terms
) -> time | None:
    own = reading.get(field)
    if not reading.gave(field) and field.key not in terms.given:
        message = f"A session needs “{field.key}”, its own or the course's: {field.meaning}"
        reading.refuse("missing", message)
    # A session's own value that cannot be read has been reported: the default does not replace it.
    return own if reading.gave(field) else default


def _was(reading: Reading, slot: Slot | None, zone: ZoneInfo) -> Slot | None:
    """Return the slot before the change, which was as long as the new one.

    It starts at the time in “was”, or at the new start if “was” has no time.
    """
    value = reading.get(f.WAS)
    if value is None or slot is None:
        return None
    first, clock = value
    if first == slot.first_day and clock in (None, slot.times[0]):
        message = (
            "“was” is the date it has now: write the first date, or its time if only that changed."
        )
        reading.refuse("was", message, reading.line_of(f.WAS))
        return None
    start = placed(reading, f.WAS, first, clock or slot.times[0], zone=zone)
    if start is None:
        return None
    end = start + (slot.end.replace(tzinfo=None) - slot.start.replace(tzinfo=None))
    if end.date() != first:
        message = "At the time in “was” it would have lasted past midnight: correct that time."
        reading.refuse("was", message, reading.line_of(f.WAS))
        return None
    return Slot(start, end, first + timedelta(slot.days - 1))


def _check_status(reading: Reading) -> None:
    needs: dict[Status, Field[Any]] = {Status.RESCHEDULED: f.WAS, Status.MOVED: f.MOVED_TO}
    status = reading.get(f.STATUS)
    field = needs.get(status) if status else None
    if field and not reading.gave(field):
        message = f"“status: {status}” needs “{field.key}”: {field.meaning}"
        reading.refuse("missing", message, reading.line_of(f.STATUS))


def _check_order(
    reading: Reading,
    slot: Slot | None,
    announced: datetime | None,
    own: Change | None,
) -> None:
    if slot and announced and announced.date() > slot.first_day:
        message = (
            f"It was announced on {date_words(announced.date())}, "
            f"after its own day, {date_words(slot.first_day)}: is the year of “date” right?"
        )
        reading.refuse("announced", message, reading.line_of(f.SESSION_ANNOUNCED, f.DATE))
    check_changed_after(reading, own, announced)


def _course_change(change: Change | None, slot: Slot, announced: datetime) -> Change | None:
    """Return the course's change if the session was not over on its day, otherwise None.

    For a session that was announced after the change, it is in force from the announcement.
    """
    if change is None or slot.last_day < change.at.date():
        return None
    if change.at >= announced:
        return change
    same_day = change.at.date() == announced.date()
    return replace(change, at=announced, all_day=change.all_day and same_day)
