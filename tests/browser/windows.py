"""The windows that pages are looked at in, by their size in CSS pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A screen of 1280 by 1024 at 400 % zoom has 320 by 256 CSS pixels (WCAG 1.4.10).
ZOOMED = (320, 256)
TABLET = (768, 1024)
LAPTOP = (1280, 720)


def opened(browser: Browser, size: tuple[int, int]) -> Page:
    """Return an empty page in a window of a size."""
    return browser.new_page(viewport={"width": size[0], "height": size[1]})
