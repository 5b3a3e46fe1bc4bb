"""icalendar, read back as strictly as it can."""

from __future__ import annotations

from icalendar import Calendar, Event

from tests.judges.verdicts import JudgedEvent, RefusedError, in_utc


def parse(text: str) -> list[JudgedEvent]:
    """Take a calendar's text; give its events as icalendar reads them, in the calendar's order.

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
    return [_judged(event) for event in calendar.events]


def _judged(event: Event) -> JudgedEvent:
    if "uid" not in event:
        raise RefusedError("a VEVENT has no UID")
    status = event.get("status")
    return JudgedEvent(
        uid=str(event["uid"]),
        start=in_utc(event.start),
        end=in_utc(event.end),
        status=None if status is None else str(status),
        sequence=int(event.get("sequence", 0)),
        summary=str(event.get("summary", "")),
    )
