"""Marks left standing and years far ahead are found in texts, and honest words are left alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.articles.model import Entry, Section
from plugins.checks.texts.marks import FIELD_MARKS, MARKS, marks_in, marks_in_field
from plugins.checks.texts.words_left import far_dates, words_left
from tests.checks.words.planted import (
    ADVICE,
    FIELDS_HONEST,
    FIELDS_PLANTED,
    HONEST,
    PLANTED,
    PROBLEM,
)

if TYPE_CHECKING:
    from plugins.problems import Problem

TODAY = date(2026, 11, 22)


def found(body: str) -> list[Problem]:
    """Return what is reported of a text that begins in line 10."""
    entry = Entry("a.md", "content/a.md", Section.NEWS, "T", "t", "S.", body, body_line=10)
    return list(words_left([entry], [], TODAY))


@pytest.mark.parametrize("body", PLANTED)
def test_what_is_left_standing_is_reported_with_its_words(body: str) -> None:
    """Once, quoted from the mark on, as the problem or the advice that it is."""
    words, kind = PLANTED[body]
    (problem,) = found(body)
    assert problem.rule == "marks-left"
    assert problem.message.startswith(f"“{words}")
    assert (ADVICE if problem.advice else PROBLEM) == kind


def test_each_mark_of_the_table_is_planted() -> None:
    """No mark could be lost from the table unseen."""
    texts = [text.replace("<p>", "") for text in (*PLANTED, "(a)[https://www.gov.uk/]")]
    found_now = {(pattern, kind) for pattern, kind in MARKS if any(map(pattern.search, texts))}
    assert [mark for pattern, mark in MARKS if (pattern, mark) not in found_now] == []
    fields = {mark for pattern, mark in FIELD_MARKS if any(map(pattern.search, FIELDS_PLANTED))}
    assert {mark.name for mark in fields} > {
        "bold",
        "stress",
        "heading",
        "item",
        "entity",
        "markup",
    }


@pytest.mark.parametrize("body", HONEST)
def test_honest_words_are_left_alone(body: str) -> None:
    """Ranges, sums, notes, poems, code and what Markdown reads are no fault."""
    assert [str(problem) for problem in found(body)] == []


@pytest.mark.parametrize("text", FIELDS_PLANTED)
def test_marks_in_a_value_are_reported(text: str) -> None:
    """In a title or a reason no Markdown is read, so its marks would be seen."""
    words, kind = FIELDS_PLANTED[text]
    (left,) = marks_in_field(text)
    assert left.message.startswith(f"“{words}”")
    assert (ADVICE if left.advice else PROBLEM) == kind


@pytest.mark.parametrize("text", FIELDS_HONEST)
def test_honest_values_are_left_alone(text: str) -> None:
    """What only holds such a character is no mark."""
    assert marks_in_field(text) == []


def test_a_kind_of_mark_is_reported_once_in_a_text_at_its_first_line() -> None:
    """The number of its other lines stands behind; another kind has its own message."""
    body = "A text.\n\nRing **the team.\n\nAnd **write.\n\nSee ](x) and **read.\n"
    lines = [(each.line, each.message.partition("”")[0]) for each in found(body)]
    assert lines == [(12, "“**the team."), (16, "“](x) and **read.")]
    assert found(body)[0].message.endswith(" 2 more lines have the same.")


def test_what_is_surely_broken_is_reported_before_what_may_be_meant() -> None:
    """Where one kind of mark is a problem and advice, the problem is reported."""
    (problem,) = found("**A note\n\n<p>Ring ** the team ** now.</p>\n")
    assert (problem.line, problem.advice) == (12, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On 3 March 2062 we", "“3 March 2062” is 36 years from now: check the year."),
        ("In March 2062", "“March 2062” is 36 years from now: check the year."),
        ("by 2206-03-04", "“2206-03-04” is 180 years from now: check the year."),
        ("on 03/04/2062", "“03/04/2062” is 36 years from now: check the year."),
    ],
)
def test_a_date_far_ahead_is_advice(text: str, said: str) -> None:
    """A mistyped digit of a year is found where a day or a month stands with it."""
    (problem,) = found(f"One.\n\n{text}.")
    assert (problem.line, problem.rule, problem.message) == (12, "far-year", said)
    assert problem.advice


@given(st.dates(date(1990, 1, 1), date(2036, 12, 31)))
def test_no_date_of_the_next_ten_years_is_far(day: date) -> None:
    """Reviews of long ago and plans to come are dates like any other."""
    assert list(far_dates(f"{day:%d %B %Y}, {day.isoformat()}", TODAY)) == []


@given(st.text(st.sampled_from('ab \n*_[](){}|~•-#:.&;<>"“”^%\0'), max_size=60))
def test_any_words_can_be_scanned(text: str) -> None:
    """Whatever stands there, each mark is quoted with words of the text, in a line it has."""
    for left in (*marks_in(text), *marks_in_field(text)):
        assert left.lines == tuple(sorted(left.lines))
        assert 0 <= left.lines[0] <= text.count("\n")
        assert left.message.startswith("“")
