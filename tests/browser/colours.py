"""What can be measured of a page's colours: the contrast of its words, the edges of its parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("colours.js").read_text("utf-8")
LEAST = 7.0  # of all words, whatever their size (WCAG 2.2, 1.4.6, large text not excepted)


def faint_words(page: Page) -> tuple[list[str], int]:
    """Return each text of a page under 7:1 with its contrast, and how many texts there are.

    Counted are visible elements with words, marks of lists, words of style sheets, and
    placeholders, each before the ground that is painted behind it.
    """
    page.evaluate(SCRIPT)
    said = page.evaluate("least => colours.tooFaint(least)", LEAST)
    return said["faint"], said["number"]


def edgeless(page: Page, selector: str) -> tuple[list[str], int]:
    """Return what a selector finds without a line round it, and how many are shown.

    A line counts from 3:1 with the page's own ground on (WCAG 1.4.11).
    """
    page.evaluate(SCRIPT)
    said = page.evaluate("selector => colours.edgeless(selector)", selector)
    return said["edgeless"], said["number"]
