"""Rules that raise, in a copy of the code: the file is named, and the others are still checked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run
from tests.recommendations.samples import REPORT, REVIEW
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory

if TYPE_CHECKING:
    from pathlib import Path

# A file of the code, a function of it, when that raises, and the file that is named.
Broken = tuple[str, str, str, str]
READING: tuple[Broken, ...] = (
    (
        "articles/references.py",
        "body_problems",
        "'canary-body' in body",
        "content/news/x/body.md",
    ),
    (
        "articles/references.py",
        "_problems_of",
        "'canary-link' in entry.body",
        "content/news/x/link.md",
    ),
    (
        "courses/validation.py",
        "_course",
        "record.id == 'canary-course'",
        "content/courses/canary-course.yaml",
    ),
    (
        "sources/csv_file.py",
        "read_csv",
        "'canary' in text",
        "content/courses/rows.csv",
    ),
    (
        "reviews/recommendation_reading.py",
        "_report",
        "True",
        "content/case-reviews/report.recommendations.yaml",
    ),
    (
        "articles/allowances.py",
        "read_allowances",
        "'canary' in text",
        "content/case-reviews/report.allowed.yaml",
    ),
)
CHECKING: tuple[Broken, ...] = (
    (
        "checks/texts/style.py",
        "_title",
        "'canary-title' in title",
        "content/news/x/title.md",
    ),
    (
        "checks/anonymity/check.py",
        "_found",
        "'canary' in path",
        "content/case-reviews/canary.md",
    ),
    (
        "checks/site/naming.py",
        "heading_findings",
        "any('canary-heading' in file for file in tree.pages)",
        "news/x/canary-heading/index.html",
    ),
)
# Pelican logs what a reader raises, and carries on.
LOGGED: tuple[Broken, ...] = (
    (
        "articles/views.py",
        "entry_view",
        "'canary-page' in entry.body",
        "content/news/x/page.md",
    ),
)
LATER: tuple[Broken, ...] = (
    (
        "articles/bodies.py",
        "_make",
        "'canary-page' in entry.body",
        "content/news/x/page.md",
    ),
)
NHS = "Her NHS number is 943 476 5919."
# What else is wrong, in a text of its own.
REPORTED = "content/case-reviews/reported.md"


def _review(name: str, more: str) -> str:
    text = REVIEW.replace("Child W", f"Child {name}").replace("child-w", f"a-{name.lower()}")
    return f"{text}\n{more}\n"


def _news(slug: str, body: str = "", title: str = "A first article") -> str:
    text = ARTICLE.replace("a-first-article", slug).replace("A first article", title)
    return f"{text}\n{body}\n"


FILES: Files = {
    "case-reviews/reported.md": _review("T", NHS),
    "case-reviews/canary.md": _review("C", ""),
    "case-reviews/report.md": _review("R", ""),
    "case-reviews/report.recommendations.yaml": REPORT,
    "case-reviews/report.allowed.yaml": (
        "- {rule: anonymity-date, words: canary, reason: None., date: 2027-01-01}\n"
    ),
    "news/x/body.md": _news("body", "A canary-body."),
    "news/x/link.md": _news("link", "A canary-link."),
    "news/x/page.md": _news("made", "A canary-page."),
    "news/x/title.md": _news("title", title="A canary-title"),
    "news/x/heading.md": _news("canary-heading"),
    "courses/canary-course.yaml": COURSE,
    "courses/rows.csv": "course,date,reason\ncanary-course,2027-03-03,\n",
}


def _crashes(
    broken: tuple[Broken, ...], tmp_path: Path, clone: Path, form: str = "json"
) -> tuple[int, list[tuple[str, str]], list[str]]:
    """Break the copy, check the content with it, and give status, crashes and other problems."""
    content = SiteFactory(tmp_path).write(FILES)
    for file, name, when, _ in broken:
        code = clone / "plugins" / file
        text = code.read_text("utf-8")
        found = re.search(rf"^( *)def {name}\(.*?:\n", text, re.MULTILINE | re.DOTALL)
        assert found, file
        raised = (
            f"{found[1]}    if {when}:\n{found[1]}        raise ValueError('a canary-secret')\n"
        )
        code.write_text(text[: found.end()] + raised + text[found.end() :], "utf-8")
    words = ("--content", content, "--today", "2027-07-01", "--format", form)
    done = run("check", *words, clone=clone)
    assert "canary-secret" not in "".join(done.lines)
    if form == "github":
        return done.status, [], done.lines
    found = json.loads("\n".join(done.lines))["problems"]
    crashes = [(each["path"], each["message"]) for each in found if each["rule"] == "crash"]
    return done.status, crashes, [each["path"] for each in found if each["rule"] != "crash"]


def test_what_raises_while_sources_are_read_names_each_source(tmp_path: Path, clone: Path) -> None:
    """Six rules raise, each for a file of its own: all six are named, and what else is wrong."""
    status, crashes, others = _crashes(READING, tmp_path, clone)
    assert [path for path, _ in crashes] == sorted(path for *_, path in READING)
    assert [file in said for (_, said), (file, *_) in _paired(crashes, READING)] == [True] * 6
    assert (status, others) == (3, [REPORTED])


def _paired(
    crashes: list[tuple[str, str]], broken: tuple[Broken, ...]
) -> list[tuple[tuple[str, str], Broken]]:
    return list(zip(crashes, sorted(broken, key=lambda each: each[3]), strict=True))


def test_what_raises_while_texts_are_checked_names_each_text(tmp_path: Path, clone: Path) -> None:
    """Advice, anonymity and the finished site: other texts are still looked at by the same rule."""
    status, crashes, others = _crashes(CHECKING, tmp_path, clone)
    assert [path for path, _ in crashes] == sorted(path for *_, path in CHECKING)
    of_page = next(said for path, said in crashes if path.endswith(".html"))
    assert "“content/news/x/heading.md”" in of_page
    assert (status, others) == (3, [REPORTED])


@pytest.mark.parametrize("broken", [LATER, LOGGED], ids=["raised", "logged"])
def test_what_raises_while_a_page_is_made_names_its_text(
    broken: tuple[Broken, ...], tmp_path: Path, clone: Path
) -> None:
    """The page is made of a text, and that is named; anonymity is reported all the same."""
    status, crashes, others = _crashes(broken, tmp_path, clone)
    assert [path for path, _ in crashes] == ["content/news/x/page.md"]
    assert (status, others) == (3, [REPORTED])


def test_github_is_shown_a_crash_at_its_file(tmp_path: Path, clone: Path) -> None:
    """Each line is a command that the runner reads, the file and the rule among its properties."""
    _, _, lines = _crashes(CHECKING, tmp_path, clone, "github")
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    assert any("file=content/news/x/title.md,line=1,title=crash::" in line for line in lines)
