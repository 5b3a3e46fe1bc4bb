"""The scan is a part of `check`, whose problems come together and at their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tools.build.build import check, publish
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LEFT = (
    "is shown to readers: “**” stands right before the first and right behind the last bold word, "
    "in one paragraph."
)
FILES = {
    "news/good-practice/a.md": ARTICLE + "\nRing **the team.\n",
    "courses/a.yaml": COURSE
    + "description: |\n  What it covers.\n\n  It is **free.\nlevel: Group #2\n",
}


def lines_of(content: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """Return the exit status and the lines that the scan of a content folder causes."""
    status = check(Request(content, content.parent / "output", today="2027-01-15"))
    rules = ("marks-left", "status-in-title", "text-cut", "far-year", "quotation-marks")
    lines = capsys.readouterr().out.splitlines()
    return status, [line for line in lines if any(f": {rule}: " in line for rule in rules)]


def test_texts_and_descriptions_are_scanned_at_their_lines(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """A problem in either stops the site; advice stands beside it."""
    assert lines_of(site.write(FILES), capsys) == (
        1,
        [
            f"content/courses/a.yaml:13: marks-left: “**free.” {LEFT}",
            (
                "advice: content/courses/a.yaml:14: text-cut: “#2” is a comment here, which no "
                "reader sees. If it belongs to the text, put the whole text into straight "
                "quotation marks."
            ),
            f"content/news/good-practice/a.md:8: marks-left: “**the team.” {LEFT}",
        ],
    )  # fmt: skip


def test_publish_scans_as_check_does(site: SiteFactory, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing that is left standing reaches the public."""
    content = site.write(FILES)
    public = content.parent / "public"
    status = publish(Request(content, public, today="2027-01-15", publish=True))
    lines = capsys.readouterr().out.splitlines()
    assert (status, public.exists()) == (1, False)
    assert f"content/news/good-practice/a.md:8: marks-left: “**the team.” {LEFT}" in lines


def test_values_are_scanned_even_where_the_site_cannot_be_built(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """All that can be known is reported at once."""
    files = {
        "news/good-practice/a.md": ARTICLE.replace("2026-01-05", "soon"),
        "courses/a.yaml": COURSE.replace("A short course", "Recording (POSTPONED)"),
    }
    status, (line,) = lines_of(site.write(files), capsys)
    assert status == 1
    assert line.startswith("content/courses/a.yaml:1: status-in-title: “POSTPONED” in a title")


def test_what_no_reader_sees_is_not_scanned(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text of a withdrawn review is on no page, and hidden files are none of the site."""
    review = ARTICLE.replace(
        "Slug:",
        "Review-type: Rapid review\nReview-subject: Child W\nReview-status: withdrawn\n"
        "Review-status-reason: It was wrong.\nReview-status-changed: 2026-06-01\nSlug:",
    )
    files = {
        "case-reviews/a.md": review + "\nRing **the team.\n",
        "case-reviews/~$a.md": "Title: **A**\n",
    }
    assert lines_of(site.write(files), capsys) == (0, [])


def test_a_draft_stops_nobody(site: SiteFactory, capsys: pytest.CaptureFixture[str]) -> None:
    """What is left standing in it is advice."""
    draft = ARTICLE.replace("Slug:", "Status: draft\nSlug:").replace("A first", "A **first**")
    files = {
        "news/good-practice/a.md": draft + "\nRing **the team.\n",
        "news/good-practice/b.md": ARTICLE.replace("a-first", "b-first"),
    }
    status, lines = lines_of(site.write(files), capsys)
    assert status == 0
    assert [line.partition(": marks-left")[0] for line in lines] == [
        "advice: content/news/good-practice/a.md:1",
        "advice: content/news/good-practice/a.md:9",
    ]
