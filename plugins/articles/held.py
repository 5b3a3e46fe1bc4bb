"""What readers cannot see yet, and until when, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.dates.wording import date_words, time_words

if TYPE_CHECKING:
    from datetime import datetime


def held_words(until: datetime | None, moment: datetime, *, is_draft: bool) -> str:
    """Return “as a draft” or “until 3 March 2027, 9am”, "" for what is public at the moment.

    Both are aware; the time is that of the board's zone, and is left out at midnight.
    """
    if is_draft:
        return "as a draft"
    if until is None or until <= moment:
        return ""
    clock = until.time()
    at = f", {time_words(clock)}" if clock.hour or clock.minute else ""
    return f"until {date_words(until.date())}{at}"
