"""axe-core, over the page that a browser shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

# WCAG 2.2 AA with all that it includes, and axe's own best practices.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (rules) => {
  const options = {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']};
  const said = await axe.run(options);
  return said.violations.flatMap(each =>
    each.nodes.map(node => `${each.id}: ${node.html.slice(0, 120)}`));
}"""


def violations(page: Page) -> list[str]:
    """Return each rule of axe that a page breaks, with where."""
    if not page.evaluate("'axe' in window"):  # half a megabyte: once is enough for a page
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, RULES)
    return found
