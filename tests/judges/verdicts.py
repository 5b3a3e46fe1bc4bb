"""What a judge of calendars says, in one form whoever said it, so that verdicts compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


class RefusedError(Exception):
    """A judge does not accept what it was given; the message is the judge's own."""


@dataclass(frozen=True, slots=True, order=True)
class JudgedEvent:
    """One VEVENT as a judge reads it; moments are in UTC."""

    uid: str
    start: datetime
    end: datetime
    status: str | None
    sequence: int
    summary: str


def in_utc(moment: object) -> datetime:
    """Take what a judge read as a moment; give it in UTC.

    Raises RefusedError for a bare day, and for a time in a zone that the judge could not find.
    """
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise RefusedError(f"{moment!r} is not a time in a known zone")
    return moment.astimezone(UTC)
