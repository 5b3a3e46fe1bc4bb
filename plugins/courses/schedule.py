"""Turns courses into the schedule at one moment, which leaves out what is not public yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from plugins.courses.model import OFF, Details, Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from plugins.courses.model import Change, Course, Session, Slot, Venue


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of one session at the schedule's moment: everything that may be shown of it.

    It has the session's details, but not the session, which also says what is still to come.
    """

    course_id: str
    id: str
    slot: Slot
    venue: Venue
    announced: datetime
    status: Status = Status.SCHEDULED
    reason: str = ""
    changes: tuple[Change, ...] = ()
    counts_to: datetime | None = None
    was: Slot | None = None
    moved_from: Venue | None = None
    details: Details = field(default_factory=Details)

    @property
    def changed(self) -> datetime | None:
        """Return the moment of the latest change that has come into force, None without one."""
        return self.changes[-1].at if self.changes else None

    @property
    def address(self) -> str:
        """Return the address of the session on its course's page, from the site's root."""
        return f"training/{self.course_id}/#{self.id}"

    @property
    def is_on(self) -> bool:
        """Report whether the session takes place, whether or not it is full."""
        return self.status not in OFF

    @property
    def is_open(self) -> bool:
        """Report whether readers can ask for a place, even if only on the waiting list."""
        return self.is_on and self.status is not Status.FULL

    def is_past(self, on: date) -> bool:
        """Report whether the session's last day is before `on`."""
        return self.slot.last_day < on


@dataclass(frozen=True, slots=True)
class PublicCourse:
    """A course that has been announced, with its announced sessions in order of time."""

    course: Course
    sessions: tuple[Standing, ...]
    on: date

    @property
    def coming(self) -> tuple[Standing, ...]:
        """Return the sessions whose last day is not over, cancelled ones included."""
        return tuple(each for each in self.sessions if not each.is_past(self.on))

    @property
    def past(self) -> tuple[Standing, ...]:
        """Return the sessions that are over, the latest first."""
        return tuple(each for each in reversed(self.sessions) if each.is_past(self.on))

    @property
    def next_dates(self) -> tuple[Standing, ...]:
        """Return the coming sessions that take place."""
        return tuple(each for each in self.coming if each.is_on)


@dataclass(frozen=True, slots=True)
class Schedule:
    """All announced courses in order of their titles, in their state at `moment`."""

    moment: datetime
    courses: tuple[PublicCourse, ...] = ()

    @property
    def on(self) -> date:
        """Return the day of `moment`."""
        return self.moment.date()

    @property
    def sessions(self) -> tuple[Standing, ...]:
        """Return every announced session of every course in order of time."""
        return _in_order(each for public in self.courses for each in public.sessions)

    @property
    def coming(self) -> tuple[Standing, ...]:
        """Return every coming session in order of time."""
        return tuple(each for each in self.sessions if not each.is_past(self.on))


def schedule(courses: Iterable[Course], moment: datetime) -> Schedule:
    """Return everything in the courses that is public at `moment`, which has a time zone.

    Courses and sessions are public from their `announced`, a status from its `changed` (contract:
    Nothing before its day).
    """
    public = (
        PublicCourse(
            course,
            _in_order(
                standing(course.id, session, moment)
                for session in course.sessions
                if session.announced <= moment  # guard: announced sessions
            ),
            moment.date(),
        )
        for course in courses
        if course.announced <= moment and not course.is_draft
    )
    ordered = sorted(public, key=lambda each: (each.course.title.casefold(), each.course.id))
    return Schedule(moment, tuple(ordered))


def standing(course_id: str, session: Session, moment: datetime) -> Standing:
    """Return the state of a session at `moment`, which has a time zone.

    Before its `changed` a rescheduled session is at `was`, and a moved session is at its old
    venue. With any other status the new date and venue already apply.
    """
    come = _heeded(session, tuple(each for each in session.changes if each.at <= moment))
    ruling = next((change for change in reversed(come) if change.status), None)
    own = session.own_change
    waiting = own.status if own and own not in come else None
    rescheduled = session.was is not None and waiting is not Status.RESCHEDULED
    venue = _venue(session, come, waiting)
    return Standing(
        course_id=course_id,
        id=session.id,
        slot=session.slot if rescheduled or session.was is None else session.was,
        venue=venue,
        announced=session.announced,
        status=(ruling.status if ruling else None) or Status.SCHEDULED,
        reason=ruling.reason if ruling else "",
        changes=come,
        counts_to=_counts_to(session, moment),
        was=session.was if rescheduled else None,
        moved_from=session.venue if venue != session.venue else None,
        details=session.details,
    )


def _counts_to(session: Session, moment: datetime) -> datetime | None:
    """Return the latest moment that SEQUENCE counts to, among the changes in force by `moment`.

    Changes that have no effect on the session count, too: an edit can take away a change's effect,
    and SEQUENCE must not fall.
    """
    said = (session.own_change, session.course_change)
    return max((each.counts_to for each in said if each and each.at <= moment), default=None)


def by_month(sessions: Iterable[Standing]) -> tuple[tuple[date, tuple[Standing, ...]], ...]:
    """Return ordered sessions grouped by month, each group with the first day of its month."""
    months = groupby(sessions, key=lambda each: each.slot.first_day.replace(day=1))
    return tuple((month, tuple(held)) for month, held in months)


def _heeded(session: Session, come: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes in `come` that have an effect on the session.

    A session that is cancelled or postponed itself does not take place again because of a later
    change of the whole course.
    """
    own, course = session.own_change, session.course_change
    if own is None or course is None or not {own, course} <= set(come):
        return come
    is_off = own.status in OFF and own.at <= course.at
    if is_off and course.status not in OFF:
        return tuple(change for change in come if change is not course)
    return come


def _venue(session: Session, come: tuple[Change, ...], waiting: Status | None) -> Venue:
    """Return the venue that the latest change with a venue names; later changes do not undo it."""
    moved_to = None if waiting is Status.MOVED else session.moved_to  # guard: venues to come
    for change in reversed(come):
        if change is session.own_change and moved_to:
            return moved_to
        if change.venue:
            return change.venue
    return moved_to or session.venue


def _in_order(sessions: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(sorted(sessions, key=lambda each: (each.slot.start, each.course_id, each.id)))
