"""The site of a sample passes the rules as any other, and each of its pages is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.finished.faults import ARTICLE
from tests.checks.finished.small_site import BOARD, CONTENT, Spoilt
from tests.site_factory import SiteFactory

if TYPE_CHECKING:
    from pathlib import Path

NOINDEX = '<meta name="robots" content="noindex">'
AWAY = "search-engines: The site is a sample, and "


@pytest.fixture
def sample(tmp_path: Path) -> Spoilt:
    """Return the small site as a sample, and its content folder."""
    files = {**CONTENT, "board.yaml": f"sample: yes\n{BOARD}"}
    return Spoilt(SiteFactory(tmp_path).build(files), tmp_path / "content")


def test_a_sample_site_has_no_fault(sample: Spoilt) -> None:
    """No rule takes its pages for hidden ones, and its sitemap lists what a real board's would."""
    assert sample.reported() == []
    assert sample.site.text("sitemap.xml").count("<url>") > 10


@pytest.mark.parametrize("file", [ARTICLE, "404.html", "old/place/index.html"])
def test_a_page_that_lets_search_engines_in_is_reported(file: str, sample: Spoilt) -> None:
    """The error page and old addresses, too."""
    sample.rewrite(file, NOINDEX, "")
    (line,) = sample.reported()
    assert line.startswith(f"{file}:")
    assert f"{AWAY}this page does not keep search engines away." in line


def test_a_robots_txt_that_lets_search_engines_in_is_reported(sample: Spoilt) -> None:
    """It has to forbid the whole site."""
    sample.rewrite("robots.txt", "Disallow: /", "Allow: /")
    (line,) = sample.reported()
    assert line.startswith(f"robots.txt:1: {AWAY}robots.txt does not keep search engines away.")


def test_the_other_rules_still_look_at_every_page(sample: Spoilt) -> None:
    """A page that the sitemap lacks, and one title on two pages."""
    listed = "<url><loc>https://board.example/guidance/g/</loc></url>\n"
    sample.rewrite("sitemap.xml", listed, "")
    sample.rewrite(ARTICLE, "<title>A first article – S", "<title>G – S")
    same, missing = sample.reported()
    assert "same-title: " in same
    assert "sitemap: " in missing
