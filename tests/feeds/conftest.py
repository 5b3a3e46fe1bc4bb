"""Every feed of sites of every kind, for what must hold of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.feeds.reading import ReadFeed, read_feeds
from tests.site_factory import ARTICLE, COURSE, Files, named_site

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

BOARD = "name: “Ünïcode” & Partners <Sampleton>\narea: Sampleton\nidentity: sampleton\n"
ODD = "“Ünïcode” & <b>bold</b> <script>alert(1)</script> ]]> &amp; 4 < 5"
REVIEW = """Title: Child {name}
Date: 2026-01-05
Slug: child-{name}
Summary: What is taught.
Themes: Recording
Review-type: Rapid review
Review-subject: Child {name}
{more}

Text.
"""
CONTENTS: dict[str, Files] = {
    "odd characters": {
        "board.yaml": BOARD,
        "news/good-practice/a.md": ARTICLE.replace("A first article", ODD).replace(
            "One sentence about it.", f"{ODD} [a link](../b.md)"
        ),
        "news/good-practice/b.md": ARTICLE.replace("a-first-article", "b"),
        "courses/short.yaml": COURSE.replace("A short course", f"'{ODD}'")
        .replace("One sentence about it.", f"'{ODD}'")
        .replace("venue:", "themes: [Information sharing]\nvenue:"),
    },
    "reviews that changed": {
        "themes.yaml": "- id: recording\n  name: Recording\n",
        "case-reviews/a.md": REVIEW.format(name="a", more=f"Change: 2026-03-02 {ODD}"),
        "case-reviews/b.md": REVIEW.format(
            name="b",
            more=f"Review-status: withdrawn\nReview-status-reason: {ODD}\n"
            "Review-status-changed: 2026-12-01",
        ),
    },
    "one article": {"news/good-practice/a.md": ARTICLE},
    "nothing yet": {"news/good-practice/a.md": ARTICLE.replace("2026-01-05", "2028-01-05")},
}
KINDS = ["the real site", *CONTENTS]


@pytest.fixture(scope="session", params=KINDS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return one site after the other: the board's own, and tiny ones."""
    return named_site(request, tmp_path_factory, CONTENTS)


@pytest.fixture(scope="session")
def feeds(built: BuiltSite) -> list[ReadFeed]:
    """Return every feed of the site."""
    return read_feeds(built)
