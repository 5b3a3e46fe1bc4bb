"""Tables in texts that are wider than a telephone, in real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.audits import faults_of_focus, open_page, too_wide
from tests.browser.server import served
from tests.browser.test_pages import NARROW
from tests.recommendations.samples import DAY, REVIEW
from tests.site_factory import COURSE, SiteFactory
from tests.validators.axe import violations
from tests.validators.code_sniffer import sniffed_errors
from tests.validators.nu import nu_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.site_factory import BuiltSite

HEADS = "Service | Records | Read by others | Days until asked | Decided | Told"
ROW = "Safeguarding | Considerable | Professionals | Uncertainty | Multidisciplinary | Nobody"
TABLE = f"| {HEADS} |\n|{'---|' * 6}\n| {ROW} |\n"
PAGES = (
    "case-reviews/child-w/",
    "case-reviews/child-w/briefing/",
    "case-reviews/",
    "case-reviews/matrix/2027/",
    "training/a/",
)
THEMES = ", ".join(f"Theme {letter}" for letter in "ABCDEFGH")


@pytest.fixture(scope="module")
def tabled(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return a site with a wide table in a review, its lists and briefing, and a course.

    The review has so many themes that the table of reviews against themes is as wide.
    """
    review = REVIEW.replace("Review-type", f"Themes: {THEMES}\nReview-type")
    described = "description: |\n  " + TABLE.replace("\n", "\n  ") + "\nsessions:"
    return SiteFactory(tmp_path_factory.mktemp("tabled")).build(
        {
            "board.yaml": "name: Sample Board\narea: Sample\n",
            "case-reviews/a.md": f"{review}\n## Findings\n\n{TABLE}\n{TABLE}",
            "courses/a.yaml": COURSE.replace("sessions:", described),
        },
        DAY,
    )


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page of the width of a telephone."""
    with browser.new_page(viewport=NARROW) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(tabled: BuiltSite) -> Iterator[str]:
    """Yield the address of that site."""
    with served(tabled.folder) as url:
        yield url


@pytest.mark.parametrize("path", PAGES)
def test_a_wide_table_widens_no_page(page: Page, address: str, path: str) -> None:
    """The table is wider than its frame, and nothing else moves sideways or loses the focus."""
    open_page(page, f"{address}/{path}")
    frame = page.locator(".table-scroll").first
    assert frame.evaluate("it => it.scrollWidth > it.clientWidth + 50")
    said = too_wide(page) + violations(page) + sniffed_errors(page)
    assert said + faults_of_focus(page) == []


def test_keys_bring_the_last_column_into_view(page: Page, address: str) -> None:
    """With the focus on the frame, the arrow key moves it to its end."""
    page.goto(f"{address}/{PAGES[0]}")
    frame = page.locator(".table-scroll").first
    frame.focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "([it]) => it.scrollLeft + it.clientWidth >= it.scrollWidth - 1",
        arg=[frame.element_handle()],
    )
    box = frame.locator("td").last.bounding_box()
    assert box is not None
    assert 0 < box["x"] < box["x"] + box["width"] <= NARROW["width"]


def test_the_table_of_themes_keeps_its_names_in_view(page: Page, address: str) -> None:
    """Moved to its end, each row still begins with its review, beside the dots and not on them."""
    page.goto(f"{address}/case-reviews/matrix/2027/")
    page.locator(".table-scroll").evaluate("it => it.scrollTo({ left: 9999, behavior: 'instant' })")
    name, dot = page.locator("tbody th").bounding_box(), page.locator("td").last.bounding_box()
    assert name is not None
    assert dot is not None
    assert 0 <= name["x"] < name["x"] + name["width"] <= dot["x"]
    assert dot["x"] + dot["width"] <= NARROW["width"]


def test_paper_cuts_nothing_off(page: Page, address: str) -> None:
    """In print, where nothing can be moved, no frame hides a part of its table."""
    page.emulate_media(media="print")
    page.goto(f"{address}/{PAGES[0]}")
    overflow = "it => getComputedStyle(it).overflowX"
    frames = page.locator(".table-scroll").all()
    assert [each.evaluate(overflow) for each in frames] == ["visible", "visible"]


def test_pages_with_tables_are_valid(tabled: BuiltSite) -> None:
    """The Nu checker finds no error in any page of that site."""
    assert nu_errors(sorted(tabled.folder.rglob("*.html"))) == []
