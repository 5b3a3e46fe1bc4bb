"""What readers and programs get, a fragment of each kind, letter for letter.

After a change that is meant: `python3 tasks.py test tests/golden --renew`, and read the difference.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site_factory import ARTICLE, COURSE, SiteFactory

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

HERE = Path(__file__).parent
CONTENT = {
    "board.yaml": "sample: yes\nname: The board\narea: Anywhere\nwebsite: https://board.example\n"
    "identity: board\ncontact: {email: hello@board.example, telephone: 01632 960100}\n",
    "news/x/a.md": ARTICLE.replace("\n\n", "\nCourses: a\nChange: 2026-02-01 A word\n\n", 1),
    "courses/a.yaml": COURSE + "    status: moved\n    moved_to: online\n    reason: A reason.\n"
    "    changed: 2026-12-01\n  - date: 2027-03-02\n    status: full\n    changed: 2026-12-02\n",
    "case-reviews/a.md": "Title: Child W and recording\nDate: 2026-02-01\nSlug: child-w\n"
    "Summary: One sentence.\nReview-type: Rapid review\nReview-subject: Child W\n"
    "Review-area: Anywhere\n\n## Background\n\nWords.\n\n## Findings\n\n- A finding.\n\n"
    "## What to do\n\n- Something.\n",
}
# Where each fragment is: its file on the site, and what begins and ends it.
FRAGMENTS = {
    "head.html": ("news/x/a-first-article/index.html", "<head>", "</head>"),
    "article.html": ("news/x/a-first-article/index.html", "<main", "</main>"),
    "session.html": ("training/a/index.html", '<li class="session" id="2027-02-02"', "</ul>"),
    "review.html": ("case-reviews/child-w/index.html", "<main", "</main>"),
    "worried.html": ("training/index.html", '<aside class="worried', "</aside>"),
    "news-item.xml": ("feeds/news.xml", "<item>", "</item>"),
    "training-item.xml": ("feeds/training.xml", "<item>", "</item>"),
    "event.ics": ("training/a/calendar.ics", "BEGIN:VEVENT", "END:VEVENT"),
    "sitemap.xml": ("sitemap.xml", "<url>", "</url>"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return a site of one article, one course and one review."""
    return SiteFactory(tmp_path_factory.mktemp("golden")).build(CONTENT)


def fragment(text: str, begin: str, end: str) -> str:
    """Return the first fragment of a text, without the digests of assets and empty lines."""
    start = text.index(begin)
    found = text[start : text.index(end, start) + len(end)].replace("\r\n", "\n")
    lines = re.sub(r"\.[0-9a-f]{12}\.", ".DIGEST.", found).splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_fragment_is_as_it_was(name: str, built: BuiltSite, *, renew: bool) -> None:
    """Only a change that is meant alters what stands in the file; `--renew` writes it again."""
    path, begin, end = FRAGMENTS[name]
    found = fragment(built.text(path), begin, end)
    file = HERE / name
    if renew:
        file.write_text(found, "utf-8", newline="\n")
    assert found == file.read_text("utf-8")


def test_every_file_here_is_compared() -> None:
    """No fragment is left over from something that is gone."""
    kept = {each.name for each in HERE.iterdir() if each.suffix in {".html", ".xml", ".ics"}}
    assert kept == set(FRAGMENTS)
