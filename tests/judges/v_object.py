"""vobject, the reader of Radicale and of other calendar servers."""

from __future__ import annotations

from typing import Any

import vobject
from vobject.base import VObjectError

from tests.judges.verdicts import JudgedEvent, RefusedError, in_utc


def parse(text: str) -> list[JudgedEvent]:
    """Take a calendar's text; give its events as vobject reads them, in the calendar's order.

    Zones are those of the calendar's own VTIMEZONEs. Raises RefusedError for what it refuses.
    """
    try:
        calendars = list(vobject.readComponents(text))
        for calendar in calendars:
            calendar.validate(raiseException=True)
    except (VObjectError, ValueError, KeyError) as error:
        raise RefusedError(f"{type(error).__name__}: {error}") from error
    return [
        _judged(event) for calendar in calendars for event in calendar.contents.get("vevent", [])
    ]


def _judged(event: Any) -> JudgedEvent:  # noqa: ANN401, vobject makes its attributes as it reads
    return JudgedEvent(
        uid=event.uid.value,
        start=in_utc(event.dtstart.value),
        end=in_utc(event.dtend.value),
        status=event.getChildValue("status"),
        sequence=int(event.getChildValue("sequence", "0")),
        summary=event.getChildValue("summary", ""),
    )
