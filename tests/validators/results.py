"""What a reader of calendars returns, in one form for all readers, so that results compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


class RefusedError(Exception):
    """A validator does not accept what it was given; the message is the validator's own."""


@dataclass(frozen=True, slots=True, order=True)
class ParsedEvent:
    """One VEVENT as a reader of calendars parses it; moments are in UTC."""

    uid: str
    start: datetime
    end: datetime
    status: str | None
    sequence: int
    summary: str


def in_utc(moment: object) -> datetime:
    """Return in UTC what a reader took for a moment.

    Raises RefusedError for a bare day, and for a time in a zone that the reader could not find.
    """
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise RefusedError(f"{moment!r} is not a time in a known zone")
    return moment.astimezone(UTC)
