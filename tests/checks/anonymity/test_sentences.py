"""What tells too much is found in its line, and honest sentences are passed over in silence."""

from __future__ import annotations

from pathlib import Path

from tests.checks.anonymity.honest import HONEST
from tests.checks.anonymity.planted import PLANTED
from tests.checks.anonymity.reading import differing, found_in, found_in_file

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


# The tables are long: each is one test, which names every sentence that it is not true of.


def test_what_tells_too_much_is_found() -> None:
    """Each is found once, by its own rule, in the line where it begins."""
    expected = {text: [(line, rule)] for rule, text, line in PLANTED}
    assert len(expected) == len(PLANTED)
    assert differing({text: found_in(text) for text in expected}, expected) == {}


def test_honest_sentences_are_passed_over() -> None:
    """Days of publishing and training, helplines, statutes, references and ranges are no clues."""
    assert {text: found for text in HONEST if (found := found_in(text))} == {}


def test_more_that_tells_too_much_is_found() -> None:
    """What was not in mind when the rules were written is found by the right one, too."""
    expected = {text: {f"anonymity-{kind}"} for kind, text in MORE_PLANTED}
    assert len(expected) == len(MORE_PLANTED)
    found = {text: {rule for _, rule in found_in(text)} for text in expected}
    assert differing(found, expected) == {}


def test_more_honest_sentences_are_passed_over() -> None:
    """Sentences from reviews, calendars, lists of books and statutes have no finding."""
    assert {text: found for text in MORE_HONEST if (found := found_in(text))} == {}


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


def test_a_title_hides_nothing() -> None:
    """What is found in the body is found in the line of the title, too."""
    expected = {
        text: [(1, rule)]
        for rule, text, line in PLANTED
        if "\n" not in text and text[0] not in "[!<"
    }
    found = {text: found_in_file(HEADED.format(text)) for text in expected}
    assert differing(found, expected) == {}


def test_a_title_may_say_what_a_body_may() -> None:
    """What may stand in the body may stand in the title."""
    honest = [text for text in HONEST if "\n" not in text]
    assert {text: said for text in honest if (said := found_in_file(HEADED.format(text)))} == {}
