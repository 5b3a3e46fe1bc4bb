"""What an editor's lines mean: identities, and a status on the course."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.courses.calendars import sequence, uid
from plugins.courses.feed import feed_items
from plugins.courses.model import Session, Status
from plugins.urls import SiteAddress
from tests.courses.samples import VENUES, course, files, only, read, sessions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.courses.schedule import Schedule
    from tests.courses.samples import Files
    from tests.site_factory import SiteFactory

ADDRESS = SiteAddress("https://board.example")
quick = settings(max_examples=40)
STATUSES = (
    "",
    ", status: full, changed: 2026-02-01",
    ", status: cancelled, reason: snow, changed: 2026-03-01 10:00",
    ", status: moved, moved_to: library, reason: flood, changed: 2026-03-01",
    ", was: 2026-12-01, status: rescheduled, reason: snow, changed: 2026-03-01",
)


def identities(plan: Schedule) -> dict[str, tuple[str, set[str]]]:
    """Return the UID and the guids of each session of a schedule, by its first date or id."""
    guids = [item.guid for item in feed_items(plan.courses, "board", ADDRESS)]
    return {
        each.id: (uid("board", each), {guid for guid in guids if f":{each.id}:" in guid})
        for each in plan.sessions
    }


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """Draw the lines of up to six sessions on different days, in any order."""
    days = draw(st.lists(st.dates(date(2027, 1, 1), date(2027, 12, 31)), max_size=6, unique=True))
    first = iter(range(1, 7))
    return [
        f"date: {day}{draw(st.sampled_from(STATUSES))}".replace("12-01", f"12-0{next(first)}")
        for day in days
    ]


@quick
@given(lines(), st.data())
def test_another_session_changes_no_other_s_identity(
    sessions: list[str], data: st.DataObject
) -> None:
    """Adding a session, anywhere in the list, leaves every other's id, UID and guids alone."""
    place = data.draw(st.integers(0, len(sessions)))
    more = [*sessions[:place], "date: 2028-05-05", *sessions[place:]]
    before = identities(read(files(*sessions))[1])
    after = identities(read(files(*more))[1])
    assert after.keys() - before.keys() == {"2028-05-05"}
    assert {key: after[key] for key in before} == before


@quick
@given(lines(), st.data())
def test_the_order_of_lines_and_files_changes_nothing(
    sessions: list[str], data: st.DataObject
) -> None:
    """Sessions in another order, or in files of other names, give the same schedule."""
    shuffled = data.draw(st.permutations(sessions))
    plan = read(files(*sessions))[1]
    assert read(files(*shuffled))[1].sessions == plan.sessions
    rows = {"first": "2028-05-05", "second": "2028-06-06"}
    tables = {f"courses/{n}.csv": f"course,date\nshort,{day}\n" for n, day in rows.items()}
    swapped = {
        f"courses/{n}.csv": f"course,date\nshort,{rows[m]}\n"
        for n, m in zip(rows, [*rows][::-1], strict=True)
    }
    content = files(*sessions)
    joined, again = read({**content, **tables})[1], read({**content, **swapped})[1]
    assert joined.sessions == again.sessions


def test_a_session_is_its_first_date_or_its_own_id(site: SiteFactory) -> None:
    """The date names a session, `was` where it has one, and `id` overrules both."""
    content = files(
        "date: 2027-02-02",
        "date: 2027-02-02, start: 10:00, id: later-group",
        "date: 2027-03-09, was: 2027-03-02, status: rescheduled, reason: snow, changed: 2027-01-05",
        "date: 2027-03-02, id: evening",
        "date: 2027-04-06, was: 2027-04-05 10:00",
    )
    assert list(sessions_of(site.build(content))) == [
        "2027-02-02", "later-group", "2027-03-02", "evening", "2027-04-05",
    ]  # fmt: skip


def status_of(sessions: Sequence[Session]) -> dict[str, Status | None]:
    """Return the status that each session has from its course, by the session's id."""
    return {s.id: s.course_change.status if s.course_change else None for s in sessions}


def test_a_status_on_the_course_means_its_coming_sessions(site: SiteFactory) -> None:
    """It holds for the sessions whose last day was not over then, and no others."""
    content = files(
        "date: 2027-02-02",
        "date: 2027-02-09, until: 2027-02-10",
        "date: 2027-02-10",
        "date: 2027-03-03",
        "date: 2027-03-04, announced: 2027-02-11",
        more="status: cancelled\nreason: the trainer is ill\nchanged: 2027-02-10 8:00\n",
    )
    assert status_of(only(site.build(content)).sessions) == {
        "2027-02-02": None,
        "2027-02-09": Status.CANCELLED,
        "2027-02-10": Status.CANCELLED,
        "2027-03-03": Status.CANCELLED,
        "2027-03-04": Status.CANCELLED,
    }


@pytest.mark.parametrize(
    ("today", "status", "venue"),
    [
        ("2027-01-31", "scheduled", "Town Hall"),
        ("2027-02-01", "moved", "Online"),
        ("2027-02-02", "full", "Online"),
    ],
)
def test_a_course_that_moved_stays_moved(today: str, status: str, venue: str) -> None:
    """A session that fills up after its course moved is full where the course moved to."""
    content = files(
        "date: 2027-03-03, status: full, changed: 2027-02-02",
        more="status: moved\nmoved_to: online\nreason: flood\nchanged: 2027-02-01\n",
    )
    (session,) = read(content, today)[1].sessions
    assert (session.status, session.venue.name) == (status, venue)


def test_the_latest_move_rules(site: SiteFactory) -> None:
    """A session that says where it is, later than its course did, is there."""
    content = files(
        "date: 2027-03-03, moved_to: library, status: full, changed: 2026-12-02",
        "date: 2027-03-04, moved_to: library, status: full, changed: 2026-11-30",
        more="status: moved\nmoved_to: online\nreason: flood\nchanged: 2026-12-01\n",
    )
    sessions = site.build(content).library.schedule.sessions
    assert [each.venue.id for each in sessions] == ["library", "online"]


def test_a_session_s_own_announcement_counts(site: SiteFactory) -> None:
    """It counts even before the course's, and so does a change or a date between the two."""
    content = files(
        "date: 2027-02-02, announced: 2026-01-01, status: full, changed: 2026-01-02",
        "date: 2026-01-03, announced: 2026-01-01",
        "date: 2027-02-03",
    )
    sessions = sessions_of(site.build(content))
    assert {key: f"{each.announced:%Y-%m-%d}" for key, each in sessions.items()} == {
        "2027-02-02": "2026-01-01",
        "2026-01-03": "2026-01-01",
        "2027-02-03": "2026-01-05",
    }


def test_no_session_is_public_before_its_course() -> None:
    """An earlier `announced` of a session does not bring out a course that waits for its day."""
    content = files("date: 2027-02-02, announced: 2026-01-01")
    assert read(content, "2026-01-04")[1].courses == ()
    assert len(read(content, "2026-01-05")[1].sessions) == 1


@pytest.mark.parametrize(
    ("changed", "minutes"),
    [
        ("2026-01-05 10:00", 0),
        ("2026-01-05", 13 * 60 + 59),
        ("2026-01-06", 37 * 60 + 59),
        ("2026-01-06 0:00", 14 * 60),
    ],
)
def test_a_change_without_a_time_counts_as_the_last_minute_of_its_day(
    changed: str, minutes: int
) -> None:
    """SEQUENCE counts so, from the time of an announcement at 10am; the same day is no problem."""
    line = f"date: 2027-02-02, announced: 2026-01-05 10:00, status: full, changed: {changed}"
    (session,) = read(files(line))[1].sessions
    assert sequence(session) == minutes


def test_a_change_without_a_time_holds_from_the_first_minute_of_its_day() -> None:
    """Only SEQUENCE counts to 23:59: status and feed go by 00:00."""
    content = files("date: 2027-02-02, status: full, changed: 2026-06-01")
    (session,) = read(content, "2026-06-01")[1].sessions
    assert session.status is Status.FULL
    assert f"{session.changed:%Y-%m-%dT%H:%M}" == "2026-06-01T00:00"


@quick
@given(
    st.datetimes(datetime(2026, 1, 6), datetime(2026, 12, 31)),  # noqa: DTZ001 -- text for a file
    st.timedeltas(timedelta(), timedelta(days=9)),
    st.sampled_from(["session", "course"]),
)
def test_sequence_never_falls_by_an_edit(first: datetime, later: timedelta, where: str) -> None:
    """It stays or rises when `changed` becomes a later moment, the bare day of it, or a later day.

    It holds for `changed` of a session and of the course, whatever the other of the two says.
    """
    edits = [f"{first:%Y-%m-%d %H:%M}", f"{first + later:%Y-%m-%d %H:%M}"]
    edits += [f"{first + later:%Y-%m-%d}", f"{first + later + timedelta(1):%Y-%m-%d}"]
    numbers = [sequence(read(_edited(where, edit), "2027-01-15")[1].sessions[0]) for edit in edits]
    assert numbers == sorted(numbers)


def _edited(where: str, changed: str) -> Files:
    """Return a course and its session, each with a status, and one of them `changed` as given."""
    own = changed if where == "session" else "2026-06-15"
    said = changed if where == "course" else "2026-06-15"
    line = f"date: 2027-02-02, status: cancelled, reason: snow, changed: {own}"
    return files(line, more=f"status: full\nchanged: {said}\n")


def test_two_courses_may_have_sessions_on_one_day() -> None:
    """Sessions of two courses on one date are two, and their UIDs differ."""
    content: Files = {
        "courses/one.yaml": course("date: 2027-02-02"),
        "courses/two.yaml": course("date: 2027-02-02", title="Another course"),
        "courses/venues.yaml": VENUES,
    }
    first, second = read(content)[1].sessions
    assert (first.course_id, second.course_id) == ("one", "two")
    assert uid("board", first) != uid("board", second)


def test_what_is_said_of_the_course_brings_no_cancelled_session_back(site: SiteFactory) -> None:
    """A session that is off itself stays off, with its reason, whatever the course becomes."""
    content = files(
        "date: 2027-02-02, status: cancelled, reason: ill, changed: 2027-01-05",
        "date: 2027-02-03",
        more="status: waiting-list\nchanged: 2027-01-10\n",
    )
    public = site.build(content, today="2027-01-20").library.schedule.courses[0]
    assert [(each.status, each.reason) for each in public.sessions] == [
        (Status.CANCELLED, "ill"),
        (Status.WAITING_LIST, ""),
    ]


def test_a_course_that_moved_may_fill_up(site: SiteFactory) -> None:
    """The new place of a course stays in force under any status."""
    content = files(
        "date: 2027-02-02", more="status: full\nmoved_to: online\nchanged: 2027-01-10\n"
    )
    public = site.build(content, today="2027-01-20").library.schedule.courses[0]
    assert [(each.status, each.venue.id) for each in public.sessions] == [(Status.FULL, "online")]
