"""The page that searches, in real Chromium with the site's own headers on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.audits import make_ready
from tests.browser.server import headers_of, sent_for, served
from tests.browser.test_pages import NARROW, WIDE
from tests.browser.views import faults
from tests.search.indexing import write_index
from tests.site_factory import ARTICLE, SiteFactory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.site_factory import BuiltSite

FOUND = "#page_results .entry__title"


@pytest.fixture(scope="module")
def guarded(real_site: BuiltSite) -> Iterator[str]:
    """Yield the address of the project's own site, served with the headers that it asks for."""
    with served(real_site.folder, headers_of(real_site.folder)) as url:
        yield url


@contextmanager
def searching(browser: Browser, address: str, size: ViewportSize = WIDE) -> Iterator[Page]:
    """Yield the open page of the search."""
    with browser.new_context(viewport=size) as context:
        page = context.new_page()
        page.goto(f"{address}/search/")
        page.wait_for_selector("#page_search:not([hidden])")
        yield page


def ask(page: Page, words: str, said: str) -> None:
    """Type words into the search and wait until it says what is expected."""
    page.get_by_label("Words to look for").fill(words)
    expect(page.locator("#page_found")).to_contain_text(said)


def test_words_find_pages_and_nothing_leaks(browser: Browser, guarded: str) -> None:
    """Results come with no complaint, from this host alone, and leave no trace on the device."""
    asked: list[str] = []
    said: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{guarded}/search/")
        ask(page, "bruising", "found.")
        assert page.url == f"{guarded}/search/"
        assert page.locator("#page_results mark").count() > 0
        stored = "[localStorage.length, sessionStorage.length, history.length]"
        before = page.evaluate(stored)
        page.keyboard.press("Enter")
        assert (page.url, page.evaluate(stored)) == (f"{guarded}/search/", before)
        assert before[:2] == [0, 0]
        assert page.evaluate("indexedDB.databases()") == []
        assert page.evaluate("caches.keys()") == []
        assert context.cookies() == []
    assert [text for text in said if "favicon" not in text and "404" not in text] == []
    assert [url for url in asked if not url.startswith(f"{guarded}/")] == []
    assert [url for url in asked if "bruising" in url] == []
    assert any("/pagefind/pagefind.js" in url for url in asked)


def test_a_result_leads_to_its_page(browser: Browser, guarded: str) -> None:
    """By keyboard alone: type, go on to the first result, open it."""
    with searching(browser, guarded) as page:
        page.get_by_label("Words to look for").focus()
        page.keyboard.insert_text("Child J sharing information")
        page.wait_for_selector(FOUND)
        for _ in range(4):  # kind, theme, button, first result
            page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.textContent")
        assert name == "Serious case review: Child J and sharing information"
        entry = page.locator("#page_results .entry").first
        assert "Published: Tuesday 19 September 2017" in entry.inner_text()
        assert "Case review" in entry.inner_text()
        page.keyboard.press("Enter")
        page.wait_for_url(f"{guarded}/news/good-practice/child-j-information-sharing/")


def test_kind_and_theme_narrow_the_results(browser: Browser, guarded: str) -> None:
    """Each choice leaves fewer pages, and all are of that kind."""
    with searching(browser, guarded) as page:
        ask(page, "child", "found.")
        everything = page.locator("#page_found").inner_text()
        page.get_by_label("Kind of page").select_option("Training")
        expect(page.locator("#page_found")).not_to_have_text(everything)
        kinds = page.locator("#page_results [data-part=kind]").all_inner_texts()
        assert set(kinds) == {"Training"}
        page.get_by_label("Theme", exact=True).select_option("Bruising")
        expect(page.locator(FOUND)).not_to_have_count(len(kinds))
        assert 0 < page.locator(FOUND).count() < len(kinds)
        expect(page.locator(FOUND, has_text="Recognising and reporting bruising")).to_be_visible()


def test_the_number_is_announced_and_nothing_found_says_what_to_do(
    browser: Browser, guarded: str
) -> None:
    """The words stand in a status, which readers of the screen read out (WCAG 4.1.3)."""
    with searching(browser, guarded) as page:
        ask(page, "bruising", "found.")
        said = page.locator("#page_found").inner_text()
        assert said.split(" found.")[0].split()[1] in {"page", "pages"}
        ask(page, "xylophonequartz", "Nothing found.")
        assert (
            "look under the themes and the A to Z below" in page.locator("#page_found").inner_text()
        )
        assert page.locator(FOUND).count() == 0
        page.get_by_label("Words to look for").fill("")
        expect(page.locator("#page_found")).to_have_text("")


def test_more_results_come_when_asked_for(browser: Browser, guarded: str) -> None:
    """Ten at first; the button adds more, and the keyboard stands on the first of them."""
    with searching(browser, guarded) as page:
        ask(page, "child", "The best 10 are shown first.")
        assert page.locator(FOUND).count() == 10
        page.get_by_role("button", name="Show more").click()
        expect(page.locator(FOUND).nth(10).locator("a")).to_be_focused()


def test_results_are_free_of_violations(browser: Browser, unguarded: str) -> None:
    """With results on the page it breaks no rule of axe and fits the screen, light or dark."""
    with searching(browser, unguarded) as page:
        ask(page, "child", "found.")
        make_ready(page)
        assert faults(page) == []


@pytest.fixture(scope="module")
def unguarded(real_site: BuiltSite) -> Iterator[str]:
    """Yield the address of the same site without headers, so that axe can run its script."""
    with served(real_site.folder) as url:
        yield url


def test_without_javascript_the_other_ways_are_there(browser: Browser, guarded: str) -> None:
    """No form that does nothing: themes, lists and the A to Z, as before."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{guarded}/search/")
        assert page.locator("#page_search").is_hidden()
        for heading in ("Themes", "Lists", "A to Z"):
            assert page.get_by_role("heading", name=heading, exact=True).is_visible()


def test_a_missing_page_leads_into_the_field(browser: Browser, guarded: str) -> None:
    """From an address that leads nowhere one key leads to where words can be typed at once."""
    with browser.new_page() as page:
        page.goto(f"{guarded}/404.html")
        page.get_by_role("link", name="Search this site").press("Enter")
        expect(page.get_by_label("Words to look for")).to_be_focused()
        page.keyboard.insert_text("bruising")
        expect(page.locator("#page_found")).to_contain_text("found.")
        assert page.url == f"{guarded}/search/#page_query"


def test_nothing_moves_when_the_form_comes(browser: Browser, guarded: str) -> None:
    """The form's place is kept while its script is under way: no reader misses a link by it."""
    with browser.new_page(viewport=NARROW) as page:
        page.route("**/assets/search.*.js", lambda route: route.abort())
        page.goto(f"{guarded}/search/")
        form = page.locator("#page_search")
        assert form.is_hidden()
        before = page.locator("#page_themes").bounding_box()
        form.evaluate("form => { form.hidden = false; }")
        assert form.is_visible()
        assert page.locator("#page_themes").bounding_box() == before


def test_an_index_that_does_not_come_is_reported(browser: Browser, guarded: str) -> None:
    """Where the search fails, the page says so and names the other ways."""
    with searching(browser, guarded) as page:
        page.route("**/pagefind/pagefind.js", lambda route: route.abort())
        ask(page, "bruising", "The search does not work at the moment.")


def test_a_site_below_a_path_finds_its_pages(browser: Browser, tmp_path: Path) -> None:
    """Script, index and results all stand under the site's own path."""
    built = SiteFactory(tmp_path).build(
        {"news/x/a.md": ARTICLE}, site_url="https://host.example/sub"
    )
    write_index(built.folder)
    (tmp_path / "host").mkdir()
    built.folder.rename(tmp_path / "host" / "sub")
    rules = headers_of(tmp_path / "host" / "sub")
    with served(tmp_path / "host", rules) as url, searching(browser, f"{url}/sub") as page:
        ask(page, "article", "1 page found.")
        assert page.locator(f"{FOUND} a").get_attribute("href") == "/sub/news/x/a-first-article/"


def test_only_the_search_may_compile_a_program(real_site: BuiltSite) -> None:
    """Its policy alone allows WebAssembly, and a browser gets one policy, not two to keep to."""
    rules = headers_of(real_site.folder)

    def policies(path: str) -> list[str]:
        return [value for name, value in sent_for(path, rules) if name == "Content-Security-Policy"]

    (search,) = policies("/search/")
    (other,) = policies("/news/")
    assert search.endswith("; script-src 'self' 'wasm-unsafe-eval'")
    assert search.count("script-src") == 1
    assert "unsafe" not in other
    assert other.split("; ")[:4] == search.split("; ")[:4]
