"""Every page in real Chromium by keyboard alone: each target is reached, and shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.audits import faults_of_focus, open_page
from tests.browser.test_pages import WIDE, page_addresses
from tests.browser.windows import LAPTOP, ZOOMED, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite


@pytest.mark.parametrize("size", [LAPTOP, ZOOMED], ids=["laptop", "400 % zoom"])
def test_every_page_is_used_by_keyboard_alone(
    browser: Browser, address: str, real_site: BuiltSite, size: tuple[int, int]
) -> None:
    """The Tab key comes to every target in order, each shows that it has the focus, none hides."""
    found = {}
    with opened(browser, size) as page:
        for path in page_addresses(real_site):
            open_page(page, f"{address}/{path}")
            found[path] = faults_of_focus(page)
    assert {path: said for path, said in found.items() if said} == {}
    assert len(found) > 60


def test_the_first_tab_skips_to_the_text(browser: Browser, address: str) -> None:
    """By keyboard alone the first stop is the skip link, and it leads to the main text."""
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.goto(f"{address}/news/good-practice/child-j-information-sharing/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent.trim()").startswith("Skip to")
        page.keyboard.press("Enter")
        assert page.url.endswith("#page_main")
