"""icalendar, read back as strictly as it can."""

from __future__ import annotations

from icalendar import Calendar, Event

from tests.validators.results import ParsedEvent, RefusedError, in_utc


def parse(text: str) -> list[ParsedEvent]:
    """Return a calendar's events as icalendar reads them, in the calendar's order.

    Zones are those of the system, by name. Raises RefusedError for what it refuses.
    """
    try:
        calendar = Calendar.from_ical(text)
    except ValueError as error:
        raise RefusedError(str(error)) from error
    # What it cannot read inside an event it notes and passes over; to us that is a refusal.
    passed_over = [str(error) for part in calendar.walk() for error in part.errors]
    if passed_over:
        raise RefusedError("\n".join(passed_over))
    return [_parsed(event) for event in calendar.events]


def _parsed(event: Event) -> ParsedEvent:
    if "uid" not in event:
        raise RefusedError("a VEVENT has no UID")
    status = event.get("status")
    return ParsedEvent(
        uid=str(event["uid"]),
        start=in_utc(event.start),
        end=in_utc(event.end),
        status=None if status is None else str(status),
        sequence=int(event.get("sequence", 0)),
        summary=str(event.get("summary", "")),
    )
