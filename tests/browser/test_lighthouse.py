"""What readers open most gets 100 of 100 from Lighthouse, on a telephone and a slow line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.server import served
from tests.conftest import ARGUMENTS
from tests.validators.lighthouse_js import CATEGORIES, ratings

if TYPE_CHECKING:
    from pathlib import Path

# Of the second board's site: a sample's pages keep search engines out, which costs it points.
PAGES = ("", "case-reviews/child-a/", "training/", "training/stated/", "search/")
# No words for search engines, a picture without words, white on white, no title.
POOR = """<!doctype html><html><meta name="robots" content="noindex"><p>Some words.
<img src="a.png"><script>null.x</script>"""


@pytest.mark.alone
def test_lighthouse_gives_all_it_has(second_address: str) -> None:
    """Home, a review, training, a course and search: 100 in all four categories, headers on."""
    found = ratings([f"{second_address}/{path}" for path in PAGES], ARGUMENTS)
    assert len(found) == len(PAGES) * len(CATEGORIES)
    assert {at: each for at, each in found.items() if each.score < 100} == {}


def test_lighthouse_marks_a_poor_page_down(tmp_path: Path) -> None:
    """The validator is really at work: each fault lowers its category and is named."""
    (tmp_path / "index.html").write_text(POOR, encoding="utf-8")
    faults = {
        "accessibility": "image-alt",
        "best-practices": "errors-in-console",
        "seo": "is-crawlable",
    }
    with served(tmp_path) as address:
        found = ratings([f"{address}/"], ARGUMENTS, tuple(faults))
    for name, fault in faults.items():
        rating = found[f"{address}/", name]
        assert rating.score < 100
        assert any(fault in each for each in rating.faults)
