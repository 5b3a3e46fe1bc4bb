"""Marks, quotation marks, years and cut text in metadata, data files and timetables."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.checks.texts.field_words import field_problems
from plugins.checks.texts.status_words import status_said
from tests.site_factory import ARTICLE, COURSE

TODAY = date(2026, 11, 22)
NEWS = "content/news/good-practice/a.md"
COURSE_AT = "content/courses/a.yaml"
FENCED = "---\nTitle: A title\nDate: 2026-01-05\nSlug: a\nSummary: One sentence.\n---\n\nText.\n"


def found(path: str, text: str) -> list[str]:
    """Return each line of a file's problems and advice, the path left out."""
    return [
        str(problem).replace(f"{path}:", "") for problem in field_problems([(path, text)], TODAY)
    ]


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (
            NEWS,
            ARTICLE.replace("A first", "A **first**"),
            (
                "1: marks-left: “**first** article” is shown to readers as it stands: no marks are "
                "read here, so delete them."
            ),
        ),
        (
            NEWS,
            ARTICLE.replace("One sentence about it.", "Read [it](https://www.gov.uk/)."),
            (
                "4: marks-left: “](https://www.gov.uk/).” is shown to readers, and no link: write "
                "[words](address), with nothing between the brackets and no space in the address."
            ),
        ),
        (
            NEWS,
            ARTICLE.replace("A first article", '"A first article"'),
            (
                "advice: 1: quotation-marks: Readers see the marks around “A first article”: "
                "delete them, or leave a quotation."
            ),
        ),
        (
            NEWS,
            FENCED.replace("One sentence.", "“One sentence."),
            (
                "advice: 5: quotation-marks: A quotation mark, “ or ”, stands here without the "
                "other: add it, or delete this."
            ),
        ),
        (
            NEWS,
            FENCED.replace("One sentence.", "“A plan drawn up when a child is at risk of"),
            (
                "advice: 5: quotation-marks: A quotation mark, “ or ”, stands here without the "
                "other: add it, or delete this, and see whether the sentence has its end."
            ),
        ),
        (
            NEWS,
            FENCED.replace("A title", "“A title"),
            (
                "advice: 2: quotation-marks: A quotation mark, “ or ”, stands here without the "
                "other: add it, or delete this."
            ),
        ),
        (
            NEWS,
            FENCED.replace("A title", "Lessons # 2"),
            (
                "advice: 2: text-cut: “# 2” is a comment here, which no reader sees. If it belongs "
                "to the text, put the whole text into straight quotation marks."
            ),
        ),
        (
            NEWS,
            ARTICLE.replace("2026-01-05", "5 January 2062"),
            "advice: 2: far-year: “5 January 2062” is 36 years from now: check the year.",
        ),
        (
            COURSE_AT,
            COURSE.replace("2027-02-02", "2072-02-02"),
            "advice: 9: far-year: “2072-02-02” is 46 years from now: check the year.",
        ),
        (
            COURSE_AT,
            COURSE.replace("A short course", "Group #2"),
            (
                "advice: 1: text-cut: “#2” is a comment here, which no reader sees. If it belongs "
                "to the text, put the whole text into straight quotation marks."
            ),
        ),
        (
            COURSE_AT,
            COURSE + "    reason: The room is *flooded*\n",
            (
                "10: marks-left: “*flooded*” is shown to readers as it stands: no marks are read "
                "here, so delete them."
            ),
        ),
        (
            "content/board.yaml",
            "name: A\narea: B\naddress: |\n  1 High Street\n  Sampletonâ€™s Hall\n",
            (
                "5: marks-left: “â€™s Hall” was saved with another encoding on its way here: type "
                "the word again."
            ),
        ),
        (
            "content/courses/A.CSV",
            "course,date\na,02/03/2027\na,09/03/2072\n",
            "advice: 3: far-year: “09/03/2072” is 46 years from now: check the year.",
        ),
        (
            "content/case-reviews/a.recommendations.yaml",
            "recommendations:\n  - text: Read **all** records.\n",
            (
                "2: marks-left: “**all** records.” is shown to readers as it stands: no marks are "
                "read here, so delete them."
            ),
        ),
        (
            "content/courses/a.csv",
            "course,date\na,2072-02-02\n",
            "advice: 2: far-year: “2072-02-02” is 46 years from now: check the year.",
        ),
        (
            "content/courses/a.csv",
            "course,date,reason\na,2027-02-02,The trainerâ€™s train\n",
            (
                "2: marks-left: “â€™s train” was saved with another encoding on its way here: type "
                "the word again."
            ),
        ),
    ],
)  # fmt: skip
def test_what_readers_would_see_is_reported_in_its_line(path: str, text: str, said: str) -> None:
    """Once, with its words."""
    assert found(path, text) == [said]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (NEWS, ARTICLE),
        (NEWS, ARTICLE.replace("The text", "**The** [text](x) â€™ # 2")),
        (NEWS, FENCED.replace("A title", '"A title"')),
        (NEWS, FENCED.replace("Slug: a", "Slug: a\n# a comment\nThemes: [A, B] # from the list")),
        (NEWS, ARTICLE.replace("A first", "What “a first” means: #one")),
        (NEWS, ARTICLE.replace("A first", "Cancelled: the first")),
        (COURSE_AT, COURSE),
        (COURSE_AT, "# A course\n" + COURSE.replace("9:00", "9:00  # of every session")),
        (COURSE_AT, COURSE + "description: |\n  **Bold** and [a link](https://www.gov.uk/)\n"),
        (COURSE_AT, COURSE + "charge: £15                     # or `free`, or bands\n"),
        (COURSE_AT, COURSE.replace("A short", "“A short”")),
        ("content/news/a.allowed.yaml", "- words: '**a**'\n  reason: It is “so.\n"),
        ("content/courses/a.csv", "course,date\na,2027-02-02\n"),
        ("content/courses/a.csv", "course,date,#notes\na,2027-02-02,**ring** Itâ€™s late\n"),
    ],
)
def test_honest_values_are_left_alone(path: str, text: str) -> None:
    """Comments, quotations, Markdown where it is read, and other files' words are no fault."""
    assert found(path, text) == []


def test_in_a_draft_all_is_advice() -> None:
    """A draft may be unfinished."""
    draft = ARTICLE.replace("A first", "A **first**").replace("Slug:", "Status: draft\nSlug:")
    assert [line.partition(": ")[0] for line in found(NEWS, draft)] == ["advice"]


@pytest.mark.parametrize(
    ("title", "words", "status", "kind"),
    [
        ("CANCELLED: Recording concerns", "CANCELLED", "cancelled", "problem"),
        ("Cancelled: Recording concerns", "Cancelled", "cancelled", "problem"),
        ("Recording concerns CANCELED", "CANCELED", "cancelled", "problem"),
        ("[Postponed] Safer sleep", "Postponed", "postponed", "problem"),
        ("Safer sleep - POSTPONED", "POSTPONED", "postponed", "problem"),
        ("Reading records – FULLY BOOKED", "FULLY BOOKED", "full", "problem"),
        ("Reading records (now full)", "now full", "full", "problem"),
        ("Reading records - sold out", "sold out", "full", "advice"),
        ("Waiting list: Reading records", "Waiting list", "waiting-list", "advice"),
        ("NEW DATE Safer sleep", "NEW DATE", "rescheduled", "problem"),
        ("Safer sleep (MOVED)", "MOVED", "moved", "problem"),
    ],
)
def test_a_status_in_the_title_of_a_course_is_reported(
    title: str, words: str, status: str, kind: str
) -> None:
    """The message gives the line to write in its place."""
    said = status_said(title)
    assert said is not None
    assert said[0].startswith(f"“{words}” in a title")
    assert f"“status: {status}”" in said[0]
    assert ("advice" if said[1] else "problem") == kind
    assert len(found(COURSE_AT, COURSE.replace("A short course", f'"{title}"'))) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Full-day workshop on recording", "A full day: recording", "Moved to another school",
        "When a visit is cancelled", "Cancelled visits and missed appointments",
        "RECORDING IN FULL",
        "Managing waiting lists", "Postponed decisions in neglect", "Working with the full family",
        "New dates, new faces: transitions", "Fully informed consent",
    ],
)  # fmt: skip
def test_a_title_that_only_holds_such_a_word_is_left_alone(title: str) -> None:
    """A course may be about what was cancelled."""
    assert status_said(title) is None


@pytest.mark.parametrize("number", ["01632 96102", "01632 96102 ext. 2", "'+44 1632 96102'"])
def test_a_number_that_lost_a_digit_is_advised_of(number: str) -> None:
    """It can be dialled, and nobody answers; an extension after it changes nothing."""
    plain = number.strip("'")
    said = (
        f"advice: 2: telephone: “{plain}” has too few digits: write the number in "
        "full, with its area code."
    )
    for line in (f"telephone: {number}", f"{{name: A, telephone: {number}}}"):
        assert found("content/board.yaml", f"contact:\n  {line}\n") == [said]


@pytest.mark.parametrize("number", ["01632 960102 ext. 2", "01204 62083", "0800 1111", "TBC"])
def test_a_whole_number_is_not(number: str) -> None:
    """What is no number is not reported here either, but where the file is read."""
    assert found("content/board.yaml", f"contact:\n  telephone: {number}\n") == []
