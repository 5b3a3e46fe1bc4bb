"""Sessions of every kind that the data can say, drawn by Hypothesis."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from plugins.courses.model import OFF, ONLINE, Change, Course, Session, Slot, Status, Venue
from plugins.sources.contacts import Contact
from tests.courses.samples import LONDON

if TYPE_CHECKING:
    from collections.abc import Sequence

HALL = Venue("town-hall", "Town Hall", "1 High Street")
LIBRARY = Venue("library", "Library", "2 High Street")
FIRST, LAST = datetime(2026, 1, 1), datetime(2028, 12, 31)  # noqa: DTZ001 -- placed in London below

# Whole minutes that the clocks do not skip, and of two alike the first: what a file can say.
moments = st.datetimes(FIRST, LAST, timezones=st.just(LONDON), allow_imaginary=False).map(
    lambda moment: moment.replace(second=0, microsecond=0, fold=0)
)
_OF_A_COURSE = [status for status in Status if status is not Status.RESCHEDULED]


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    """Draw one to five days in 2026 to 2028, at hours that no clock change touches."""
    first = draw(st.dates(date(2026, 2, 1), date(2028, 12, 1)))
    start = draw(st.integers(4, 18))
    end = draw(st.integers(start + 1, 22))
    return Slot(
        datetime.combine(first, time(start), LONDON),
        datetime.combine(first, time(end, 30), LONDON),
        first + timedelta(draw(st.integers(0, 4))),
    )


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Draw a session that validation would accept: what its statuses need is there."""
    slot = draw(slots())
    announced = draw(moments.filter(lambda moment: moment.date() <= slot.first_day))
    own = draw(st.none() | _changes(announced, list(Status), "own"))
    of_course = draw(st.none() | _changes(announced, _OF_A_COURSE, "of the course"))
    is_rescheduled = own is not None and own.status is Status.RESCHEDULED
    is_moved = own is not None and own.status is Status.MOVED
    was = draw(slots() if is_rescheduled else st.none() | slots())
    elsewhere = st.sampled_from([LIBRARY, ONLINE])
    return Session(
        id=(was or slot).first_day.isoformat(),
        slot=slot,
        venue=HALL,
        announced=announced,
        was=was,
        moved_to=draw(elsewhere if is_moved else st.none() | elsewhere),
        own_change=own,
        course_change=of_course,
    )


@st.composite
def _changes(
    draw: st.DrawFn, announced: datetime, statuses: Sequence[Status], whose: str
) -> Change:
    at = draw(moments.filter(lambda moment: moment >= announced))
    all_day = draw(st.booleans())
    if all_day:
        at = max(at.replace(hour=0, minute=0), announced)
    status = draw(st.none() | st.sampled_from(statuses))
    of_course = whose == "of the course"
    venue = ONLINE if of_course and status is Status.MOVED else None
    return Change(at, status, f"{whose}: {status}" if status else "", venue, all_day)


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Draw a course with up to six sessions, no two with one identity."""
    return Course(
        id=draw(st.sampled_from(["first", "second", "third"])),
        title=draw(st.sampled_from(["A title", "B title", "a TITLE"])),
        summary="One sentence.",
        contact=Contact("training@board.example"),
        announced=draw(moments),
        sessions=tuple(draw(st.lists(sessions(), max_size=6, unique_by=lambda each: each.id))),
    )


several_courses = st.lists(courses(), max_size=3, unique_by=lambda each: each.id)


def heeded(session: Session) -> list[Change]:
    """Return the changes of a session that count, in the order they come, its own last of two.

    What is said later of the course does not touch a session that is already off itself.
    """
    own, course = session.own_change, session.course_change
    is_off = own and course and own.status in OFF and own.at <= course.at
    if is_off and course and course.status not in OFF:
        course = None
    return sorted((change for change in (course, own) if change), key=lambda change: change.at)
