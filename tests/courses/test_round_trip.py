"""Laws of reading: what is written is read back, and any text is read as it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plugins.characters import plain_line
from plugins.courses.model import Band, Change, Charge, Course, Session, Slot, Status
from plugins.courses.records import read_records
from plugins.courses.validation import validate
from plugins.sources.contacts import Contact
from plugins.sources.themes import Theme, Themes
from tests.courses.samples import LONDON
from tests.courses.strategies import courses, moments
from tests.courses.writing import course_yaml

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    import pytest

VENUES = """town-hall: {name: Town Hall, address: 1 High Street}
library: {name: Library, address: 2 High Street}
"""
THEMES = Themes((Theme("recording", "Recording"), Theme("bruising", "Bruising")))
lines = (
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=40)
    .map(plain_line)
    .filter(bool)
)
# What lists are made of has no quotation marks around it.
names = lines.filter(lambda text: not set(text) & set('“”‘’"'))
parts = lines.filter(lambda text: "," not in text)


@st.composite
def whole_courses(draw: st.DrawFn) -> tuple[Course, Change | None]:
    """Draw a course with every field that a file can have, and what is said of it as a whole."""
    course = draw(courses())
    change = draw(st.none() | _changes(course))
    bands = draw(st.lists(parts, max_size=3, unique=True))
    amounts = st.decimals(0, 999, places=2)
    charge = Charge(tuple(Band(who, draw(amounts)) for who in bands), draw(st.just("") | lines))
    return (
        replace(
            course,
            title=draw(lines),
            summary=draw(lines),
            level=draw(st.just("") | names),
            audience=tuple(draw(st.lists(names, max_size=3))),
            themes=tuple(draw(st.lists(st.sampled_from(THEMES.listed), unique=True))),
            charge=charge if bands else None,
            public=draw(st.booleans()),
            book=draw(st.sampled_from(["", "https://booking.example/a?b=1&c=#d"])),
            contact=Contact("training@board.example", draw(st.sampled_from(["", "01632 960110"]))),
            sessions=tuple(_said(each, change) for each in course.sessions),
        ),
        change,
    )


@st.composite
def _changes(draw: st.DrawFn, course: Course) -> Change:
    at = draw(moments.filter(lambda moment: moment >= course.announced))
    status = draw(st.sampled_from([Status.FULL, Status.CANCELLED, Status.POSTPONED]))
    return Change(at, status, draw(lines))


def _said(session: Session, change: Change | None) -> Session:
    """Return the session as a file with that change on the course would have it."""
    announced = session.announced
    if change and session.slot.last_day < change.at.date():
        change = None
    was = _as_long(session.was, session.slot) if session.was else None
    assume(was is None or (was.start != session.slot.start and _within_a_day(was)))
    assume(was is None or not _is_swapped(was, session))
    return replace(
        session,
        course_change=replace(change, at=max(change.at, announced)) if change else None,
        was=was,
    )


def _is_swapped(was: Slot, session: Session) -> bool:
    """Say whether the new day lies before the old one, and was over when it was given."""
    day, own = session.slot.first_day, session.own_change
    return was.first_day > day and own is not None and own.at.date() > day


def _within_a_day(was: Slot) -> bool:
    return was.end.date() == was.first_day


def _as_long(was: Slot, slot: Slot) -> Slot:
    """A file says only when the first date began: it was as long then as it is now."""
    end = was.start + (slot.end.replace(tzinfo=None) - slot.start.replace(tzinfo=None))
    return Slot(was.start, end, was.first_day + (slot.last_day - slot.first_day))


def _read(folder: Path, course: Course, change: Change | None) -> tuple[Course, ...] | list[str]:
    courses_folder = folder / "courses"
    courses_folder.mkdir(exist_ok=True)
    for file in courses_folder.iterdir():
        file.unlink()
    (courses_folder / "venues.yaml").write_text(VENUES, "utf-8")
    (courses_folder / f"{course.id}.yaml").write_text(course_yaml(course, change), "utf-8")
    # Long after all of it, no old date is to come that might be swapped with a new one.
    read, _, problems = validate(read_records(folder), THEMES, LONDON, date.max)
    return [str(problem) for problem in problems] or read


@settings(max_examples=150)
@given(drawn=whole_courses())
def test_what_is_written_is_read_back(
    drawn: tuple[Course, Change | None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """`read(write(course)) == course`, whatever the course says."""
    course, change = drawn
    read = _read(tmp_path_factory.getbasetemp(), course, change)
    assert read == (course,)


@settings(max_examples=200)
@given(title=lines, amount=st.decimals(0, 9999, places=2))
def test_any_text_is_read_as_it_stands(
    title: str, amount: Decimal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nothing that YAML could take for a number, a date, yes or no loses its letters."""
    folder = tmp_path_factory.getbasetemp()
    text = (
        f"title: {_quoted(title)}\nsummary: s\nannounced: 2026-01-05\n"
        f"contact: {{email: a@b.example}}\ncharge: £{amount:.2f}\n"
    )
    (folder / "courses").mkdir(exist_ok=True)
    for file in (folder / "courses").iterdir():
        file.unlink()
    (folder / "courses" / "one.yaml").write_text(text, "utf-8")
    (read,), _, problems = validate(read_records(folder), THEMES, LONDON)
    assert problems == []
    assert read.title == title
    assert read.charge is not None
    assert read.charge.bands[0].amount == amount


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
