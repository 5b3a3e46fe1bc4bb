"""Days that no calendar has and times that end before they begin are advised of in texts."""

from __future__ import annotations

import pytest

from plugins.checks.texts.impossible import impossible_advice
from tests.checks.entries import GUIDANCE, entry
from tests.checks.sentences import HONEST, POINTED

NO_DAY = "is in no calendar: check the day, month and year."
NO_SPAN = "ends before it begins: check am and pm."
WRONG = {
    "Book by Friday 29 February 2027.": f"“29 February 2027” {NO_DAY}",
    "It closed on the 31st of\nSept 2026.": f"“31st of Sept 2026” {NO_DAY}",
    "We meet from 9.30am to 3.30am.": f"“9.30am to 3.30am” {NO_SPAN}",
    "We meet 2 pm – 1:30 pm in the hall.": f"“2 pm – 1:30 pm” {NO_SPAN}",
    "We meet 10am-9am.": f"“10am-9am” {NO_SPAN}",
}
RIGHT = (
    "Book by 29 February 2028, or on 31 August 2027.",
    "A letter of 31 June 2016 [sic] was lost.",
    "We meet from 9.30am to 3.30pm, from 12pm to 1.30pm, and 12.30am to 1am.",
    "The helpline is open from 8am to 2am.",
    "It lasts from 10pm to 6am, and from 9am to 9am.",
    "Write `29 February 2027` there.",
)


def found(body: str) -> list[str]:
    """Return what is advised of a body."""
    return [each.message for each in impossible_advice([entry(GUIDANCE, body=body)], [])]


@pytest.mark.parametrize("body", WRONG)
def test_what_cannot_be_is_advised_of(body: str) -> None:
    """In its own words, once."""
    assert found(body) == [WRONG[body]]


@pytest.mark.parametrize("body", [*RIGHT, *HONEST, *(text for text, _ in POINTED)])
def test_what_can_be_is_left_alone(body: str) -> None:
    """Leap days, lines that are answered at night, and dates that others look at."""
    assert found(body) == []


def test_the_line_is_that_of_the_day() -> None:
    """Counted in the file."""
    (problem,) = impossible_advice([entry(GUIDANCE, body="One.\n\nBy\n30 February 2027.")], [])
    assert (problem.line, problem.rule, problem.advice) == (8, "date-in-text", True)
