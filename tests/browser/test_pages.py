"""The pages in real Chromium: private, and usable without script or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

    from tests.site_factory import BuiltSite

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


def page_addresses(site: BuiltSite) -> list[str]:
    """Return the address of every page but redirects, which leave before anything can be read."""
    pages = (file for file in sorted(site.files()) if file.endswith(".html"))
    return [
        page.removesuffix("index.html") for page in pages if "http-equiv" not in site.text(page)
    ]


def test_the_sample_has_a_page_of_every_type(real_site: BuiltSite) -> None:
    """What is tried on every page is tried on every type of page."""
    assert sorted(set(PAGE_TYPES) - set(page_addresses(real_site))) == []


def test_pages_ask_nothing_of_others_store_nothing_and_keep_their_policy(
    browser: Browser, guarded_address: str, real_site: BuiltSite
) -> None:
    """With its own headers on, a page asks only its own host, breaks no policy, stores nothing."""
    asked: list[str] = []
    said: list[str] = []

    def note(words: str) -> None:
        said.append(words)

    with browser.new_context() as context:
        page = context.new_page()
        page.expose_function("violated", note)
        page.add_init_script(
            "addEventListener('securitypolicyviolation', event =>"
            " violated(`${location.pathname}: ${event.violatedDirective}: ${event.blockedURI}`))"
        )
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
        paths = page_addresses(real_site)
        for path in paths:
            page.goto(f"{guarded_address}/{path}")
            page.evaluate("new Promise(done => setTimeout(done))")
            stored = page.evaluate("[localStorage.length, sessionStorage.length]")
            assert (path, stored) == (path, [0, 0])
        assert context.cookies() == []
    own = [url for url in asked if url.startswith(f"{guarded_address}/")]
    assert sorted(set(asked) - set(own)) == []
    assert [each for each in said if "favicon" not in each] == []
    assert len(paths) > 60


def test_an_old_address_leads_to_the_new_one(browser: Browser, address: str) -> None:
    """A page at an old address goes on to the new one, without script."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/guidance/sharing-information/")
        page.wait_for_url(f"{address}/guidance/information-sharing/", timeout=5000)
