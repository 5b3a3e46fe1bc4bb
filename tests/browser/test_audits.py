"""The audits find the faults that they are there for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.audits import (
    faults_of_focus,
    landmarks_out_of_order,
    make_ready,
    small_targets,
    too_wide,
)
from tests.browser.views import faults
from tests.validators.axe import violations
from tests.validators.code_sniffer import sniffed_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

SOUND = """<!doctype html><html lang="en-GB"><title>A page</title>
<header class="header"><a class="wide" href="/">The board</a></header>
<main><h1>A page</h1><p>Some words and <a href="#a">a link</a> among them.</p>
<ul><li id="a"><a class="wide" href="#b">A link of its own</a></ul></main>
<footer class="footer" id="b">End</footer>
<style>:focus {outline: 3px solid}
.wide {display: inline-block; padding: 8px; min-width: 30px}</style>"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page of the width of a telephone."""
    with browser.new_page(viewport={"width": 320, "height": 400}) as opened:
        yield opened


def show(page: Page, html: str) -> None:
    """Load HTML into a page and get ready to measure it."""
    page.set_content(html)
    make_ready(page)


def test_a_sound_page_passes_them_all(page: Page) -> None:
    """Where nothing is wrong, no audit says a word."""
    show(page, SOUND)
    said = too_wide(page) + small_targets(page) + violations(page) + sniffed_errors(page)
    assert said + faults_of_focus(page) + landmarks_out_of_order(page) == []


def test_what_is_too_wide_is_named(page: Page) -> None:
    """A word wider than the window is reported, with the element that holds it."""
    show(page, SOUND.replace("Some words", f"<b>{'long' * 40}</b>"))
    assert any("<b>longlong" in said for said in too_wide(page))


def test_a_small_target_is_named(page: Page) -> None:
    """A link of its own in one line of text is too low; one among words is let pass."""
    show(page, SOUND.replace('class="wide" href="#b"', 'href="#b"'))
    (said,) = small_targets(page)
    assert "#b" in said


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        (":focus {outline: none}", "the focus does not show"),
        ("main a {position: absolute; left: -999px}", "out of view"),
        ("main::after {content: ''; position: fixed; inset: 0; background: #fff}", "covered"),
    ],
)
def test_a_focus_that_is_not_seen_is_reported(page: Page, css: str, fault: str) -> None:
    """A stop without a mark, outside the window or under something is reported."""
    show(page, f"{SOUND}<style>{css}</style>")
    assert any(said.startswith(fault) for said in faults_of_focus(page))


def test_stops_out_of_order_are_reported(page: Page) -> None:
    """A tabindex that jumps ahead, or a link that the Tab key passes over, is reported."""
    for index in ("1", "-1"):
        show(page, SOUND.replace('href="#b"', f'href="#b" tabindex="{index}"'))
        assert any("instead of" in said for said in faults_of_focus(page))


def test_landmarks_out_of_order_are_reported(page: Page) -> None:
    """A header that only the style sheet puts on top is reported."""
    top, rest = SOUND.split("<main>")
    header = top[top.index("<header") :]
    show(page, top.replace(header, "") + f"<main>{rest}" + header)
    assert landmarks_out_of_order(page) != []


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        ("background: #000; color: #111", "color-contrast"),
        ("padding-top: 99px", "the scheme moves"),
    ],
)
def test_faults_of_the_dark_scheme_alone_are_reported(page: Page, css: str, fault: str) -> None:
    """They are named with their width and scheme, whatever the light scheme looks like."""
    dark = f"<style>@media (prefers-color-scheme: dark) {{ body {{ {css} }} }}</style>"
    show(page, SOUND)
    assert faults(page) == []
    show(page, SOUND + dark)
    found = faults(page)
    for width in (320, 1280):
        assert any(said.startswith(f"{width} wide, dark: {fault}") for said in found)
    assert [said for said in found if "light" in said] == []


def test_both_validators_see_a_picture_without_words(page: Page) -> None:
    """Both axe and HTML_CodeSniffer are really at work."""
    show(page, SOUND.replace("Some words", '<img src="data:,">'))
    assert any("image-alt" in said for said in violations(page))
    assert any("1_1_1" in said for said in sniffed_errors(page))
