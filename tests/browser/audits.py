"""What can be measured of a page that a browser shows: its width, its targets, its focus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("audits.js").read_text("utf-8")


def open_page(page: Page, address: str) -> None:
    """Go to an address and open what can be opened there."""
    page.goto(address)
    make_ready(page)


def make_ready(page: Page) -> None:
    """Open what can be opened in a loaded page, and get ready to measure."""
    page.evaluate(SCRIPT)
    page.evaluate("audits.openAll()")


def too_wide(page: Page) -> list[str]:
    """Return what stands out at a page's side, [] where nothing scrolls sideways."""
    found: list[str] = page.evaluate("audits.tooWide()")
    return found


def small_targets(page: Page) -> list[str]:
    """Return each target of a page under 24 by 24 CSS pixels (WCAG 2.5.8).

    Links in a line of other words are let pass: their height is that of the line.
    """
    found: list[str] = page.evaluate("audits.smallTargets()")
    return found


def faults_of_focus(page: Page) -> list[str]:
    """Go through a page with the Tab key and return what is wrong on the way.

    Every stop has to come in the order of the document (WCAG 2.4.3), with a mark that can be seen
    (2.4.7), in view and not covered (2.4.11); none may be left out (2.1.1).
    """
    wanted: list[str] = page.evaluate("audits.stops()")
    page.evaluate("audits.follow()")
    for _ in wanted:
        page.keyboard.press("Tab")
    reached: list[dict[str, str] | None] = page.evaluate("audits.reached")
    said: list[str] = []
    for number, (want, stop) in enumerate(zip(wanted, reached, strict=True), 1):
        if stop is None or stop["what"] != want:
            return [*said, f"stop {number} is {stop and stop['what']} instead of {want}"]
        if stop["fault"]:
            said.append(f"{stop['fault']}: {want}")
    page.keyboard.press("Tab")
    last = page.evaluate("audits.focused()")
    # Behind the last stop comes the browser's own frame, or else the first stop again.
    return said if last is None or last["what"] == wanted[0] else [*said, "a stop without a role"]


def landmarks_out_of_order(page: Page) -> list[str]:
    """Return each landmark of a page that, without styles, stands too high."""
    found: list[str] = page.evaluate("audits.landmarksOutOfOrder()")
    return found
