"""What is found in the words of a text or a course, though another of its lines is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tools.build.build import check
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

AT = "news/good-practice/a.md"
WORDS = "\nThe desk opens on Monday 4 March 2025, and **so does the line.\n"
DESCRIPTION = "description: |\n  It ran on Monday 4 March 2025, and **we liked it.\n"


def said(content: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the place and the rule of each line that `check` prints of a file."""
    check(Request(content, content.parent / "output", today="2027-01-15"))
    lines = capsys.readouterr().out.splitlines()
    return [": ".join(line.split(": ")[:2]) for line in lines if line.startswith("content/")]


def test_the_words_of_a_text_with_a_wrong_line_are_checked(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its theme is wrong, and so are a weekday and a mark in its body."""
    files = {
        "themes.yaml": "- id: recording\n  name: Recording\n",
        AT: ARTICLE.replace("Slug:", "Themes: Cooking\nSlug:") + WORDS,
    }
    assert said(site.write(files), capsys) == [
        f"content/{AT}:3: theme",
        f"content/{AT}:9: marks-left",
        f"content/{AT}:9: weekday",
    ]


def test_the_words_of_a_course_with_a_wrong_line_are_checked(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its announcement cannot be read and somebody to ask is missing."""
    wrong = COURSE.replace("2026-01-05", "soon").replace("contact:", "#contact:")
    assert said(site.write({"courses/a.yaml": wrong + DESCRIPTION}), capsys) == [
        "content/courses/a.yaml:1: missing",
        "content/courses/a.yaml:4: announced",
        "content/courses/a.yaml:11: marks-left",
        "content/courses/a.yaml:11: weekday",
    ]


def test_the_words_of_others_are_checked_at_once(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong line in one file hides nothing in another."""
    files = {AT: ARTICLE.replace("2026-01-05", "soon"), "courses/a.yaml": COURSE + DESCRIPTION}
    assert said(site.write(files), capsys) == [
        "content/courses/a.yaml:11: marks-left",
        "content/courses/a.yaml:11: weekday",
        f"content/{AT}:2: date",
    ]


def test_what_is_unfinished_in_a_draft_stays_advice(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Though another text cannot be built."""
    files = {
        AT: ARTICLE.replace("Slug:", "Status: draft\nSlug:") + WORDS,
        "news/good-practice/b.md": ARTICLE.replace("2026-01-05", "soon"),
    }
    assert said(site.write(files), capsys) == ["content/news/good-practice/b.md:2: date"]


def test_a_day_that_is_wrong_is_not_said_to_have_come(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line about it is enough."""
    days = "Last-reviewed: 2026-11-02\nLook-again: 2025-11-02\nSlug:"
    content = site.write({"guidance/a.md": ARTICLE.replace("Slug:", days)})
    check(Request(content, content.parent / "output", today="2027-01-15"))
    assert capsys.readouterr().out.count(": look-again: ") == 1


def test_a_link_that_is_a_problem_is_not_said_to_be_marks_too(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """The marks of another line are."""
    links = "\nUse the [log](T:\\Desk\\The log.docx).\n\nRing **us.\n"
    assert said(site.write({AT: ARTICLE + links}), capsys) == [
        f"content/{AT}:8: link",
        f"content/{AT}:10: marks-left",
    ]


def test_a_text_whose_date_cannot_be_read_is_not_asked_for_another(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which of its dates lie ahead is not known until then."""
    text = ARTICLE.replace("2026-01-05", "soon") + "\nIt began on 4 March 2025.\n"
    content = site.write({AT: text})
    check(Request(content, content.parent / "output", today="2027-01-15"))
    assert "date-in-text" not in capsys.readouterr().out
