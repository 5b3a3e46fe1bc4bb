"""Every fault of a course file, a timetable and the venues: all at once, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cases.reading import BASE, Case, cases, expected_files
from tests.site_factory import COURSE

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

SURROUNDINGS: dict[str, str | bytes] = {
    "themes.yaml": BASE["themes.yaml"],
    "courses/venues.yaml": BASE["venues.yaml"],
    "courses/core-workshop.yaml": BASE["core-workshop.yaml"],
}
FOLDERS = ("courses", "venues", "timetables")


# The cases of a course are that course, in files of other names.
AROUND_COURSES = {
    path: data for path, data in SURROUNDINGS.items() if path != "courses/core-workshop.yaml"
}


def each_of(folder: str) -> pytest.MarkDecorator:
    """Return the parameters of a test over all cases of a folder."""
    return pytest.mark.parametrize("case", cases(folder), ids=lambda case: case.name)


@each_of("courses")
def test_a_course_file_is_refused_for_all_its_faults(site: SiteFactory, case: Case) -> None:
    """A broken course file gives exactly the problems expected, and nothing of other files."""
    path = f"courses/{case.name}"
    assert site.problems({**AROUND_COURSES, path: case.data}) == case.lines(f"content/{path}")


@each_of("timetables")
def test_a_timetable_is_refused_for_all_its_faults(site: SiteFactory, case: Case) -> None:
    """A broken timetable gives exactly the problems expected, at its own path and lines."""
    path = f"courses/{case.name}"
    assert site.problems({**SURROUNDINGS, path: case.data}) == case.lines(f"content/{path}")


@each_of("venues")
def test_venues_are_refused_for_all_their_faults(site: SiteFactory, case: Case) -> None:
    """A broken venues.yaml gives exactly the problems expected; no course is blamed for it."""
    path = "courses/venues.yaml"
    assert site.problems({**SURROUNDINGS, path: case.data}) == case.lines(f"content/{path}")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_expectation_belongs_to_a_file_and_names_a_problem(folder: str) -> None:
    """No case expects nothing, and no expectation is left of a file that is gone."""
    assert [case.name for case in cases(folder) if not case.problems] == []
    assert expected_files(folder) == {case.name for case in cases(folder)}


def test_the_files_around_the_cases_are_sound(site: SiteFactory) -> None:
    """What stands beside every broken file has no problem of its own."""
    assert site.problems(SURROUNDINGS) == []


def test_ten_faults_in_one_file_are_ten_lines() -> None:
    """The file with ten different faults has ten expected problems, of nine rules."""
    (case,) = (case for case in cases("courses") if case.name == "ten-faults.yaml")
    rules = {problem.split(": ")[1] for problem in case.problems}
    assert len(case.problems) == 10
    assert rules == {
        "missing", "unknown-key", "email", "theme", "charge", "venue", "date", "clock-change",
        "places",
    }  # fmt: skip


def test_faults_of_several_files_come_together(site: SiteFactory) -> None:
    """One build reports every broken file, sorted by path."""
    files = {
        **SURROUNDINGS,
        "courses/second.yaml": COURSE.replace("title", "titel"),
        "courses/autumn.csv": "course,date\nsecond,2 February\n",
        "board.yaml": "name: Sampleton Partnership\n",
    }
    found = [line.split(": ", 2)[:2] for line in site.problems(files)]
    assert found == [
        ["content/board.yaml:1", "missing"],
        ["content/courses/autumn.csv:2", "date"],
        ["content/courses/second.yaml:1", "unknown-key"],
    ]


def test_rows_of_an_unreadable_course_are_not_blamed(site: SiteFactory) -> None:
    """A row that names a course whose file is broken YAML is no problem; the file is."""
    files = {
        "courses/broken.yaml": "title: One: two\n",
        "courses/autumn.csv": "course,date\nbroken,2027-02-02\n",
    }
    assert [line.split(": ")[0] for line in site.problems(files)] == [
        "content/courses/broken.yaml:1"
    ]


def test_a_large_file_is_refused(site: SiteFactory) -> None:
    """A file of a million bytes and more is refused by its size, before it is read as YAML."""
    path = "courses/large.yaml"
    assert site.problems({path: COURSE + "# " + "x" * 1_000_000}) == [
        (
            f"content/{path}:1: size: "
            "The file is 1,000,187 bytes; at most 1,000,000 are read: make it smaller."
        )
    ]


def test_a_link_out_of_the_content_folder_is_refused(site: SiteFactory) -> None:
    """A symbolic link to a course elsewhere is a problem, and the course is not read."""
    content = site.write({"courses/first.yaml": COURSE})
    elsewhere = content.parent / "elsewhere.yaml"
    elsewhere.write_text(COURSE, encoding="utf-8")
    (content / "courses" / "linked.yaml").symlink_to(elsewhere)
    assert [line.split(": ")[:2] for line in site.problems({})] == [
        ["content/courses/linked.yaml:1", "symbolic-link"]
    ]
