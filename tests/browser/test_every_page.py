"""Every page in real Chromium: accessible, narrow enough for any screen, in the right order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.audits import (
    landmarks_out_of_order,
    open_page,
    small_targets,
    too_wide,
)
from tests.browser.test_pages import page_addresses
from tests.browser.windows import LAPTOP, TABLET, opened
from tests.validators.axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.site_factory import BuiltSite


def faults(page: Page) -> list[str]:
    """Return what axe, its width and its targets say against a page."""
    return too_wide(page) + small_targets(page) + violations(page)


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


def test_the_order_is_right_without_styles(
    browser: Browser, address: str, real_site: BuiltSite
) -> None:
    """Without CSS come skip link, exit, header, breadcrumbs, text, worried block, footer."""
    with opened(browser, LAPTOP) as page:
        for path in page_addresses(real_site):
            open_page(page, f"{address}/{path}")
            assert (path, landmarks_out_of_order(page)) == (path, [])
