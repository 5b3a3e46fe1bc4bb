"""axe-core, over the page that a browser shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

# WCAG 2.2 AA with all that it includes, and axe's own best practices.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What the scheme of colours can change of these, where it moves nothing.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
RUN = """async (runOnly) => {
  const said = await axe.run({runOnly, resultTypes: ['violations']});
  return said.violations.flatMap(each =>
    each.nodes.map(node => `${each.id}: ${node.html.slice(0, 120)}`));
}"""


def bring(page: Page) -> None:
    """Have axe loaded with all that a page will open; half a megabyte is sent once."""
    page.add_init_script(AXE_SCRIPT)


def violations(page: Page) -> list[str]:
    """Return each rule of axe that an open page breaks, with where."""
    return _violations(page, {"type": "tag", "values": RULES})


def violations_of_colours(page: Page) -> list[str]:
    """Return each rule of axe about colours that an open page breaks, with where."""
    return _violations(page, {"type": "rule", "values": OF_COLOURS})


def _violations(page: Page, rules: dict[str, str | list[str]]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, rules)
    return found
