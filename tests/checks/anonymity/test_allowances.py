"""A single finding is allowed by its exact words, with a reason and a day, which are repeated."""

from __future__ import annotations

import pytest

from plugins.articles.allowances import read_allowances
from plugins.checks.anonymity.wording import shape
from tests.checks.anonymity.reading import (
    ALLOWED_PATH,
    BODY_LINE,
    HEADER,
    PATH,
    REPORT_PATH,
    problems,
)  # fmt: skip

ALLOWED = """- rule: anonymity-postcode
  words: S60 1AE
  reason: It is the town hall's.
  date: 3 March 2027
"""
ADVICE = f"advice: {PATH}:{BODY_LINE}: anonymity-postcode: Allowed on 3 March 2027: It is the town"


def _reported(body: str, allowed: str = ALLOWED, names: str = "") -> list[str]:
    return [str(each) for each in problems({PATH: HEADER + body, ALLOWED_PATH: allowed}, names)]


@pytest.mark.parametrize("body", ["S60 1AE", "s60&nbsp;1ae", "S60  1AE", "**S60** 1AE"])
def test_what_is_allowed_becomes_advice_with_its_reason(body: str) -> None:
    """The exact words are allowed however they are dressed up, and the reason is repeated."""
    assert _reported(body) == [f"{ADVICE} hall's."]


@pytest.mark.parametrize("body", ["S60 1AD", "S61 1AE"])
def test_nothing_else_is_allowed(body: str) -> None:
    """Another postcode of the same street stays a problem; what fits nothing is reported."""
    unused, problem = _reported(body)
    assert unused == (
        f"advice: {ALLOWED_PATH}:1: allowed: Nothing fits this any more (anonymity-postcode): "
        "delete it, or correct its words."
    )
    assert problem.startswith(f"{PATH}:{BODY_LINE}: anonymity-postcode: This looks like")


def test_another_rule_is_not_allowed() -> None:
    """The same words under the name of another rule allow nothing."""
    assert len(_reported("S60 1AE", ALLOWED.replace("postcode", "address"))) == 2


def test_recommendations_share_what_their_review_allows() -> None:
    """One file speaks for the review and for what is published with it, and for no other text."""
    other = "content/case-reviews/other.md"
    files = {PATH: HEADER, REPORT_PATH: "evidence: In S60 1AE.\n", ALLOWED_PATH: ALLOWED}
    assert [(each.path, each.advice) for each in problems(files)] == [(REPORT_PATH, True)]
    files[other] = f"{HEADER}S60 1AE"
    assert [each.path for each in problems(files) if not each.advice] == [other]


def test_a_name_can_be_allowed() -> None:
    """A name that is also a street's can be allowed like all else; its file shows no name."""
    allowed = ALLOWED.replace("postcode", "name").replace("S60 1AE", "Ann Sample")
    reported = _reported("The Ann Sample Centre.", allowed, "Ann Sample")
    assert len(reported) == 2
    assert all(
        each.startswith("advice: ") and "Allowed on 3 March 2027" in each for each in reported
    )


@pytest.mark.parametrize(
    ("right", "wrong", "line", "rule"),
    [
        ("  date: 3 March 2027\n", "", 1, "missing"),
        ("  reason: It is the town hall's.\n", "", 1, "missing"),
        ("  reason: It is the town hall's.\n", "  reason:\n", 3, "reason"),
        ("3 March 2027", "03/03/2027", 4, "date"),
        ("anonymity-postcode", "link", 1, "rule"),
        ("words:", "word:", 2, "unknown-key"),
        ("- rule", "rule", 1, "shape"),
    ],
)
def test_an_allowance_needs_all_of_it(right: str, wrong: str, line: int, rule: str) -> None:
    """Without a reason or a day that can be read nothing is allowed."""
    text = ALLOWED.replace(right, wrong).replace("\n  ", "\n  " if wrong != "rule" else "\n")
    allowances, faults = read_allowances(text, ALLOWED_PATH)
    assert allowances == ()
    assert (faults[0].line, faults[0].rule) == (line, rule)
    assert any(not each.advice for each in problems({PATH: f"{HEADER}S60 1AE", ALLOWED_PATH: text}))


@pytest.mark.parametrize(
    ("rule", "words", "shown"),
    [
        ("anonymity-postcode", "S60 1AE", "S•• •••"),
        ("anonymity-email", "jo@family.example", "j…"),
        ("anonymity-school", "Sampleton Primary School", "S…"),
        ("anonymity-age", "seven years old", "••• years old"),
        ("anonymity-age", "third birthday", "••• birthday"),
        ("anonymity-date", "14th March 2016", "••th March ••••"),
    ],
)
def test_a_shape_shows_what_it_looks_like_and_no_more(rule: str, words: str, shown: str) -> None:
    """Letters and digits become dots, but for what helps to find it."""
    assert shape(rule, words) == shown
