"""A small content folder that may be published, and a site of it that the public sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.articles.model import FIXED_PAGES
from tests.building.commands import run
from tests.building.conftest import Place, clone
from tests.site_factory import ARTICLE, COURSE

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["clone"]

BOARD = """name: The board
area: Anywhere
website: https://board.example.org
contact: {email: hello@board.example.org, telephone: 0808 800 5000}
emergency:
  day: {name: Social care, telephone: 0808 800 5000, hours: by day}
  night: {name: Duty team, telephone: 0800 1111, hours: at night}
"""
PAGE = "Title: The page {slug}\nSlug: {slug}\nSummary: What it says.\n\nText.\n"


@pytest.fixture
def ready(tmp_path: Path) -> Place:
    """Return content that holds all that a public site needs, and a target not yet there."""
    place = Place(tmp_path / "site" / "content", tmp_path / "site" / "public")
    files = {
        "board.yaml": BOARD,
        "news/x/a.md": ARTICLE,
        "courses/a-course.yaml": COURSE.replace(".example", ".example.org"),
        **{f"pages/{slug}.md": PAGE.format(slug=slug) for slug in FIXED_PAGES},
    }
    for path, text in files.items():
        file = place.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return place


@pytest.fixture
def public(ready: Place) -> Place:
    """Return the same, published."""
    done = run("publish", *ready.words)
    assert (done.status, done.complaint) == (0, "")
    return ready
