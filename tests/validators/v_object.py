"""vobject, the reader of Radicale and of other calendar servers."""

from __future__ import annotations

from typing import Any

import vobject
from vobject.base import VObjectError

from tests.validators.results import ParsedEvent, RefusedError, in_utc


def parse(text: str) -> list[ParsedEvent]:
    """Return a calendar's events as vobject reads them, in the calendar's order.

    Zones are those of the calendar's own VTIMEZONEs. Raises RefusedError for what it refuses.
    """
    try:
        calendars = list(vobject.readComponents(text))
        for calendar in calendars:
            calendar.validate(raiseException=True)
    except (VObjectError, ValueError, KeyError) as error:
        raise RefusedError(f"{type(error).__name__}: {error}") from error
    return [
        _parsed(event) for calendar in calendars for event in calendar.contents.get("vevent", [])
    ]


def _parsed(event: Any) -> ParsedEvent:  # noqa: ANN401, vobject makes its attributes as it reads
    return ParsedEvent(
        uid=event.uid.value,
        start=in_utc(event.dtstart.value),
        end=in_utc(event.dtend.value),
        status=event.getChildValue("status"),
        sequence=int(event.getChildValue("sequence", "0")),
        summary=event.getChildValue("summary", ""),
    )
