"""Details and links of a review that may tell who a child is are advice that repeats nothing."""

from __future__ import annotations

import pytest

from plugins.board.model import Board
from plugins.checks.texts.telling_details import detail_advice
from tests.checks.entries import GUIDANCE, REVIEW, entry

BOARD = Board("B", "A", website="https://www.board.example")
BORN, ONLY, TRADE = "born together", "the only one", "the trade or the office"


def said(body: str, source: str = REVIEW, *lines: str) -> list[str]:
    """Return the messages of the advice on a body."""
    found = list(detail_advice([entry(source, *lines, body=body)], (), BOARD))
    assert all(each.advice for each in found)
    return [each.message for each in found]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("Child Y and a brother are twins.", BORN),
        ("One of the quadruplets was ill.", BORN),
        ("They lived above the only pub in the village.", ONLY),
        ("It was the only Polish family on the estate.", ONLY),
        ("Theirs was the only riding school near Sampleton.", ONLY),
        ("The father was a well-known magistrate.", TRADE),
        ("Her stepfather, a vicar, was believed.", TRADE),
        ("The mother works as a teaching assistant.", TRADE),
        ("The grandparents had been\npublicans; the father ran the village bakery shop.", TRADE),
        ("The family kept a farm.", TRADE),
    ],
)
def test_a_telling_detail_is_advised(body: str, what: str) -> None:
    """The message says what kind it is, and none of the words."""
    (message,) = said(body)
    assert what in message
    assert not any(each in message for each in ("Sampleton", "pub", "vicar", "Polish", "farm"))


@pytest.mark.parametrize(
    "body",
    [
        "The mother told a social worker, and the father saw a doctor.",
        "It was a twin-track plan, and the only adult who asked was a teacher.",
        "The only way to know is to ask in the family.",
        "The father was a patient of the nurse.",
        "The mother was the nurse’s patient, and the only family support came late.",
        "A teacher and a councillor sat on the panel.",
        "The family needed a shop that was open at night.",
        "The mother was seen by a midwife.",
    ],
)
def test_what_many_families_share_is_left_alone(body: str) -> None:
    """Workers of agencies, and what is the only one of no place."""
    assert said(body) == []


@pytest.mark.parametrize(
    ("target", "is_advised"),
    [
        ("https://gazette.example/2026/fire", True),
        ("http://gov.uk.example/", True),
        ("https://www.gov.uk/guidance", False),
        ("https://sampleton.gov.uk/news", False),
        ("https://learning.nspcc.org.uk/case-reviews", False),
        ("https://www.judiciary.uk/judgments", False),
        ("https://board.example/training/", False),
        ("https://www.board.example/news/", False),
        ("mailto:hello@board.example", False),
        ("/pages/contact.md", False),
    ],
)
def test_a_link_to_another_site_is_advised(target: str, *, is_advised: bool) -> None:
    """Its address is not repeated: it may hold a name."""
    messages = said(f"Read [more about it]({target}).")
    assert [each[:33] for each in messages] == ["This link leads from a review to "] * is_advised
    assert not any("gazette" in each for each in messages)


def test_only_reviews_that_show_their_text_are_looked_at() -> None:
    """News speaks of councillors, and a withdrawn review shows nothing."""
    body = "The twins' father was a vicar: [read on](https://gazette.example/a)."
    assert len(said(body)) == 3
    assert said(body, GUIDANCE) == []
    reason = "Review-status-reason: It said too much."
    assert said(body, REVIEW, "Date: 2018-02-02", "Review-status: withdrawn", reason) == []


def test_each_stands_at_its_line() -> None:
    """Also in a paragraph of several lines."""
    read = entry(REVIEW, body="Text.\n\nThe children lived\nwith an aunt and were triplets.")
    (advice,) = detail_advice([read], (), BOARD)
    assert advice.line == read.body_line + 4
