"""What no text may hold is found in every kind of text, and honest sentences are passed over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.checks.anonymity.passages import passages
from plugins.checks.anonymity.rules import findings_everywhere, is_suspect
from tests.checks.anonymity.any_text import HONEST, PLANTED, SAID_OF_NOBODY, UNSAID
from tests.checks.anonymity.honest import HONEST as HONEST_OF_REVIEWS
from tests.checks.anonymity.planted import PLANTED as PLANTED_IN_REVIEWS
from tests.checks.anonymity.reading import HEADER as REVIEW
from tests.checks.anonymity.reading import PATH as REVIEW_AT
from tests.checks.anonymity.reading import differing, problems

HEADER = "Title: A title\nDate: 2027-02-01\nSlug: a-title\nSummary: One sentence.\n\n"
LINES = HEADER.count("\n")
NEWS = "content/news/good-practice/a.md"
COURSE = "content/courses/a.yaml"
# Every kind of file that is published, and where in it a sentence stands.
PLACES = {
    NEWS: HEADER + "{}\n",
    "content/guidance/a.md": HEADER + "{}\n",
    "content/pages/contact.md": HEADER + "{}\n",
    "content/guidance/title.md": "Title: {}\nSlug: a\nSummary: One sentence.\n\nText.\n",
    "content/guidance/summary.md": "Title: A\nSlug: a\nSummary: {}\n\nText.\n",
    "content/guidance/change.md": "Title: A\nSlug: a\nChange: 2027-02-01 {}\n\nText.\n",
    COURSE: 'title: "{}"\n',
    "content/courses/summary.yaml": 'summary: "{}"\n',
    "content/courses/description.yaml": "description: |\n  {}\n",
    "content/courses/reason.yaml": 'sessions:\n  - reason: "{}"\n',
    "content/courses/venues.yaml": 'hall:\n  access: "{}"\n',
    "content/courses/timetable.csv": 'course,reason\na,"{}"\n',
    "content/board.yaml": 'about: "{}"\n',
    "content/themes.yaml": '- sentence: "{}"\n',
    "content/glossary.yaml": '- meaning: "{}"\n',
    "content/guidance/a.recommendations.yaml": 'recommendations:\n  - text: "{}"\n',
}
SENTENCES = {
    "anonymity-nhs-number": "The number is 943 476 5919.",
    "anonymity-national-insurance-number": "The number is AB 12 34 56 C.",
    "anonymity-pupil-number": "The number is B801200005001.",
    "anonymity-court-case": "The number is SD27C00123.",
    "anonymity-birth-date": "Jo was born on 4 March 2014.",
    "joining-link": "Join at https://zoom.us/j/1 at noon.",
}


def _found(text: str, path: str = NEWS) -> list[tuple[int, str]]:
    return [(each.line, each.rule) for each in problems({path: text})]


def _in_body(body: str) -> list[tuple[int, str]]:
    return [(line - LINES, rule) for line, rule in _found(f"{HEADER}{body}\n")]


@pytest.mark.parametrize("rule", SENTENCES)
@pytest.mark.parametrize("path", PLACES)
def test_it_is_found_in_every_kind_of_text(path: str, rule: str) -> None:
    """Once, at its line; a course is asked about meetings where it is read."""
    above = PLACES[path].split("{}")[0].count("\n")
    is_read_before = rule == "joining-link" and path.startswith("content/courses/")
    expected = [] if is_read_before else [(above + 1, rule)]
    assert _found(PLACES[path].format(SENTENCES[rule]), path) == expected


def test_the_number_of_a_meeting_is_found_in_a_course() -> None:
    """What reads courses looks for links alone, so a number with its passcode is found here."""
    text = "description: |\n  Meeting ID: 812 3456 7890\n  Passcode: 123456\n"
    (problem,) = problems({COURSE: text})
    assert str(problem) == (
        f"{COURSE}:2: joining-link: This is the number of a meeting, and its passcode stands by "
        "it: whoever reads the page could walk in. Send both to those who booked, and write the "
        "booking page here."
    )


def test_what_no_text_may_hold_is_found() -> None:
    """Each is found once, by its own rule, in the line where it begins."""
    expected = {text: [(line, rule)] for rule, text, line in PLANTED}
    assert len(expected) == len(PLANTED)
    assert differing({text: _in_body(text) for text in expected}, expected) == {}


def test_honest_sentences_are_passed_over() -> None:
    """Examples, cohorts, helplines, grants and books are nobody's; pages for booking are open."""
    assert {text: found for text in HONEST if (found := _in_body(text))} == {}


def test_what_a_review_may_say_any_text_may_say() -> None:
    """What stands in a review without a finding has none elsewhere, but for the child's letter."""
    found = {text: {rule for _, rule in _in_body(text)} for text in HONEST_OF_REVIEWS}
    assert {text: each for text, each in found.items() if each - {"anonymity-review-type"}} == {}


def test_all_honest_sentences_stand_in_one_text() -> None:
    """Side by side, none makes another suspect."""
    assert _in_body("\n\n".join(HONEST)) == []


def test_all_that_is_planted_is_found_in_one_text() -> None:
    """Side by side, none hides another, and each line is right."""
    expected, above = set(), 0
    for rule, text, line in PLANTED:
        expected.add((above + line, rule))
        above += text.count("\n") + 2
    assert set(_in_body("\n\n".join(text for _, text, _ in PLANTED))) == expected


def test_the_cheap_test_lets_nothing_pass() -> None:
    """Wherever the rules find something, the test that spares them most texts says so."""
    texts = [text for _, text, _ in (*PLANTED, *PLANTED_IN_REVIEWS)] + list(HONEST)
    assert [
        text
        for text in texts
        for passage in passages(text)
        if not is_suspect(passage) and findings_everywhere(passage)
    ] == []


PIECES = [
    "943", "476", "5919", " ", " ", "-", "\n", "/", ".", ": ", ", ", "NHS number ", "NI number ",
    "UPN ", "AB", "case", "number", "NI", "no", "reference",
    "12", "34", "56", "C", "B801200005001", "SD", "17", "C", "00123", "T2016", "7123",
    "A12YJ345", "case number ", "crime ref ", "court no. ", "claim reference ", "proceedings no ",
    "born ", "on ", "4", "March", "2014", "d.o.b. ", "date of birth ", "| ", "birthday ", "fourth",
    " of ", "zoom.us/j/", "https://", "teams.live.com/meet/", "x", "national insurance no ",
    "health number ", "ULN ",
]  # fmt: skip


@settings(max_examples=1_000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_cheap_test_lets_nothing_pass_in_any_order(text: str) -> None:
    """Whatever order the parts of identifiers and their names stand in."""
    for passage in passages(text):
        assert is_suspect(passage) or not findings_everywhere(passage)


@pytest.mark.parametrize("text", UNSAID)
@pytest.mark.parametrize("place", ["body", "title"])
def test_a_review_that_does_not_say_so_is_a_problem(text: str, place: str) -> None:
    """It is reported once for a text, however often the text speaks of the child."""
    if place == "title":
        assert _found(HEADER.replace("A title", text)) == [(1, "anonymity-review-type")]
    else:
        assert _in_body(f"Text.\n\n{text}\n\n{text}") == [(3, "anonymity-review-type")]


@pytest.mark.parametrize("text", SAID_OF_NOBODY)
def test_a_letter_or_a_review_alone_is_none(text: str) -> None:
    """Made-up children of an exercise, and reviews of no child, may stand in any text."""
    assert _in_body(text) == []


def test_the_child_of_a_title_is_that_of_the_text() -> None:
    """Where the metadata name the child, a review in any paragraph is hers, and the reverse."""
    titled = HEADER.replace("A title", "Child Q")
    assert _found(f"{titled}Text.\n\nThe case review says so.\n") == [(1, "anonymity-review-type")]
    titled = HEADER.replace("A title", "A case review")
    assert _found(f"{titled}Text.\n\nChild Q was small.\n") == [(8, "anonymity-review-type")]


@pytest.mark.parametrize(
    "link",
    [
        "{filename}/case-reviews/2027-02-01-child-w.md",
        "{filename}../../case-reviews/2027-02-01-child-w.md#findings",
        "/case-reviews/child-w/",
    ],
)
def test_a_text_may_name_the_child_of_a_review_that_it_links_to(link: str) -> None:
    """It says where the review is; another child that it mentions is no part of that."""
    text = f"{HEADER}Read [the review of Child W]({link}).\n"
    assert problems({REVIEW_AT: REVIEW, NEWS: text}) == []
    other = text.replace("Child W", "Child V")
    assert [each.rule for each in problems({REVIEW_AT: REVIEW, NEWS: other})] == [
        "anonymity-review-type"
    ]


def test_a_review_that_is_spoken_of_can_be_allowed() -> None:
    """In a file beside the text, with the reason, as any other finding."""
    text = f"{HEADER}The national review of Child Q was published.\n"
    (problem,) = problems({NEWS: text})
    assert str(problem) == (
        f"{NEWS}:6: anonymity-review-type: “Child Q” and a review are named here. If this text is "
        "the review, write “Review-type”. If it is about a review on this site, link to that "
        "review. Else allow these words, with the reason."
    )
    allowed = (
        "- rule: anonymity-review-type\n  words: Child Q\n"
        "  reason: Another board wrote it, and everybody knows it.\n  date: 3 March 2027\n"
    )
    (advice,) = problems({NEWS: text, NEWS.replace(".md", ".allowed.yaml"): allowed})
    assert advice.advice
    assert (
        advice.message == "Allowed on 3 March 2027: Another board wrote it, and everybody knows it."
    )


def test_no_finding_stands_in_what_is_allowed() -> None:
    """The words that a file of allowances repeats are never published."""
    allowed = (
        "- rule: anonymity-nhs-number\n  words: 943 476 5919\n  reason: An example.\n"
        "  date: 3 March 2027\n"
    )
    files = {NEWS: f"{HEADER}943 476 5919\n", NEWS.replace(".md", ".allowed.yaml"): allowed}
    assert [(each.path, each.advice) for each in problems(files)] == [(NEWS, True)]


def test_names_of_files_hold_no_number_of_a_person() -> None:
    """This holds for documents and pictures, too; moments of ten digits are no such numbers."""
    files = {
        "content/documents/upn-b801200005001.pdf": "",
        "content/documents/report-9434765919.pdf": "",
        "content/news/good-practice/sd27c00123.md": HEADER,
    }
    assert [(each.path, each.line, each.rule) for each in problems(files)] == [
        ("content/documents/upn-b801200005001.pdf", 1, "anonymity-pupil-number"),
        ("content/news/good-practice/sd27c00123.md", 1, "anonymity-court-case"),
    ]


def test_days_of_the_metadata_are_nobodys_birth() -> None:
    """Whatever the title says, the day of publication is that of the text."""
    assert _found(HEADER.replace("A title", "Born too soon")) == []
    assert _found(HEADER.replace("A title", "Date of birth")) == []
