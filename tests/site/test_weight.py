"""Every page is quick on any connection: small, few requests, nothing that waits."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

from tests.site.reading_pages import pages

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

# What a server sends before the first acknowledgement: ten segments of TCP.
FIRST_FLIGHT = 14_600
MOST_SCRIPT = 3_000
ARTICLES = ("news/", "case-reviews/", "guidance/")


def compressed(site: BuiltSite, path: str) -> int:
    """Return the bytes of a file of the site as servers send it."""
    return len(gzip.compress((site.folder / path).read_bytes(), 9))


def test_an_article_and_its_sheet_come_in_the_first_flight(real_site: BuiltSite) -> None:
    """Together they are at most 14,600 bytes, for every article, review and piece of guidance."""
    (sheet,) = (file for file in real_site.files() if file.endswith(".css"))
    weights = {
        entry.address: compressed(real_site, f"{entry.address}index.html")
        for entry in real_site.library.public
    }
    assert len(weights) > 15
    assert max(weights.values()) + compressed(real_site, sheet) <= FIRST_FLIGHT


def test_the_script_is_small(real_site: BuiltSite) -> None:
    """What every page loads is at most 3 KB."""
    (script,) = (f for f in real_site.files() if re.fullmatch(r"assets/site\.\w+\.js", f))
    assert compressed(real_site, script) <= MOST_SCRIPT


def test_a_page_asks_for_its_sheet_its_script_and_its_icon_alone(real_site: BuiltSite) -> None:
    """No page of text makes the reader wait for anything else."""
    for file, page in pages(real_site).items():
        if not file.startswith(ARTICLES):
            continue
        asked = page.select("link[rel=stylesheet], link[rel=icon], [src]")
        assert [each.name for each in asked] == ["link", "link", "script"], file
