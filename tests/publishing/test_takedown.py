"""`takedown` takes one text or course off the site at once, whatever lies half written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run, snapshot
from tests.site_factory import ARTICLE, COURSE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.building.conftest import Place

REVIEW = """Title: Child W and the blue door
Date: 2026-02-01
Slug: child-w
Summary: Canary of the summary.
Review-type: Rapid review
Review-subject: Child W
Review-area: Anywhere

Canary of the text.
"""
WHEN = ("--today", "2027-01-01")


@pytest.fixture
def named(ready: Place) -> Place:
    """Return a published site with a review, and other texts that lead to it and to a course."""
    files = {
        "case-reviews/2026-02-01-child-w.md": REVIEW,
        "case-reviews/2026-02-01-child-w.recommendations.yaml": (
            "reported: 2026-03-01\nrecommendations:\n  - {number: 1, text: Canary of the list., "
            "agencies: [Police], status: not started}\n"
        ),
        "board.yaml": (ready.content / "board.yaml").read_text("utf-8")
        + "agencies: {police: Police}\n",
        "news/x/a.md": ARTICLE.replace("\n\n", "\nCourses: canary\n\n")
        + "\nSee [the review]({filename}../../case-reviews/2026-02-01-child-w.md).\n"
        + "\nAnd [there](/case-reviews/child-w/).\n",
        "courses/canary.yaml": COURSE.replace("A short course", "Canary of a course").replace(
            ".example", ".example.org"
        ),
    }
    for path, text in files.items():
        (ready.content / path).parent.mkdir(exist_ok=True)
        (ready.content / path).write_text(text, "utf-8")
    done = run("publish", *ready.words)
    assert (done.status, done.complaint) == (0, "")
    return ready


def words(place: Place, *more: str) -> tuple[str, ...]:
    """Return the words of a takedown of the place."""
    return (*more, "--content", str(place.content), "--output", str(place.output), *WHEN)


def holding(folder: Path, mark: str) -> list[str]:
    """Return the files below a folder that hold a mark, in their names or their bytes."""
    return [
        each.relative_to(folder).as_posix()
        for each in sorted(folder.rglob("*"))
        if mark in each.name or (each.is_file() and mark.encode() in each.read_bytes())
    ]


@pytest.mark.parametrize(
    "item", ["content/case-reviews/2026-02-01-child-w.md", "/case-reviews/child-w/"]
)
def test_a_review_is_gone_past_a_half_written_file(named: Place, item: str) -> None:
    """No word of it is left in the site or next to it, in no feed, list, export or search."""
    (named.content / "news/x/b.md").write_text("Title: Half wri", "utf-8")
    assert "Canary" in (named.output / "case-reviews/child-w/index.html").read_text("utf-8")
    done = run("takedown", *words(named, item))
    assert (done.status, done.complaint) == (0, "")
    assert done.lines[0] == (
        "Taken down on 1 January 2027: /case-reviews/child-w/, of "
        "case-reviews/2026-02-01-child-w.md."
    )
    assert "  Gone: /case-reviews/child-w/" in done.lines
    assert not (named.output / "case-reviews/child-w").exists()
    for mark in ("blue door", "Canary of the"):
        assert holding(named.output, mark) == []
        assert holding(named.output.with_name(".public.releases"), mark) == []
    assert "Still to be done by hand:" in done.lines
    assert "  Its title and its address stand in 1 file of the site." in done.lines
    assert "    news/x/a-first-article/index.html" in done.lines


def test_a_course_is_gone_from_pages_feeds_and_calendars(named: Place) -> None:
    """What named it stays, without it."""
    done = run("takedown", *words(named, "courses/canary.yaml"))
    assert done.status == 0
    assert holding(named.output, "Canary of a course") == []
    assert not (named.output / "training/canary").exists()
    assert (named.output / "news/x/a-first-article/index.html").is_file()


def test_what_was_taken_down_is_not_published_again(named: Place) -> None:
    """Not while its file stands, unless somebody lifts that; a refresh goes on without it."""
    source = "case-reviews/2026-02-01-child-w.md"
    assert run("takedown", *words(named, source)).status == 0
    refused = run("publish", *named.words)
    assert refused.status == 1
    message = "This was taken down on 1 January 2027: delete the file, or mark it as a draft."
    problems = [each for each in refused.lines if not each.startswith("advice: ")]
    assert problems == [f"content/{source}:1: taken-down: {message}"]
    assert run("publish", *named.words, "--refresh").status == 0
    assert not (named.output / "case-reviews/child-w").exists()
    lifted = run("takedown", *words(named, source, "--lift"))
    assert lifted.lines == [f"{source} may be published again: run “python3 tasks.py publish”."]
    assert run("publish", *named.words).status == 0
    assert (named.output / "case-reviews/child-w/index.html").is_file()


def test_it_stays_down_after_other_publications(named: Place) -> None:
    """The list is handed on from publication to publication."""
    file = named.content / "courses/canary.yaml"
    text = file.read_text("utf-8")
    assert run("takedown", *words(named, "courses/canary.yaml")).status == 0
    file.write_text(f"draft: yes\n{text}", "utf-8")
    (named.content / "news/x/c.md").write_text(ARTICLE.replace("a-first", "a-third"), "utf-8")
    assert run("publish", *named.words).status == 0
    file.write_text(text, "utf-8")
    assert run("publish", *named.words).status == 1


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("case-reviews/child-v.md", "is no text or course of the site that was published last."),
        ("/case-reviews/child-q/", "Did you mean “case-reviews/child-w”?"),
    ],
)
def test_what_is_not_there_is_not_taken_down(named: Place, item: str, said: str) -> None:
    """The nearest name is offered, and the site stays as it was."""
    before = snapshot(named.output)
    done = run("takedown", *words(named, item))
    assert done.status == 2
    assert said in done.complaint
    assert snapshot(named.output) == before


def test_only_what_was_taken_down_is_lifted(named: Place) -> None:
    """A slip of the pen lifts nothing."""
    done = run("takedown", *words(named, "courses/canary.yaml", "--lift"))
    assert (done.status, done.complaint) == (2, "“courses/canary.yaml” was not taken down.\n")


def test_a_draft_that_is_taken_down_stays_down(named: Place) -> None:
    """Nothing of it was public, and nothing changes for readers; it is still refused afterwards."""
    file = named.content / "courses/canary.yaml"
    text = file.read_text("utf-8")
    file.write_text(f"draft: yes\n{text}", "utf-8")
    assert run("publish", *named.words).status == 0
    assert run("takedown", *words(named, "courses/canary.yaml")).status == 0
    file.write_text(text, "utf-8")
    assert run("publish", *named.words).status == 1
