"""The pages with recommendations in real Chromium, and before the Nu HTML Checker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.audits import open_page
from tests.browser.test_pages import NARROW, WIDE
from tests.browser.views import faults
from tests.validators import axe
from tests.validators.nu import nu_errors

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

ROLL_UP = "case-reviews/recommendations/"
PAGES = (
    "case-reviews/child-w/",
    "case-reviews/child-v/",
    "case-reviews/",
    ROLL_UP,
    f"{ROLL_UP}by/agency/health/",
    f"{ROLL_UP}by/agency/health/page/2/",
)


def test_they_are_accessible_and_fit_the_screen(browser: Browser, reported_address: str) -> None:
    """Wide or narrow, light or dark, no page breaks a rule, is too wide or has a small target."""
    with browser.new_page() as page:
        axe.bring(page)
        for path in PAGES:
            open_page(page, f"{reported_address}/{path}")
            assert (path, faults(page)) == (path, [])


def test_the_table_moves_by_keyboard_and_keeps_its_names(
    browser: Browser, reported_address: str
) -> None:
    """On a narrow screen the last column can be reached, and the agency stays in view."""
    with browser.new_context(viewport=NARROW) as context:
        page = context.new_page()
        page.goto(f"{reported_address}/{ROLL_UP}")
        page.locator(".table-scroll").focus()
        last = page.locator("tbody tr").first.locator("td").last
        for _ in range(20):
            page.keyboard.press("ArrowRight")
        page.wait_for_timeout(600)  # it glides, and the site's own policy forbids to watch it
        box, name = last.bounding_box(), page.locator("tbody th").first.bounding_box()
        assert box is not None
        assert name is not None
        assert box["x"] + box["width"] <= NARROW["width"]
        assert 0 <= name["x"] < box["x"]


def test_on_paper_the_names_cover_no_line_of_the_table(
    browser: Browser, reported_address: str
) -> None:
    """What stays in view on a screen stays in its row in print, and has no ground of its own."""
    with browser.new_page() as page:
        page.emulate_media(media="print")
        page.goto(f"{reported_address}/{ROLL_UP}")
        style = "it => [getComputedStyle(it).position, getComputedStyle(it).backgroundColor]"
        names = [each.evaluate(style) for each in page.locator("tbody th").all()]
    assert names == [["static", "rgba(0, 0, 0, 0)"]] * len(names)
    assert len(names) > 2


def test_a_link_leads_to_its_recommendation(browser: Browser, reported_address: str) -> None:
    """From the list the reader lands at the one that was meant, on the page of its review."""
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.goto(f"{reported_address}/{ROLL_UP}by/agency/police/")
        page.get_by_role("link", name="recommendation 2").click()
        target = page.locator(":target")
        assert target.get_attribute("value") == "2"
        assert "Read the records of others." in target.inner_text()


def test_every_page_with_them_is_valid(reported_site: BuiltSite) -> None:
    """The Nu checker finds no error in any page of a site with recommendations."""
    pages = sorted(reported_site.folder.rglob("*.html"))
    assert nu_errors(pages) == []
    assert len(pages) > 15
