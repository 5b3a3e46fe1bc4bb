"""Pseudonyms put into other words, and letters of other children, are found in texts on a child."""

from __future__ import annotations

import pytest

from plugins.checks.anonymity.pseudonyms import may_be_replaced, replaced_names
from tests.checks.anonymity.any_text import HONEST as HONEST_OF_TEXTS
from tests.checks.anonymity.honest import HONEST as HONEST_OF_REVIEWS
from tests.checks.anonymity.reading import (
    ALLOWED_PATH,
    BODY_LINE,
    HEADER,
    PATH,
    REPORT_PATH,
    problems,
)

NEWS = "content/news/good-practice/a.md"
ON_N = HEADER.replace("Child W", "Child N")
NEWS_ON_N = (
    "Title: What Child N taught us\nDate: 2027-02-01\nSlug: a\nSummary: One sentence.\n\n{}\n"
)
PSEUDONYM = "anonymity-pseudonym"
OTHER = "anonymity-other-child"
# What “Replace all” makes of other words where Jo is to be Child N: each with what is shown of it.
WITHIN = (
    ("They enChild Nyed the visit.", "••Child N•••"),
    ("The maChild Nrity agreed.", "••Child N••••"),
    ("EnChild Nyed by all, it went on.", "E•Child N•••"),
    ("The BanChild N was left.", "B••Child N"),
)
# Where Jo is to be N alone.
LETTER = (
    ("The maNrity agreed.", "••N••••"),
    ("They **en**Nyed it.", "••N•••"),
)
BEGINNING = (
    ("Child Nnes rang the school.", "Child N•••"),
    ("All must Child Nin up their records.", "Child N••"),
    ("A Child\nNint visit was made.", "Child N•••"),
    ("Child Ne was seen.", "Child N•"),
    ("Child Nanne was a nurse.", "Child N••••"),
    ("Child Nhood was hard.", "Child N••••"),
    ("All Child Nren were seen.", "Child N•••"),
)
HONEST = (
    "Child N was seen. Child N's mother was not, and Child N’s school knew.",
    "Child Ns mother was not seen.",
    "Child Neglect, Child Needs and Child Nursing are on the list.",
    "Was Child Not Brought To Appointments?",
    "Child Nutrition, Child Never Seen, Child Nurse",
    "Grandchild N and the stepchild N were seen, and GrandChild N as well.",
    "ChildLine and #thinkNow are names. So is easyFit.",
    "Child Protection, Child Exploitation, Child Death, Child Abuse: none is a child's.",
    "Child Jones is of another letter.",
)
# Of each letter, what begins so.
TERMS = (
    "Child Abuse", "Child and Family", "Child Arrangements Order", "Child Benefit", "Child Care",
    "Child Criminal Exploitation", "Child Death Overview Panel", "Child Development",
    "Child Employment", "Child First", "Child Health", "Child In Need", "Child Justice",
    "Child Line", "Child Looked After", "Child Minder", "Child Mental Health", "Child Neglect",
    "Child Online Safety", "Child Protection Plan", "Child Poverty", "Child Psychiatrist",
    "Child Rights", "Child Sexual Exploitation", "Child Safeguarding", "Child Support",
    "Child Services", "Child Trafficking", "Child Trust Fund", "Child Until Eighteen",
    "Child Victims", "Child Welfare", "Child Was Not Brought", "Child You Know",
    "Baby Box", "Baby Bank", "Baby Clinic",
)  # fmt: skip


def _reported(body: str, more: dict[str, str] | None = None) -> list[tuple[int, str, bool]]:
    """Return the line in the body, the rule and whether it is advice, of a review of Child N."""
    found = problems({PATH: f"{ON_N}{body}\n", **(more or {})})
    return [(each.line - BODY_LINE + 1, each.rule, each.advice) for each in found]


@pytest.mark.parametrize(
    ("file", "text", "shown"),
    [(file, *each) for file in (ON_N + "{}\n", NEWS_ON_N) for each in WITHIN]
    + [(ON_N + "{}\n", *each) for each in LETTER],
)
def test_a_pseudonym_within_a_word_is_a_problem(file: str, text: str, shown: str) -> None:
    """What is left around it gives the name away, so that the message shows none of it."""
    (problem,) = problems({PATH if "Review-type" in file else NEWS: file.format(text)})
    assert (problem.rule, problem.advice) == (PSEUDONYM, False)
    assert problem.message == (
        f"This looks like what is left of a word in which a name was replaced, “{shown}”: write "
        "the word that was meant, or a pseudonym if it was a name."
    )


@pytest.mark.parametrize(("text", "shown"), BEGINNING)
@pytest.mark.parametrize("file", [ON_N + "{}\n", NEWS_ON_N])
def test_a_pseudonym_that_goes_on_in_small_letters_is_advice(
    file: str, text: str, shown: str
) -> None:
    """A word may begin so; the message shows the pseudonym alone."""
    (problem,) = problems({PATH if "Review-type" in file else NEWS: file.format(text)})
    assert (problem.rule, problem.advice) == (PSEUDONYM, True)
    assert f"“{shown}”" in problem.message


@pytest.mark.parametrize("text", HONEST)
@pytest.mark.parametrize("file", [ON_N + "{}\n", NEWS_ON_N])
def test_words_that_follow_child_are_passed_over(file: str, text: str) -> None:
    """Terms of the field, headings with capitals, apostrophes that were left out, and brands."""
    assert problems({PATH if "Review-type" in file else NEWS: file.format(text)}) == []


@pytest.mark.parametrize("term", TERMS)
def test_no_term_of_the_field_is_a_pseudonym(term: str) -> None:
    """Whatever the letter of the child, and however the cheap test is asked."""
    letter = term.split()[1][0].upper()
    assert not may_be_replaced(f"Read of {term} today.")
    assert list(replaced_names(f"Read of {term} today.", {letter})) == []


@pytest.mark.parametrize(("text", "_shown"), [*WITHIN, *BEGINNING])
def test_the_cheap_test_lets_nothing_pass(text: str, _shown: str) -> None:
    """Texts that are no review are asked it first."""
    assert may_be_replaced(text)


def test_it_is_found_at_its_line_in_metadata_and_recommendations() -> None:
    """All that is published of a review is looked at."""
    report = "recommendations:\n  - text: A Child Nint visit.\n"
    text = ON_N.replace("One sentence.", "All Child Nin in.") + "Text.\n\nChild N.\n"
    found = problems({PATH: text, REPORT_PATH: report})
    assert [(each.path, each.line, each.rule) for each in found] == [
        (PATH, 4, PSEUDONYM),
        (REPORT_PATH, 2, PSEUDONYM),
    ]


def test_a_text_about_no_child_has_no_pseudonym() -> None:
    """Without a child in the title nobody's letter can go on."""
    text = NEWS_ON_N.replace("Child N", "children").format("Child Nnes was on the panel.")
    assert problems({NEWS: text}) == []


def test_it_can_be_allowed() -> None:
    """As any finding in a review, with the reason."""
    allowed = (
        f"- rule: {PSEUDONYM}\n  words: Child Nord\n  reason: A charity.\n  date: 3 March 2027\n"
    )
    files = {PATH: f"{ON_N}Child Nord helped.\n", ALLOWED_PATH: allowed}
    assert [each.message for each in problems(files)] == ["Allowed on 3 March 2027: A charity."]


# Reviews of Child N, each with the line that names somebody else's letter, if nothing says whose.
STRANGERS = (
    ("Child N lived with a nurse.\n\nChild K was seen often. Then Child K was not.", 3),
    ("Child N was seen.\n\n## The voice of Child K\n\nText.", 3),
    ("Child N was seen.\n\n- Baby K was not.\n- Nobody asked.", 3),
    ("Child K's mother was asked.\n\nChild N was not.", 1),
    ("Child N was seen.\n\n| Child K | aged 5 to 9 |", 3),
)
INTRODUCED = (
    "Child N lived with her sister, Child K. Child K was seen often.",
    "Child N was seen.\n\nChild K slept. The older sibling, Child K, woke.",
    "Child N and Child K were seen.\n\nChild K slept.",
    "Child N was seen.\n\n| Child K | half-brother |",
    "Child N was seen.\n\nThe review of Child K had said so.\n\nChild K was never asked.",
    "Child N was seen, and the children Child K and Child L were not.",
    "Child N was seen. Every Child A Talker was bought.",
    "Child N was seen. Child A&E attendance, a Child ID and a child A were not.",
    "Child N1 was seen, and Child N.",
    "Child N was seen. Sibling 1 and Child 2 were not.",
)


@pytest.mark.parametrize(("body", "line"), STRANGERS)
def test_a_letter_that_nothing_introduces_is_advice(body: str, line: int) -> None:
    """There is one advice for a letter, where it stands first."""
    assert _reported(body) == [(line, OTHER, True)]


@pytest.mark.parametrize("body", INTRODUCED)
def test_a_child_whose_sentence_says_who_it_is_is_passed_over(body: str) -> None:
    """Siblings, friends and children of other reviews have letters as well."""
    assert _reported(body) == []


def test_a_text_copied_from_another_review_is_found() -> None:
    """Where the child itself is never named, the letter of a review of this site stands out."""
    copied = "Child K was seen.\n\nThen Child K was not.\n"
    assert _reported(copied) == []
    other = {"content/case-reviews/k.md": HEADER.replace("Child W", "Child K")}
    assert _reported(copied, other) == [(1, OTHER, True)]


@pytest.mark.parametrize("subject", ["Children N and K", "Family N", "Jack", "Child N and Child K"])
def test_a_review_of_several_or_without_a_letter_is_asked_nothing(subject: str) -> None:
    """It has letters of its own, or none."""
    text = ON_N.replace("Review-subject: Child N", f"Review-subject: {subject}")
    text = text.replace("Title: Child N", "Title: A review")
    assert problems({PATH: f"{text}Child N slept.\n\nChild M was seen.\n"}) == []


def test_the_message_says_what_may_be_wrong() -> None:
    """It says what to do in either case, and the finding can be allowed."""
    text = f"{ON_N}Child N slept.\n\nChild K was seen.\n"
    (problem,) = problems({PATH: text})
    assert problem.message == (
        "“Child K” is not the child whose review this is, and no sentence says who it is. If it is "
        "the letter of another review, correct it. If it is a child of the family, say so where it "
        "is first named."
    )
    allowed = f"- rule: {OTHER}\n  words: Child K\n  reason: A friend.\n  date: 3 March 2027\n"
    (advice,) = problems({PATH: text, ALLOWED_PATH: allowed})
    assert advice.message == "Allowed on 3 March 2027: A friend."


@pytest.mark.parametrize("text", [*HONEST_OF_REVIEWS, *HONEST_OF_TEXTS])
def test_no_honest_sentence_is_either(text: str) -> None:
    """What a review of any letter may say stays unsaid of beside a sentence on its child."""
    for letter in "JKNPSX":
        header = HEADER.replace("Child W", f"Child {letter}")
        rules = {each.rule for each in problems({PATH: f"{header}{text}\n"})}
        assert not rules & {PSEUDONYM, OTHER}
