"""Every page on paper and in lines: what is printed, and how long a line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_pages import page_addresses

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

# A sheet of A4 less its margins of 15 mm, at 96 pixels an inch.
SHEET = 680
# What is of no use on paper.
FOR_THE_SCREEN = (
    "nav, form, button, input, .button, .exit, .skip-link, .header__help, .footer__link"
)
# What of that is shown, how many titles, and how wide the page is.
PRINTED = """(forTheScreen) => {
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => {
    const box = each.getBoundingClientRect();
    return each.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0;
  });
  return [shown(forTheScreen).map((each) => each.outerHTML), shown('h1').length,
          document.documentElement.scrollWidth];
}"""
# The letters of each line of running text that is full, the last of a paragraph being none.
LINES = """() => {
  const found = [];
  for (const text of document.querySelectorAll('.prose p, .prose li')) {
    const lines = [];
    let top = -99;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let place = 0; place < node.length; place += 1) {
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        if (box.top - top > 8) { lines.push(0); top = box.top; }
        lines[lines.length - 1] += 1;
      }
    }
    found.push(...lines.slice(0, -1));
  }
  return found;
}"""


def test_pages_print_without_what_is_for_the_screen(
    browser: Browser, address: str, real_site: BuiltSite
) -> None:
    """No ways to other pages, no buttons; the title and the text are there, and fit the sheet."""
    with browser.new_page(viewport={"width": SHEET, "height": 900}) as page:
        page.emulate_media(media="print")
        for path in page_addresses(real_site):
            page.goto(f"{address}/{path}")
            shown, titles, width = page.evaluate(PRINTED, FOR_THE_SCREEN)
            assert (path, shown) == (path, [])
            assert (path, titles) == (path, 1)
            assert width <= SHEET, path


def test_addresses_of_links_are_printed(browser: Browser, address: str) -> None:
    """A link in a text that leads to another site is followed by where it leads."""
    with browser.new_page() as page:
        page.goto(f"{address}/guidance/information-sharing/")
        links = page.locator(".prose a[href^=http]")
        after = "it => getComputedStyle(it, '::after').content"
        assert links.count() > 0
        assert links.first.evaluate(after) == "none"
        page.emulate_media(media="print")
        leads_to = links.first.get_attribute("href")
        assert links.first.evaluate(after) == f'" ({leads_to})"'


@pytest.mark.parametrize("width", [768, 1280])
def test_lines_are_easy_to_follow(browser: Browser, address: str, width: int) -> None:
    """Where the screen allows, full lines have 45 to 75 letters, and none has many more."""
    with browser.new_page(viewport={"width": width, "height": 900}) as page:
        lines: list[int] = []
        for path in ("news/good-practice/child-j-information-sharing/", "privacy/", "contact/"):
            page.goto(f"{address}/{path}")
            lines += page.evaluate(LINES)
    assert len(lines) > 20
    assert 45 <= sum(lines) / len(lines) <= 72
    assert max(lines) <= 78
