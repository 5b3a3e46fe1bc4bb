"""What is wrong with a page as readers see it: narrow or wide, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.audits import small_targets, too_wide
from tests.validators.axe import violations, violations_of_colours

if TYPE_CHECKING:
    from playwright.sync_api import Page

NARROW, WIDE = 320, 1280
HEIGHT = 900


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give the window of an open page another size."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


def faults(page: Page) -> list[str]:
    """Return what axe, its width and its targets say against an open page, each with the view.

    The page is left wide and light.
    """
    return [
        f"{width} wide, {scheme}: {each}"
        for width in (NARROW, WIDE)
        for scheme, said in _by_scheme(page, width)
        for each in said
    ]


def _by_scheme(page: Page, width: int) -> list[tuple[str, list[str]]]:
    resize(page, (width, HEIGHT))
    light = too_wide(page) + small_targets(page) + violations(page)
    boxes = page.evaluate("audits.boxes()")
    page.emulate_media(color_scheme="dark")
    # Where the scheme moves, shows and hides nothing, it changes what rules of colours say alone.
    moved = [] if page.evaluate("audits.boxes()") == boxes else ["the scheme moves a part"]
    dark = moved + violations_of_colours(page)
    page.emulate_media(color_scheme="light")
    return [("light", light), ("dark", dark)]
