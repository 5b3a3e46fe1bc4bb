"""Every page in real Chromium: accessible, wide enough for any screen, usable by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.audits import (
    faults_of_focus,
    landmarks_out_of_order,
    open_page,
    small_targets,
    too_wide,
)
from tests.browser.test_pages import PAGE_TYPES, page_addresses
from tests.judges.axe import violations
from tests.judges.code_sniffer import sniffed_errors

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.site_factory import BuiltSite

# A screen of 1280 by 1024 at 400 % zoom has 320 by 256 CSS pixels (WCAG 1.4.10).
ZOOMED = (320, 256)
TABLET = (768, 1024)
LAPTOP = (1280, 720)


def faults(page: Page) -> list[str]:
    """Take an open page; give what axe, its width and its targets say against it."""
    return too_wide(page) + small_targets(page) + violations(page)


def opened(browser: Browser, size: tuple[int, int]) -> Page:
    """Take the browser and the size of a window; give an empty page in it."""
    return browser.new_page(viewport={"width": size[0], "height": size[1]})


@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_is_accessible(
    browser: Browser, address: str, real_site: BuiltSite, width: int
) -> None:
    """Light or dark, no page breaks a rule that axe knows, is too wide or has a small target."""
    found = {}
    with opened(browser, (width, 900)) as page:
        for path in page_addresses(real_site):
            page.emulate_media(color_scheme="light")
            open_page(page, f"{address}/{path}")
            found[path] = faults(page)
            page.emulate_media(color_scheme="dark")
            found[path] += violations(page)
    assert {path: said for path, said in found.items() if said} == {}
    assert len(found) > 40


def test_every_page_fits_a_tablet(browser: Browser, address: str, real_site: BuiltSite) -> None:
    """Between the telephone and the laptop no page scrolls sideways or has a small target."""
    with opened(browser, TABLET) as page:
        for path in page_addresses(real_site):
            open_page(page, f"{address}/{path}")
            assert (path, too_wide(page) + small_targets(page)) == (path, [])


@pytest.mark.parametrize("size", [LAPTOP, ZOOMED], ids=["laptop", "400 % zoom"])
def test_every_page_type_is_used_by_keyboard_alone(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    """The Tab key comes to every target in order, each shows that it has the focus, none hides."""
    with opened(browser, size) as page:
        for path in PAGE_TYPES:
            open_page(page, f"{address}/{path}")
            assert (path, faults_of_focus(page)) == (path, [])


@pytest.mark.parametrize("size", [LAPTOP, ZOOMED], ids=["laptop", "400 % zoom"])
def test_every_page_type_passes_a_second_judge(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    """HTML_CodeSniffer, which is not axe, sees no error of WCAG 2 AA, light or dark."""
    with opened(browser, size) as page:
        for path in PAGE_TYPES:
            page.emulate_media(color_scheme="light")
            open_page(page, f"{address}/{path}")
            assert (path, sniffed_errors(page)) == (path, [])
            page.emulate_media(color_scheme="dark")
            assert (path, sniffed_errors(page)) == (path, [])


def test_the_order_is_right_without_styles(browser: Browser, address: str) -> None:
    """Without CSS come skip link, exit, header, breadcrumbs, text, worried block, footer."""
    with opened(browser, LAPTOP) as page:
        for path in PAGE_TYPES:
            open_page(page, f"{address}/{path}")
            assert (path, landmarks_out_of_order(page)) == (path, [])
