"""Every page in real Chromium: accessible, narrow, private, and usable without script or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.site_factory import BuiltSite

# WCAG 2.2 AA with all that it includes, and axe's own best practices.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGE_TYPES = (
    "",
    "404.html",
    "case-reviews/",
    "case-reviews/by/theme/bruising/",
    "case-reviews/matrix/",
    "case-reviews/matrix/2017/",
    "news/good-practice/child-j-information-sharing/briefing/",
    "case-reviews/child-a-action-plan/",
    "case-reviews/recommendations/",
    "contact/",
    "feeds/",
    "glossary/",
    "guidance/",
    "guidance/information-sharing/",
    "news/",
    "news/good-practice/",
    "news/good-practice/child-j-information-sharing/",
    "search/",
    "themes/",
    "themes/information-sharing/",
    "training/",
    "training/by/time/weekend/",
    "training/courses/",
    "training/group-3-core-workshop/",
    "worried-about-a-child/",
)
NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 900}


def violations(page: Page) -> list[str]:
    """Take an open page; give each rule of axe that it breaks, with where."""
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": RULES}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


def _pages(site: BuiltSite) -> list[str]:
    """Give the address of every page but redirects, which leave before anything can be read."""
    pages = (file for file in sorted(site.files()) if file.endswith(".html"))
    return [
        page.removesuffix("index.html") for page in pages if "http-equiv" not in site.text(page)
    ]


def test_every_page_is_free_of_violations(
    browser: Browser, address: str, real_site: BuiltSite
) -> None:
    """No page of the site has a violation of WCAG 2.2 AA that axe can find."""
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        found = {}
        for path in _pages(real_site):
            page.goto(f"{address}/{path}")
            found[path] = violations(page)
    assert {path: said for path, said in found.items() if said} == {}
    assert len(found) > 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_type_fits_a_narrow_screen(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    """At 320 pixels no page type scrolls sideways or breaks a rule of axe, light or dark."""
    with browser.new_context(viewport=NARROW, color_scheme=scheme) as context:
        page = context.new_page()
        for path in PAGE_TYPES:
            page.goto(f"{address}/{path}")
            width = page.evaluate("document.documentElement.scrollWidth")
            assert (path, width) == (path, 320)
            assert (path, violations(page)) == (path, [])


def test_pages_ask_nothing_of_others_and_store_nothing(
    browser: Browser, guarded_address: str
) -> None:
    """With its own headers on, a page asks only its own host, breaks no policy, stores nothing."""
    asked: list[str] = []
    said: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        for path in PAGE_TYPES:
            page.goto(f"{guarded_address}/{path}")
            stored = page.evaluate("[localStorage.length, sessionStorage.length]")
            assert (path, stored) == (path, [0, 0])
        assert context.cookies() == []
    own = [url for url in asked if url.startswith(f"{guarded_address}/")]
    assert sorted(set(asked) - set(own)) == []
    assert [text for text in said if "favicon" not in text and "404" not in text] == []


def test_the_first_tab_skips_to_the_text(browser: Browser, address: str) -> None:
    """By keyboard alone the first stop is the skip link, and it leads to the main text."""
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.goto(f"{address}/news/good-practice/child-j-information-sharing/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent.trim()").startswith("Skip to")
        page.keyboard.press("Enter")
        assert page.url.endswith("#page_main")


def test_every_stop_of_the_keyboard_shows_itself(browser: Browser, address: str) -> None:
    """Whatever has the focus has an outline that can be seen."""
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.goto(f"{address}/training/group-3-core-workshop/")
        links = page.locator("a:visible").count()
        for _ in range(links):
            page.keyboard.press("Tab")
            width = page.evaluate(
                "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
            )
            assert width >= 2, page.evaluate("document.activeElement.outerHTML")


def test_an_old_address_leads_to_the_new_one(browser: Browser, address: str) -> None:
    """A page at an old address goes on to the new one, without script."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/guidance/sharing-information/")
        page.wait_for_url(f"{address}/guidance/information-sharing/", timeout=5000)
