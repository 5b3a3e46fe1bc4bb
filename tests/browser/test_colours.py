"""The colours of every page: words that everybody can read, in ours and in their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.audits import faults_of_focus, make_ready, open_page
from tests.browser.colours import edgeless, faint_words
from tests.browser.test_pages import page_addresses
from theme.templates.components.status import KINDS
from tools.components.gallery import gallery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.site_factory import BuiltSite

# What is set apart by its ground, and where colours are forced by a line alone.
PARTS = {
    "": ".exit__button, .header__help, .panel--help, .worried",
    "404.html": ".button, .worried",
    "case-reviews/": ".browse, .status",
    "case-reviews/child-a-action-plan/": ".notice, .content-note, .facts",
    "contact/": ".panel",
    "guidance/information-sharing/": "td, .facts",
    "search/": ".button:not([hidden]), .search__control",
    "training/": ".browse, .status, .session",
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page of the width of a laptop."""
    with browser.new_page(viewport={"width": 1280, "height": 720}) as opened:
        yield opened


def test_all_words_have_a_contrast_of_seven_to_one(
    page: Page, address: str, real_site: BuiltSite
) -> None:
    """Light, dark and on paper, on every page, whatever the size of the words."""
    counted = 0
    for path in page_addresses(real_site):
        open_page(page, f"{address}/{path}")
        for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "light")):
            page.emulate_media(media=media, color_scheme=scheme)  # type: ignore[arg-type]
            faint, number = faint_words(page)
            assert (path, media, scheme, faint) == (path, media, scheme, [])
            counted += number
    assert counted > 20_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_of_the_components_do(page: Page, scheme: str) -> None:
    """Every status and every other example, which the pages may not show at present."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_content(gallery())
    make_ready(page)
    faint, number = faint_words(page)
    assert faint == []
    assert number > 500


def test_where_colours_are_forced_every_part_keeps_a_line(page: Page, address: str) -> None:
    """Buttons, callouts, marks and fields stand out from what is round them without a ground."""
    page.emulate_media(forced_colors="active")
    for path, selectors in PARTS.items():
        open_page(page, f"{address}/{path}")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        for selector in selectors.split(", "):
            without, number = edgeless(page, selector)
            assert (path, selector, without) == (path, selector, [])
            assert number > 0, (path, selector)


def test_where_colours_are_forced_every_status_keeps_a_line_and_its_words(page: Page) -> None:
    """No status, and no kind of it, is shown by its colour alone."""
    page.emulate_media(forced_colors="active")
    page.set_content(gallery())
    for kind in KINDS:
        without, number = edgeless(page, f".status--{kind}")
        assert (kind, without) == (kind, [])
        assert number > 0
    assert all(words.strip() for words in page.locator(".status").all_inner_texts())
    assert faint_words(page)[0] == []


def test_where_colours_are_forced_every_stop_shows_its_focus(page: Page, address: str) -> None:
    """Everything that takes the focus then has a line round it, on its own ground."""
    page.emulate_media(forced_colors="active")
    for path in ("", "search/", "training/group-3-core-workshop/"):
        open_page(page, f"{address}/{path}")
        assert (path, faults_of_focus(page)) == (path, [])
        for stop in page.locator("a:visible, button:visible, summary, select, input").all()[:30]:
            stop.focus()
            style, width, colour, ground = stop.evaluate(
                """element => {
                  const style = getComputedStyle(element);
                  const page = getComputedStyle(document.body).backgroundColor;
                  const width = parseFloat(style.outlineWidth);
                  return [style.outlineStyle, width, style.outlineColor, page];
                }"""
            )
            assert (path, style) == (path, "solid")
            assert width >= 3
            assert colour != ground


def test_a_date_that_has_passed_is_marked_in_words(page: Page, address: str) -> None:
    """The mark on a page that is older than its dates needs no colour at all."""
    page.emulate_media(forced_colors="active")
    page.clock.set_fixed_time("2028-06-01T12:00:00Z")
    page.goto(f"{address}/training/group-3-core-workshop/")
    marks = page.get_by_text("This date has passed since this page was made.")
    assert marks.count() == page.locator("[data-until]").count() > 3
    assert marks.first.is_visible()
    assert faint_words(page)[0] == []


SOUND = """<!doctype html><html lang="en-GB"><title>A page</title><body style="background: #fff">
<p style="color: #595959">Words on white</p>
<p style="background: #000; border: 1px solid #000"><b style="color: #959595">Others</b></p>"""


def test_sound_colours_pass(page: Page) -> None:
    """The greys that WCAG allows on white and on black, just so."""
    page.set_content(SOUND)
    faint, number = faint_words(page)
    assert (faint, number) == ([], 2)
    assert edgeless(page, "[style*=border]") == ([], 1)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("color: #595959", "color: #5a5a5a"),
        ("color: #595959", "color: rgb(0 0 0 / 60%)"),
        ("background: #fff", "background: #fefefe"),
        ("background: #000", "background: rgb(0 0 0 / 90%)"),
        ("</p>", "</p><ul style='color: #777'><li style='list-style: disc'></ul>"),
        ("</p>", "</p><style>p::after { content: 'more'; color: #777 }</style>"),
        ("</p>", "</p><input placeholder='Words'>"),
    ],
)
def test_words_that_are_a_shade_too_faint_are_reported(page: Page, right: str, wrong: str) -> None:
    """Whatever makes them so, and wherever the words come from."""
    page.set_content(SOUND.replace(right, wrong, 1))
    assert faint_words(page)[0] != []


@pytest.mark.parametrize(
    ("right", "wrong"), [("1px solid", "1px none"), ("solid #000", "solid #aaa")]
)
def test_a_part_without_a_line_is_reported(page: Page, right: str, wrong: str) -> None:
    """No line, and one that can hardly be seen."""
    page.set_content(SOUND.replace(right, wrong))
    without, number = edgeless(page, "p:last-of-type")
    assert (len(without), number) == (1, 1)
