"""HTML_CodeSniffer, over the page that a browser shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.setup.packages import PACKAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = PACKAGES / "html_codesniffer" / "build" / "HTMLCS.js"
# A message of type 1 is an error; 2 and 3 are warnings and notices, which need a person.
RUN = """() => new Promise((resolve, reject) => HTMLCS.process('WCAG2AA', document,
  () => resolve(HTMLCS.getMessages().filter(each => each.type === 1).map(each =>
    `${each.code}: ${each.msg} ${(each.element.outerHTML || '').slice(0, 120)}`)),
  () => reject(new Error('HTML_CodeSniffer could not begin'))))"""


def sniffed_errors(page: Page) -> list[str]:
    """Return each error of WCAG 2 AA that HTML_CodeSniffer sees in a page."""
    if not page.evaluate("'HTMLCS' in window"):
        page.evaluate(SCRIPT.read_text("utf-8"))
    found: list[str] = page.evaluate(RUN)
    return found
