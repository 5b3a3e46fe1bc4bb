"""The header and the footer are the same on every page, but for what differs from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.site.reading_pages import pages
from tests.site_factory import ARTICLE

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, SiteFactory

BOARD = """name: A board
area: An area
contact: {email: hello@board.example}
"""
MISTAKE = 'body > footer a[href^="mailto:hello@board.example?"]'


def test_a_link_to_the_page_itself_says_so_and_no_other_does(real_site: BuiltSite) -> None:
    """In header and footer, aria-current stands on the way to the page itself, and on no other."""
    marked = 0
    for file, page in pages(real_site).items():
        if page.select("[http-equiv=refresh]"):  # stands for the page that it leads to
            continue
        here = f"/{file.removesuffix('index.html')}"
        for link in page.select("header nav a, footer nav a, .header__help"):
            assert (link.get("aria-current") == "page") == (link["href"] == here), file
            marked += link["href"] == here
    assert marked > 6


def test_without_a_contact_page_a_mistake_is_reported_with_its_pages_title(
    site: SiteFactory,
) -> None:
    """The subject of the e-mail names the page, whichever it is."""
    built = site.build({"board.yaml": BOARD, "news/x/a.md": ARTICLE})
    for address in ("news/", "news/x/a-first-article/", "search/"):
        page = built.page(address)
        (link,) = page.select(MISTAKE)
        assert page.h1
        title = quote(f"Mistake on the page {page.h1.get_text()}", safe="/")
        assert link["href"] == f"mailto:hello@board.example?subject={title}"
