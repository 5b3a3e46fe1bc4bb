"""Laws: whatever invisible or look-alike character gets into a file, no message plays a riddle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.articles.fields import ENTRY_FIELDS
from plugins.articles.foreign_keys import HINTS
from plugins.articles.header import split
from plugins.characters import look_equal, visible
from plugins.courses import fields as f
from plugins.courses.sheet_cells import places, row_fields
from plugins.courses.sheet_courses import course_names
from plugins.courses.timetables import read_rows
from plugins.problems import hint
from plugins.sources.fields import read_fields
from plugins.sources.text_file import decode
from plugins.sources.unknown_keys import Names
from plugins.sources.yaml_file import load_yaml
from tests.characters.test_characters import STRAY
from tests.docs.printed import printed

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.problems import Problem
    from plugins.sources.fields import Reading

UNSEEN = (*STRAY, "\u00ad")
# What looks like a character that editors type, and that character.
ALIKE = {
    "-": "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", " ": "\u00a0\u2007\u2009\u202f\u3000",
    ":": "\uff1a", "a": "\u0430\uff41", "e": "\u0435", "o": "\u043e", "0": "\uff10", "7": "\uff17",
    "C": "\u0421", "T": "\u0422", "i": "\u0456",
}  # fmt: skip
ARTICLE = """Title: Before you ring
Date: Tuesday 2 February 2027
Publish: 2027-02-02, 9:30
Slug: before-you-ring
Summary: What to write down first.
Courses: recording-concerns, safer-sleep
Status: published
Look-again: 2028-02-02
"""
COURSE = """title: Recording concerns
summary: Half a day.
level: Group 3
audience: [Managers, Nannies]
contact: {email: training@board.example, telephone: 01632 960110}
public: no
venue: town-hall
start: 9:00
end: 13:00
announced: 2026-11-02
sessions:
  - date: 2027-03-06
    places: 17
  - {date: Saturday 13 March 2027, status: waiting-list, changed: 2027-01-02 9am}
"""
ROW_FIELDS = row_fields(
    course_names([("recording-concerns", "Recording concerns")], frozenset()),
    places([("town-hall", "Town Hall")]),
    day_first=True,
)
TIMETABLE = """course,date,start,end,venue,status,places
recording-concerns,06/03/2027,9:00,13:00,Town Hall,waiting-list,17
"""
_QUOTED = re.compile("“([^”]*)”")
_OFFER = re.compile("Did you mean “([^”]*)”")


def readings_of(kind: str, text: str) -> tuple[list[Reading], list[Problem]]:
    """Return what is read of a text as a kind of file, and every problem."""
    sound, problems = decode(text.encode(), kind)
    if kind == "article":
        document, problems = split(sound, kind)
        return _with(
            [read_fields(document.header, ENTRY_FIELDS, kind, "It", Names(HINTS))], problems
        )
    if kind == "timetable":
        rows = read_rows(text.encode(), kind, problems, day_first=True)
        fault = [each for each in problems if not each.advice]
        return _with([read_fields(row, ROW_FIELDS, kind, "A row") for _, row in rows], fault)
    node, problems = load_yaml(text.encode(), kind)
    if node is None:
        return [], problems
    course = read_fields(node, f.COURSE_FIELDS, kind, "A course")
    items = course.get(f.SESSIONS) or ()
    sessions = [read_fields(item, f.SESSION_FIELDS, kind, "A session") for item in items]
    return _with([course, *sessions], problems)


def _with(readings: list[Reading], problems: list[Problem]) -> tuple[list[Reading], list[Problem]]:
    return readings, [*problems, *(each for reading in readings for each in reading.problems)]


def values_of(kind: str, text: str) -> list[list[object]]:
    """Return every value that is read of a text, sessions' own nodes aside."""
    fields = (*ENTRY_FIELDS, *f.COURSE_FIELDS, *f.SESSION_FIELDS, f.COURSE)
    readings, problems = readings_of(kind, text)
    assert problems == []
    return [
        [None if field is f.SESSIONS else reading.get(field) for field in fields]
        for reading in readings
    ]


@st.composite
def with_unseen(draw: st.DrawFn, text: str) -> str:
    """Draw the text with invisible characters put into it, not within its line ends."""
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(st.sampled_from(UNSEEN)) + text[place:]
    return text


@st.composite
def with_alike(draw: st.DrawFn, text: str) -> str:
    """Draw the text with some of its characters changed for others that look like them."""
    letters = list(draw(st.just(text) | with_unseen(text)))
    places = [n for n, letter in enumerate(letters) if letter in ALIKE]
    for place in draw(st.lists(st.sampled_from(places), min_size=1, max_size=4)):
        letters[place] = draw(st.sampled_from(ALIKE.get(letters[place], letters[place])))
    return "".join(letters)


@pytest.mark.parametrize(
    ("kind", "text"), [("article", ARTICLE), ("course", COURSE), ("timetable", TIMETABLE)]
)
def test_invisible_characters_change_nothing(kind: str, text: str) -> None:
    """Wherever one stands in keys and values, the same is read, without a word about it."""
    plain = values_of(kind, text)
    assert sum(value is not None for reading in plain for value in reading) > 5

    @settings(max_examples=150)
    @given(with_unseen(text))
    def law(changed: str) -> None:
        assert values_of(kind, changed) == plain

    law()


@pytest.mark.parametrize(
    ("kind", "text"), [("article", ARTICLE), ("course", COURSE), ("timetable", TIMETABLE)]
)
def test_no_message_offers_what_it_quotes(kind: str, text: str) -> None:
    """Nothing offered looks like what was typed, and nothing quoted is invisible."""

    @settings(max_examples=300)
    @given(with_alike(text))
    def law(changed: str) -> None:
        for problem in readings_of(kind, changed)[1]:
            assert_is_no_riddle(problem.message)

    law()


def assert_is_no_riddle(message: str) -> None:
    """Check that a message offers nothing that it quotes, and hides nothing."""
    assert visible(message) == message
    offered = _OFFER.findall(message)
    quoted = _QUOTED.findall(message.partition("Did you mean")[0])
    assert [(a, b) for a in offered for b in quoted if look_equal(a, b)] == []


@given(st.text(), st.lists(st.text(), max_size=4))
@example("a\u200b", ["a"])
@example("a ", ["a"])
@example("é", ["e\u0301"])
@example("", [""])
def test_no_hint_offers_what_was_typed(word: str, known: list[str]) -> None:
    """Whatever is typed and whatever is known, what is offered looks different."""
    found = re.fullmatch(" Did you mean “(.*)”\\?", hint(word, known), re.DOTALL)
    assert found is None or not look_equal(found[1], word)


def test_every_message_of_the_tests_and_the_guide_keeps_the_law(tmp_path: Path) -> None:
    """All messages keep it that the faulty folders and cases are refused with."""
    lines = printed(tmp_path)
    assert len(lines) > 400
    for line in lines:
        assert_is_no_riddle(line)
