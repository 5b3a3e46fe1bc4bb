"""Real Chromium on hostile content, without any policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.markdown.body import body_html
from tests.browser.server import served
from tests.browser.test_pages import page_addresses
from tests.threats.hostile import DAY, REPORTED, SHOWN, WORDS, bodies, fields

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.site_factory import SiteFactory

# Whatever a reader may do to an element. Links of this kind lead to other pages, no further.
PROVOKE = """() => {
  const follow = event => {
    const link = event.target.closest && event.target.closest('a[href], form');
    if (link && !/^javascript:/i.test(link.href || link.action)) event.preventDefault();
  };
  for (const kind of ['click', 'submit']) window.addEventListener(kind, follow, true);
  for (const each of document.querySelectorAll('details')) each.open = true;
  for (const each of document.querySelectorAll('body *')) {
    for (const kind of ['mouseover', 'mouseenter', 'mousemove', 'focus', 'blur', 'load', 'error',
                        'toggle', 'begin', 'start', 'animationstart', 'keydown'])
      each.dispatchEvent(new Event(kind));
    if (each.closest('.exit, [data-exit]')) continue;
    if (each.focus) each.focus();
    if (each.click) each.click();
    if (each.requestSubmit) each.requestSubmit();
  }
}"""
# Runs in place of a dialog as well, in case one is shown where nobody listens.
LISTEN = "window.ran = []; for (const each of ['alert', 'confirm', 'prompt', 'msgbox'])"
LISTEN += " window[each] = words => { window.ran.push(`${each}(${words})`); };"


class Watched:
    """A page that notes each dialog and each call of what would open one."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._dialogs: list[str] = []
        page.on("dialog", self._note)

    def _note(self, dialog: object) -> None:
        self._dialogs.append(str(dialog))
        dialog.dismiss()  # type: ignore[attr-defined]

    def provoked(self) -> list[str]:
        """Do to the open page all that a reader may, and return what ran."""
        self._page.evaluate(PROVOKE)
        ran: list[str] = self._page.evaluate("window.ran || ['the listener is gone']")
        said, self._dialogs = [*self._dialogs, *ran], []
        return said


@pytest.fixture
def page(browser: Browser) -> Page:
    """Return a page that listens before any script of its own."""
    page = browser.new_page()
    page.add_init_script(LISTEN)
    return page


def test_the_listener_hears_what_runs(page: Page) -> None:
    """A page on which tricks work is reported, so that silence means something."""
    for trick in ("<script>alert(1)</script>", "<b onclick=alert(2)>x</b>",
                  "<a href='javascript:alert(3)'>x</a>", "<img src=x onerror=alert(4)>",
                  "<p onmouseover=confirm(5)>x</p>", "<input onfocus=alert(6)>"):  # fmt: skip
        page.goto("about:blank")
        page.set_content(trick)
        assert Watched(page).provoked(), trick
    page.close()


def test_no_trick_in_a_text_opens_a_dialog(page: Page) -> None:
    """Each as the page of a text would hold it, even those that a build would refuse."""
    watched = Watched(page)
    ran = {}
    for trick in (*REPORTED, *SHOWN):
        page.goto("about:blank")
        page.set_content(f"<!doctype html><title>x</title><main>{body_html(trick)}</main>")
        ran[trick] = watched.provoked()
    page.close()
    assert {trick: said for trick, said in ran.items() if said} == {}


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_no_words_of_a_field_open_a_dialog(words: str, page: Page, site: SiteFactory) -> None:
    """No dialog opens on any page of a site that has them in every field, without its policy."""
    built = site.build({**bodies(SHOWN), **fields(words)}, DAY)
    watched = Watched(page)
    # The tricks of texts are the same whatever the words.
    seen = [
        file
        for file in page_addresses(built)
        if not file.startswith("news/x/t") or words == WORDS[0]
    ]
    with served(built.folder) as address:
        ran = {}
        for file in seen:
            page.goto(f"{address}/{file}", wait_until="domcontentloaded")
            ran[file] = watched.provoked()
    page.close()
    assert {file: said for file, said in ran.items() if said} == {}
    assert len(seen) > 25
