"""The page at an address that leads nowhere helps: who to tell, search, and ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, SiteFactory


def not_found(site: BuiltSite) -> BeautifulSoup:
    """Return the page of a built site."""
    return BeautifulSoup(site.text("404.html"), "html.parser")


def test_a_missing_page_says_who_to_tell(real_site: BuiltSite) -> None:
    """The numbers stand on it, as on every page, and the text leads to more."""
    page = not_found(real_site)
    assert page.select_one('.worried a[href="tel:999"]')
    assert page.select_one('main a[href="/worried-about-a-child/"]')


def test_a_missing_page_leads_on(real_site: BuiltSite) -> None:
    """To the search first, then to every page of the header and footer, and to the A to Z."""
    ways = [str(link["href"]) for link in not_found(real_site).select("main a")]
    wanted = [str(a["href"]) for a in not_found(real_site).select("header nav a, footer nav a")]
    assert len(wanted) > 8
    assert ways[0] == "/search/#page_query"
    assert {*wanted, "/search/#page_letters"} <= set(ways)
    ids = {str(each["id"]) for each in real_site.page("search/").select("[id]")}
    assert {"page_query", "page_letters"} <= ids


def test_a_missing_page_sends_no_words_anywhere(real_site: BuiltSite) -> None:
    """No field whose words would go into an address, which servers log."""
    assert not_found(real_site).select("form, input") == []


def test_an_empty_site_below_a_path_helps_as_well(site: SiteFactory) -> None:
    """Where there is nothing to list, no list stands; what is always there is below the path."""
    built = site.build({"board.yaml": "name: A\narea: B\n"}, site_url="https://host.example/sub")
    page = not_found(built)
    assert [str(each["href"]) for each in page.select("main a")] == [
        "/sub/search/#page_query",
        "/sub/worried-about-a-child/",
        "/sub/feeds/",
        "/sub/search/#page_letters",
    ]
    assert [each for each in page.select("main ul") if not each.select("li")] == []
