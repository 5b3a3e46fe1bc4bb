"""Every page in real Chromium before HTML_CodeSniffer, which is not axe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.audits import open_page
from tests.browser.test_pages import page_addresses
from tests.browser.windows import LAPTOP, ZOOMED, opened
from tests.validators.code_sniffer import sniffed_errors

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite


@pytest.mark.parametrize("size", [LAPTOP, ZOOMED], ids=["laptop", "400 % zoom"])
def test_every_page_passes_a_second_validator(
    browser: Browser, address: str, real_site: BuiltSite, size: tuple[int, int]
) -> None:
    """On every page it sees no error of WCAG 2 AA, light or dark."""
    found = {}
    with opened(browser, size) as page:
        for path in page_addresses(real_site):
            page.emulate_media(color_scheme="light")
            open_page(page, f"{address}/{path}")
            found[path, "light"] = sniffed_errors(page)
            page.emulate_media(color_scheme="dark")
            found[path, "dark"] = sniffed_errors(page)
    assert {at: said for at, said in found.items() if said} == {}
    assert len(found) > 2 * 60
