"""What a review says is to do: days that were over before it, and numbers that do not fit."""

from __future__ import annotations

import pytest

from plugins.checks.texts.running_text import text_advice
from plugins.checks.texts.what_to_do import action_advice
from tests.checks.entries import GUIDANCE, REVIEW, entry

DATED = "Date: 2 February 2027"


def said(body: str, source: str = REVIEW, heading: str = "## What to do") -> list[tuple[int, str]]:
    """Return the line, counted from that of the heading, and the message of each advice."""
    read = entry(source, DATED, body=f"{heading}\n\n{body}")
    first = read.body_line + 1  # a blank line comes first
    return [(each.line - first, each.message) for each in action_advice([read], ())]


def over(words: str) -> str:
    """Return the message on a day that is over."""
    return f"“{words}” was over before this review's own date, 2 February 2027: is the year right?"


def number(words: str, listed: str) -> str:
    """Return the message on a number of recommendations."""
    return (
        f"“{words}” stands here, and {listed} listed below: add what is missing, or correct the "
        "number."
    )


def test_a_day_that_was_over_before_the_review_is_advised() -> None:
    """Nobody agrees in February to have done something by the January before."""
    body = "- Train each team, by 30 January 2027.\n- Tell us how it went (due: 4 May 2026).\n"
    assert said(body) == [(2, over("30 January 2027")), (3, over("4 May 2026"))]


@pytest.mark.parametrize(
    "body",
    [
        "- Train each team, by 30 June 2027.",
        "- Use the form of 4 May 2026.",
        "- Train each team, by June 2026.",
    ],
)
def test_other_days_are_left_alone(body: str) -> None:
    """A day to come, and one that nothing is due by."""
    assert said(body) == []


def test_only_reviews_and_only_what_is_to_do_is_looked_at() -> None:
    """A finding may tell what was late."""
    body = "- It was to be there by 4 May 2026. The plan has six actions.\n- No."
    assert said(body, heading="## Findings") == []
    assert said(body, GUIDANCE) == []
    assert said(body, heading="A review without headings, by 4 May 2026.") == []


@pytest.mark.parametrize("listed", ["- A.\n- B.\n  - Of B.\n- C.", "1. A.\n\n2. B.\n\n3. C."])
@pytest.mark.parametrize("words", ["six recommendations", "2 key actions", "Four action points"])
def test_another_number_than_is_listed_is_advised(words: str, listed: str) -> None:
    """One may have been lost; what stands below an item is a part of it."""
    assert said(f"We agreed on {words}.\n\n{listed}") == [(2, number(words, "3 are"))]


@pytest.mark.parametrize(
    "body",
    [
        "There are three recommendations.\n\n- A.\n- B.\n- C.",
        "Two of the 3 recommendations are for schools.\n\n- A.\n- B.\n- C.",
        "The first two recommendations are urgent.\n\n- A.\n- B.\n- C.",
        "It makes nine recommendations. We took up these three actions.\n\n- A.\n- B.\n- C.",
        "The report makes nine recommendations, which are in its last part.",
        "There are two recommendations.\n\n### Health\n\n- A.\n- B.\n- C.",
    ],
)
def test_numbers_that_may_be_right_are_left_alone(body: str) -> None:
    """One of several is enough, and lists under further headings are not counted."""
    assert said(body) == []


def test_one_item_is_counted_as_one() -> None:
    """The sentence agrees with its number."""
    assert said("There are two recommendations.\n\n- A.") == [
        (2, number("two recommendations", "1 is"))
    ]


def test_a_day_to_come_that_something_is_due_by_is_no_date_of_training() -> None:
    """In any other place it is still advised."""
    body = (
        "## What to do\n\n- Train each team, by 30 June 2027.\n\n## Findings\n\n- By 30 July 2027."
    )
    read = entry(REVIEW, DATED, body=body)
    assert [each.message.partition(" lies ")[0] for each in text_advice([read], ())] == [
        "“30 July 2027”"
    ]
