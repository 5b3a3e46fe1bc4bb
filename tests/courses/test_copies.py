"""A course's file that was copied: the course stands in one file, with all its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from plugins.courses.records import read_records
from plugins.courses.validation import validate
from plugins.sources.themes import Themes
from tests.courses.samples import VENUES, course

if TYPE_CHECKING:
    from plugins.problems import Problem
    from tests.site_factory import SiteFactory

DATES = ("date: 2027-03-02", "date: 2027-03-09", "date: 2027-03-16")
MORE = "description: What it covers.\n"
FIRST = course(*DATES, more=MORE)
ELSEWHERE = course(*DATES, more=MORE, venue="library")
LATER = course("date: 2027-04-20", more=MORE)
TITLE = "title: A short course\n"
OTHER = "title: A short course (evenings)\n"
TWO_OF_THREE = FIRST.replace("2027-03-16", "2027-03-23")


def said(site: SiteFactory, copy: str, first: str = FIRST) -> list[Problem]:
    """Return what is said of two files of courses, in order."""
    content = site.write(
        {
            "courses/short.yaml": first,
            "courses/short-2.yaml": copy,
            "courses/venues.yaml": VENUES,
        }
    )
    return validate(read_records(content), Themes(()), ZoneInfo("Europe/London"))[2]


def message(line: int, same: str, twice: str = "") -> str:
    """Return the message on the copy, whose title or text the first has, too."""
    return (
        f"content/courses/short-2.yaml:{line}: same-course: content/courses/short.yaml has this "
        f"{same}, too.{twice} If it is the same course, keep the older of the two files, write the "
        "dates that it lacks below its “sessions”, and delete the newer file. If it is another "
        "course, give it a title, summary and description of its own."
    )


@pytest.mark.parametrize(
    ("copy", "more"),
    [(FIRST, "2 more dates"), (TWO_OF_THREE, "1 more date")],
    ids=["nothing changed", "a date changed"],
)
def test_a_copy_with_dates_of_the_first_is_a_problem(
    site: SiteFactory, copy: str, more: str
) -> None:
    """It names the dates that stand twice, and what to do if it is, or is not, the same course."""
    twice = f" Readers would see 2 March 2027 and {more} twice."
    assert list(map(str, said(site, copy))) == [message(1, "title", twice)]


def test_a_copy_with_another_title_is_advice(site: SiteFactory) -> None:
    """Two groups of people may be taught the same on the same days."""
    twice = " Readers would see 2 March 2027 and 2 more dates twice."
    assert list(map(str, said(site, FIRST.replace(TITLE, OTHER)))) == [
        f"advice: {message(2, 'summary and description', twice)}"
    ]


@pytest.mark.parametrize(
    "copy", [LATER, ELSEWHERE, TWO_OF_THREE.replace(TITLE, OTHER)],
    ids=["dates of its own", "another place", "some dates of its own, and the title"],
)  # fmt: skip
def test_a_copy_that_may_be_meant_is_advice(site: SiteFactory, copy: str) -> None:
    """Nothing is sure to stand twice: whoever wrote it looks at it."""
    assert [(each.rule, each.advice) for each in said(site, copy)] == [("same-course", True)]


def test_dates_that_are_held_back_stay_so(site: SiteFactory) -> None:
    """Moved into a file that was announced before, they keep the day from which they are public."""
    (problem,) = said(site, LATER.replace("2026-01-05", "2027-03-01"))
    assert "below its “sessions”, each with its “announced”, and delete" in problem.message


@pytest.mark.parametrize(
    "copy",
    [
        f"draft: yes\n{FIRST}",
        LATER.replace(TITLE, OTHER),
        FIRST.replace(TITLE, OTHER).replace("One sentence about it", "Another sentence"),
        FIRST.replace(TITLE, OTHER).replace(MORE, "description: It covers more.\n"),
    ],
    ids=["a draft", "title and dates changed", "summary changed", "description changed"],
)
def test_another_course_is_left_alone(site: SiteFactory, copy: str) -> None:
    """A draft may be a copy still, and courses of one series may share their text."""
    assert said(site, copy) == []


def test_what_the_message_says_ends_it(site: SiteFactory) -> None:
    """The date that the first lacks stands below its sessions, and the copy is deleted."""
    whole = FIRST + "  - {date: 2027-03-23}\n"
    content = site.write({"courses/short.yaml": whole, "courses/venues.yaml": VENUES})
    (read,), _, problems = validate(read_records(content), Themes(()), ZoneInfo("Europe/London"))
    assert problems == []
    assert len(read.sessions) == 4
