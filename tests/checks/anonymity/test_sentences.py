"""What tells too much is found in its line, and honest sentences are passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.anonymity.honest import HONEST
from tests.checks.anonymity.planted import PLANTED
from tests.checks.anonymity.reading import found_in, found_in_file

HERE = Path(__file__).parent
# Written after the rules, to see what they miss: one a line, the planted with the kind of each.
MORE_PLANTED = [
    line.split("\t") for line in (HERE / "planted.tsv").read_text("utf-8").splitlines()[1:]
]
MORE_HONEST = (HERE / "honest.txt").read_text("utf-8").splitlines()
HEADED = (
    "Title: {}\nDate: 2027-02-01\nSlug: child-w\nSummary: One sentence.\n"
    "Review-type: Rapid review\nReview-subject: Child W\n\nText.\n"
)


@pytest.mark.parametrize(("rule", "text", "line"), PLANTED)
def test_what_tells_too_much_is_found(rule: str, text: str, line: int) -> None:
    """Each is found once, by its own rule, in the line where it begins."""
    assert found_in(text) == [(line, rule)]


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_sentence_is_passed_over(text: str) -> None:
    """Days of publishing and training, helplines, statutes, references and ranges are no clues."""
    assert found_in(text) == []


@pytest.mark.parametrize(("kind", "text"), MORE_PLANTED)
def test_more_that_tells_too_much_is_found(kind: str, text: str) -> None:
    """What was not in mind when the rules were written is found by the right one, too."""
    assert {rule for _, rule in found_in(text)} == {f"anonymity-{kind}"}


@pytest.mark.parametrize("text", MORE_HONEST)
def test_more_honest_sentences_are_passed_over(text: str) -> None:
    """Sentences from reviews, calendars, lists of books and statutes have no finding."""
    assert found_in(text) == []


def test_there_are_many_of_each() -> None:
    """The tables hold at least 60 of each, none twice, and each rule of its own several times."""
    assert min(len({text for _, text, _ in PLANTED}), len(set(HONEST))) >= 60
    rules = [rule for rule, _, _ in PLANTED]
    assert len(set(rules)) == 14
    assert min(rules.count(rule) for rule in rules) >= 3


def test_all_that_is_planted_is_found_in_one_review() -> None:
    """Side by side, none hides another, and each line is right."""
    body = "\n\n".join(text.strip() for _, text, _ in PLANTED)
    expected = []
    above = 0
    for rule, text, line in PLANTED:
        expected.append((above + line, rule))
        above += text.strip().count("\n") + 2
    assert set(expected) <= set(found_in(body))


def test_all_honest_sentences_stand_in_one_review() -> None:
    """Side by side, none makes another suspect."""
    assert found_in("\n\n".join([*HONEST, *MORE_HONEST])) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule, text, line in PLANTED if "\n" not in text and text[0] not in "[!<"],
)
def test_a_title_hides_nothing(rule: str, text: str) -> None:
    """What is found in the body is found in the line of the title, too."""
    assert found_in_file(HEADED.format(text)) == [(1, rule)]


@pytest.mark.parametrize("text", [text for text in HONEST if "\n" not in text])
def test_a_title_may_say_what_a_body_may(text: str) -> None:
    """What may stand in the body may stand in the title."""
    assert found_in_file(HEADED.format(text)) == []
