"""Turns the schedule into feed items: one for each session's announcement and each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.courses.model import Status
from plugins.courses.wording import (
    STATUS_WORDS,
    change_words,
    charge_words,
    slot_words,
    venue_words,
)
from plugins.dates import utc
from plugins.output.channel import EventTimes, FeedItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.courses.model import Change, Course, Slot, Venue
    from plugins.courses.schedule import PublicCourse, Standing
    from plugins.urls import SiteAddress

_CHANGED = {
    **STATUS_WORDS,
    Status.SCHEDULED: "Going ahead",
    Status.WAITING_LIST: "Waiting list only",
}


def feed_items(
    courses: Iterable[PublicCourse], identity: str, address: SiteAddress
) -> tuple[FeedItem, ...]:
    """Return the feed's items.

    The date of an item is the moment of its announcement or change, never the day of the course.
    Its guid is made of `identity`, the course, the session and, for a change, its moment in UTC.
    """
    items: list[FeedItem] = []
    for public in courses:
        firsts = {each.id: each.first for each in public.course.sessions}
        for session in public.sessions:
            items.append(_announced(public.course, session, firsts[session.id], identity, address))
            items += _changes(public.course, session, identity, address)
    return tuple(items)


def _announced(
    course: Course,
    session: Standing,
    first: tuple[Slot, Venue],
    identity: str,
    address: SiteAddress,
) -> FeedItem:
    """Return the item for a session as it was first announced; later changes do not alter it."""
    slot, venue = first
    return FeedItem(
        guid=f"{_guid(identity, session)}:announced",  # guard: titles in guids
        title=f"New date: {course.title}, {slot_words(slot)}",
        link=address.absolute(session.address),
        summary=_sentences(course.summary, *_when_and_where(slot, venue), _cost(course)),
        moment=session.announced,
        categories=tuple(theme.name for theme in course.themes),
        event=_event(slot, venue),
    )


def _changes(
    course: Course, session: Standing, identity: str, address: SiteAddress
) -> Iterator[FeedItem]:
    for change in session.changes:
        latest = change is session.changes[-1]
        mark = _CHANGED[change.status] if change.status else "Changed"
        yield FeedItem(
            guid=f"{_guid(identity, session)}:changed:{utc(change.at):%Y-%m-%dT%H:%MZ}",
            title=f"{mark}: {course.title}, {slot_words(session.slot)}",
            link=address.absolute(session.address),
            summary=_sentences(
                _reason(change, mark),
                *_when_and_where(session.slot, session.venue),
                _capital(change_words(session)) if latest else "",
            ),
            moment=change.at,
            categories=tuple(theme.name for theme in course.themes),
            event=_event(session.slot, session.venue),
        )


def _reason(change: Change, mark: str) -> str:
    return f"{mark}: {change.reason}" if change.reason else f"{mark}."


def _when_and_where(slot: Slot, venue: Venue) -> tuple[str, str]:
    return slot_words(slot), venue_words(venue)


def _cost(course: Course) -> str:
    return f"Cost: {charge_words(course.charge)}" if course.charge else ""


def _sentences(*parts: str) -> str:
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _event(slot: Slot, venue: Venue) -> EventTimes:
    return EventTimes(slot.start, slot.ends, venue_words(venue))


def _guid(identity: str, session: Standing) -> str:
    return f"{identity}:course:{session.course_id}:{session.id}"
