"""Which texts readers cannot see yet, and until when, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.dates.wording import date_words, time_words

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.articles.model import Entry


def held_words(entry: Entry, moment: datetime) -> str:
    """Return “draft” or “until 3 March 2027, 9am” for what is held back, "" for what is public.

    The moment is aware; the time is that of the board's zone, and is left out at midnight.
    """
    if entry.is_draft:
        return "draft"
    until = entry.public_from
    if until is None or entry.is_public(moment):
        return ""
    clock = until.time()
    at = f", {time_words(clock)}" if clock.hour or clock.minute else ""
    return f"until {date_words(until.date())}{at}"
