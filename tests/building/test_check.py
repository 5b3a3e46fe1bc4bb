"""The command check: every rule, and not a byte in the output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.building.commands import run, snapshot
from tests.building.test_build import BROKEN, PROBLEMS
from tests.site_factory import ARTICLE

if TYPE_CHECKING:
    from tests.building.conftest import Place

TIMETABLE = "course,date\na-course,07/10/2027\n"
GUIDANCE = "Title: G\nSlug: g\nSummary: One sentence.\nLook-again: 2027-01-01\n\nText.\n"
ADVICE = "advice: content/courses/autumn.csv:2: "


def test_check_writes_nothing_where_the_site_would_go(fresh: Place) -> None:
    """`--output` is accepted, and neither it nor anything beside it comes to be."""
    before = snapshot(fresh.output.parent)
    done = run("check", *fresh.words)
    assert (done.status, done.complaint) == (0, "")
    assert done.lines == ["No problems in 1 text and 1 course."]
    assert snapshot(fresh.output.parent) == before


def test_check_prints_the_problems_that_a_build_would(built: Place) -> None:
    """The same lines with the same status, and the built site stays as it was."""
    built.article.write_text(BROKEN, "utf-8")
    before = snapshot(built.output.parent)
    done = run("check", *built.words)
    assert (done.status, done.lines) == (1, PROBLEMS)
    assert snapshot(built.output.parent) == before


def test_check_shows_advice_and_succeeds(fresh: Place) -> None:
    """Advice has its file and line and does not change the status; a build only counts it."""
    (fresh.content / "courses" / "autumn.csv").write_text(TIMETABLE)
    done = run("check", *fresh.words)
    assert done.status == 0
    assert len(done.lines) == 2
    assert done.lines[0].startswith(ADVICE)
    assert "Thursday 7 October 2027" in done.lines[0]
    report = run("build", *fresh.words).lines
    assert "  Advice: 1, shown by “python3 tasks.py check”" in report


def test_advice_is_printed_with_problems_too(fresh: Place) -> None:
    """With faults in the content, what was advised is printed among them and not counted."""
    (fresh.content / "courses" / "autumn.csv").write_text(TIMETABLE)
    fresh.article.write_text(BROKEN, "utf-8")
    done = run("check", *fresh.words)
    assert done.status == 1
    assert [line for line in done.lines if not line.startswith(ADVICE)] == PROBLEMS
    assert len(done.lines) == 3
    assert done.complaint == "2 problems: nothing was written.\n"


def test_check_looks_for_names_in_every_text(fresh: Place) -> None:
    """A listed name is a problem with its line; a link to elsewhere is one, and stops nothing."""
    names = fresh.content.with_name("names.txt")
    names.write_text("The Text\n", "utf-8")
    (fresh.content / "documents").mkdir()
    (fresh.content / "documents" / "b.md").symlink_to(names)
    done = run("check", *fresh.words, "--names", names)
    name = "anonymity-name: A name stands here that must not appear: take it out, or write a"
    assert done.status == 1
    assert done.lines == [
        f"content/documents/b.md:1: {name} pseudonym.",
        (
            "content/documents/b.md:1: symbolic-link: This is a shortcut to a file elsewhere: "
            "copy the file itself here."
        ),
        f"content/news/x/a.md:6: {name} pseudonym.",
    ]


def test_check_advises_on_texts_and_days_where_a_build_does_not(fresh: Place) -> None:
    """Advice on running text and on what falls due is sorted in with the rest; a build is mute."""
    (fresh.content / "courses" / "autumn.csv").write_text(TIMETABLE)
    fresh.article.write_text(f"{ARTICLE}\nCome on 16 October.\n", "utf-8")
    guidance = fresh.content / "guidance" / "g.md"
    guidance.parent.mkdir()
    guidance.write_text(GUIDANCE, "utf-8")
    done = run("check", *fresh.words)
    assert (done.status, done.complaint) == (0, "")
    assert [line.split(": ")[:3] for line in done.lines[:-1]] == [
        ["advice", "content/courses/autumn.csv:2", "date-read"],
        ["advice", "content/guidance/g.md:4", "look-again"],
        ["advice", "content/news/x/a.md:8", "date-in-text"],
    ]
    lines = run("build", *fresh.words).lines
    assert "  Advice: 1, shown by “python3 tasks.py check”" in lines
