"""Laws of the schedule: whatever the data say and whatever the moment, these hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.courses.calendars import sequence
from plugins.courses.model import Course, Session, Status
from plugins.courses.schedule import by_month, schedule, standing
from plugins.dates import utc
from tests.courses.strategies import HALL, heeded, moments, several_courses
from tests.courses.strategies import sessions as any_session

if TYPE_CHECKING:
    from datetime import datetime

quick = settings(max_examples=80)


@quick
@given(several_courses, moments)
def test_past_and_coming_part_the_sessions(courses: list[Course], moment: datetime) -> None:
    """Every public session is past or coming, never both: past when its last day was over."""
    for public in schedule(courses, moment).courses:
        assert sorted(each.id for each in (*public.past, *public.coming)) == sorted(
            each.id for each in public.sessions
        )
        assert all(each.slot.last_day < moment.date() for each in public.past)
        assert all(each.slot.last_day >= moment.date() for each in public.coming)
        assert set(public.next_dates) <= set(public.coming)


@quick
@given(several_courses, moments)
def test_sessions_come_in_order_of_time(courses: list[Course], moment: datetime) -> None:
    """Sessions run from the earliest on, the past from the latest back, and months follow on."""
    plan = schedule(courses, moment)
    starts = [each.slot.start for each in plan.sessions]
    assert starts == sorted(starts)
    for public in plan.courses:
        past = [each.slot.start for each in public.past]
        assert past == sorted(past, reverse=True)
    months = by_month(plan.coming)
    assert [month for month, _ in months] == sorted({month for month, _ in months})
    assert [each for _, held in months for each in held] == list(plan.coming)
    assert all(
        each.slot.first_day.replace(day=1) == month for month, held in months for each in held
    )


@quick
@given(several_courses, moments, st.data())
def test_the_order_in_which_data_are_read_changes_nothing(
    courses: list[Course], moment: datetime, data: st.DataObject
) -> None:
    """Courses and sessions read in another order give the same schedule."""
    shuffled = [
        replace(course, sessions=tuple(data.draw(st.permutations(course.sessions))))
        for course in data.draw(st.permutations(courses))
    ]
    plan, again = schedule(courses, moment), schedule(shuffled, moment)
    assert [each.course.id for each in again.courses] == [each.course.id for each in plan.courses]
    assert again.sessions == plan.sessions


@quick
@given(several_courses, moments)
def test_nothing_is_public_before_it_is_announced(courses: list[Course], moment: datetime) -> None:
    """A course or session shows exactly when both its announcements have come."""
    public = {
        (course.id, session.id)
        for course in courses
        for session in course.sessions
        if course.announced <= moment and session.announced <= moment
    }
    plan = schedule(courses, moment)
    assert {(each.course_id, each.id) for each in plan.sessions} == public
    assert {each.course.id for each in plan.courses} == {
        course.id for course in courses if course.announced <= moment
    }


@quick
@given(any_session(), moments)
def test_the_latest_status_that_has_come_rules(session: Session, moment: datetime) -> None:
    """Status and reason are those of the latest change of the past, at one moment its own."""
    come = [each for each in heeded(session) if each.status and each.at <= moment]
    status, reason = (come[-1].status, come[-1].reason) if come else (Status.SCHEDULED, "")
    shown = standing("a-course", session, moment)
    assert (shown.status, shown.reason) == (status, reason)
    assert all(change.at <= moment for change in shown.changes)


@quick
@given(any_session(), moments)
def test_what_stands_says_nothing_of_what_is_to_come(session: Session, moment: datetime) -> None:
    """Whatever shows a session could show all that it holds: no change before its moment."""
    said = (session.own_change, session.course_change)
    waiting = [each.reason for each in said if each and each.at > moment and each.reason]
    shown = repr(standing("a-course", session, moment))
    assert not any(reason in shown for reason in waiting)


@quick
@given(any_session(), moments)
def test_a_new_date_waits_for_its_day(session: Session, moment: datetime) -> None:
    """A rescheduled session stands at `was` before `changed`; otherwise the new date holds."""
    own = session.own_change
    waits = own is not None and own.status is Status.RESCHEDULED and own.at > moment
    shown = standing("a-course", session, moment)
    assert shown.slot == (session.was if waits else session.slot)
    assert shown.was == (None if waits else session.was)


@quick
@given(any_session(), moments)
def test_a_new_place_waits_for_its_day(session: Session, moment: datetime) -> None:
    """Before any move has come a session stands at its old venue, and afterwards never again."""
    own = session.own_change
    own_waits = own is not None and own.status is Status.MOVED and own.at > moment
    own_holds = session.moved_to is not None and not own_waits
    course_holds = any(each.venue and each.at <= moment for each in heeded(session))
    shown = standing("a-course", session, moment)
    assert (shown.venue != HALL) == (own_holds or course_holds)
    assert shown.moved_from == (HALL if shown.venue != HALL else None)


@quick
@given(any_session(), moments)
def test_sequence_is_the_minutes_to_the_latest_change(session: Session, moment: datetime) -> None:
    """SEQUENCE is the whole minutes from `announced` to the latest change that has come, or 0.

    A change for which only the day is known counts as 23:59.
    """
    moment = max(moment, session.announced)
    said = [change for change in (session.own_change, session.course_change) if change]
    come = [
        change.at.replace(hour=23, minute=59, fold=0) if change.all_day else change.at
        for change in said
        if change.at <= moment
    ]
    since = utc(max(come, default=session.announced)) - utc(session.announced)
    minutes, rest = divmod(since.total_seconds(), 60)
    assert 0 <= rest < 60
    assert sequence(standing("a-course", session, moment)) == minutes >= 0


@quick
@given(any_session(), st.lists(moments, min_size=2, max_size=6))
def test_sequence_never_falls(session: Session, seen: list[datetime]) -> None:
    """The later a calendar is fetched, the higher its SEQUENCE or the same."""
    numbers = [sequence(standing("a-course", session, moment)) for moment in sorted(seen)]
    assert numbers == sorted(numbers)


@quick
@given(any_session(), moments)
def test_a_session_is_the_same_at_every_moment(session: Session, moment: datetime) -> None:
    """Whatever has come, identity and announcement of a session do not move."""
    shown = standing("a-course", session, moment)
    assert (shown.id, shown.announced) == (session.id, session.announced)
