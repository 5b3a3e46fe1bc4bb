"""Every page in real Chromium before HTML_CodeSniffer, which is not axe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tests.browser.audits import open_page
from tests.browser.test_pages import page_addresses
from tests.browser.views import resize
from tests.browser.windows import LAPTOP, ZOOMED, opened
from tests.validators.code_sniffer import sniffed_errors

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

# Each differs from the one before, the last from the first as well, in one thing alone.
VIEWS: tuple[tuple[tuple[int, int], Literal["light", "dark"]], ...] = (
    (LAPTOP, "light"),
    (LAPTOP, "dark"),
    (ZOOMED, "dark"),
    (ZOOMED, "light"),
)


def test_every_page_passes_a_second_validator(
    browser: Browser, address: str, real_site: BuiltSite
) -> None:
    """On every page it sees no error of WCAG 2 AA, zoomed or not, light or dark."""
    found = {}
    with opened(browser, LAPTOP) as page:
        for path in page_addresses(real_site):
            open_page(page, f"{address}/{path}")
            for size, scheme in VIEWS:
                resize(page, size)
                page.emulate_media(color_scheme=scheme)
                found[path, size, scheme] = sniffed_errors(page)
    assert {at: said for at, said in found.items() if said} == {}
    assert len(found) > 4 * 60
