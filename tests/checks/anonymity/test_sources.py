"""All that is published of a review is looked at: metadata, files beside it, names of files."""

from __future__ import annotations

import pytest

from tests.checks.anonymity.reading import HEADER, PATH, REPORT_PATH, found_in_file, problems

REPORT = """reported: 1 June 2027
recommendations:
  - number: 1
    text: Read the records of {}.
    agencies: [Police]
    status: done
    evidence: An audit in May 2027.
    checked: 12 May 2027
    due: 2027-12-01
"""


def _with(line: str, *, fenced: bool = False) -> str:
    text = HEADER.rstrip("\n") + f"\n{line}\n"
    return f"---\n{text}---\n\nText.\n" if fenced else f"{text}\nText.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Review-status-reason: The family of S60 1AE asked us.",
        "Review-area: S60 1AE",
        "Review-methods: Interviews, a visit to S60 1AE",
        "Review-other-areas: S60 1AE",
        "Review-document: summary, documents/child-w-s60-1ae.pdf",
        "Redirect-from: /reviews/s60-1ae.html",
        "Change: 2027-02-02 We took S60 1AE out.",
        "Change: 2 February 2027 We took S60&#32;1AE out.",
        "Themes: S60 1AE",
        "Review-status-reason: The family\n  of S60 1AE asked us.",
        "Unknown-key: S60 1AE",
    ],
)
@pytest.mark.parametrize("fenced", [False, True])
def test_every_metadata_text_is_looked_at(line: str, *, fenced: bool) -> None:
    """Reasons, changes, documents and old addresses are published, so they may not tell."""
    above = 7 if fenced else 6
    expected = above + line.count("\n") + 1
    assert found_in_file(_with(line, fenced=fenced)) == [(expected, "anonymity-postcode")]


@pytest.mark.parametrize(
    "line",
    [
        "Publish: 2027-02-01 09:00",
        "Review-public-until: 1 March 2028",
        "Review-status-changed: 14 March 2028",
        "Last-reviewed: 2027-03-14",
        "Change: 2027-02-14 We made it shorter.",
        "Change: Sunday 14 February 2027 We made it shorter.",
        "Review-age-band: 1 to 4",
        "Review-year: 2026",
    ],
)
def test_days_that_are_metadata_are_no_clue(line: str) -> None:
    """The site's own days, and ages that are ranges, are no dates of a child."""
    assert found_in_file(_with(line)) == []


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("content/news/good-practice/a.md", True),
        ("content/case-reviews/a.md", True),
        ("content/guidance/a.md", False),
    ],
)
def test_a_review_is_one_wherever_it_stands(path: str, *, found: bool) -> None:
    """The key makes it a review, and so does the folder; other texts may name their office."""
    text = HEADER + "S60 1AE\n"
    kept = text if found else text.replace("Review-", "X-").replace("Rapid review", "Text")
    assert found_in_file(kept, path) == ([(8, "anonymity-postcode")] if found else [])
    without = text.replace("Review-type: Rapid review\n", "")
    assert bool(found_in_file(without, path)) is ("case-reviews" in path)


def test_a_file_of_recommendations_is_looked_at() -> None:
    """It is published with its review; its days are not those of a child."""
    files = {PATH: HEADER, REPORT_PATH: REPORT.format("Sampleton Primary School")}
    assert [(each.path, each.line, each.rule) for each in problems(files)] == [
        (REPORT_PATH, 4, "anonymity-school")
    ]
    assert problems({**files, REPORT_PATH: REPORT.format("others")}) == []


def test_the_name_of_a_file_is_looked_at() -> None:
    """A file's own name may begin with its day of publishing, and may tell no more."""
    path = "content/case-reviews/2027-02-01-child-w-s60-1ae.md"
    (problem,) = problems({path: HEADER})
    assert str(problem) == (
        f"{path}:1: anonymity-postcode: The name of this file holds a postcode, “s••-•••”: "
        "call the file something else."
    )


def test_a_withdrawn_review_is_looked_at_as_far_as_it_is_shown() -> None:
    """Its text is shown to nobody, so that it can be withdrawn because of what it says."""
    reason = "Review-status: withdrawn\nReview-status-reason: It named S60 1AE.\n\n"
    text = HEADER.rstrip("\n") + f"\n{reason}She lived in S61 1AE.\n"
    assert found_in_file(text) == [(8, "anonymity-postcode")]


def test_the_day_of_publication_is_no_clue_unless_someone_was_born_on_it() -> None:
    """A review names its own day freely, and a later day that is nobody's."""
    for text in ("1 February 2027", "Monday 1 February 2027", "Come on 3 March 2027."):
        assert found_in_file(HEADER + text) == [], text
    assert found_in_file(f"{HEADER}Born on 1 February 2027.") == [(8, "anonymity-birth-date")]
    assert found_in_file(f"{HEADER}The trial is on 3 March 2027.") == [(8, "anonymity-date")]


def test_a_message_never_repeats_what_was_found() -> None:
    """What is printed may be kept in a log: it has the shape, the line and what to write."""
    body = "Child J, born on 4 March 2014, of S60 1AE, was a 7-year-old. Ring 07700 900123.\n"
    reported = dict(
        str(each).removeprefix(f"{PATH}:8: ").split(": ", 1)
        for each in problems({PATH: HEADER + body})
    )
    contact = "a contact may be the board's own, just as it stands in board.yaml."
    ages = "write an age range, such as “aged 1 to 4”"
    assert reported == {
        "anonymity-age": f"This looks like an exact age, “•-year-old”: {ages} or “under 1”.",
        "anonymity-birth-date": f"This looks like a date of birth, “• March ••••”: {ages}.",
        "anonymity-postcode": (
            "This looks like a postcode, “S•• •••”: take it out, or name the borough."
        ),
        "anonymity-telephone": (
            f"This looks like a telephone number, “0•••• ••••••”: take it out: {contact}"
        ),
    }
