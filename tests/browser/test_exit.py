"""“Exit this page” in real Chromium: always there, gone at once, and no trace handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Request, Route, ViewportSize

NEUTRAL = "https://www.bbc.co.uk/weather"
PAGE = "news/good-practice/child-j-information-sharing/"
PHONE: ViewportSize = {"width": 320, "height": 640}
# The bar's lowest edge, and whether what has the focus is below it (or is in the bar itself).
COVERED = """() => {
  const bar = document.querySelector('.exit').getBoundingClientRect();
  const at = document.activeElement, box = at.getBoundingClientRect();
  const own = at.closest('.exit, .skip-link') !== null;
  return own || at === document.body || box.top >= bar.bottom ? null : at.outerHTML.slice(0, 80);
}"""

# What is to be seen in the moment of the click: the other page is stopped from taking over.
CLICKED = """() => {
  const drawn = (name) => document.querySelector(name).getClientRects().length;
  document.querySelector('.exit__button').click();
  const seen = [drawn('main'), drawn('.exit__button')];
  window.stop();
  return [...seen, document.querySelector('.exit__said').textContent];
}"""


class Neutral:
    """The neutral page, answered on this machine; remembers each request for it."""

    def __init__(self, page: Page) -> None:
        """Answer a page's requests for the other host."""
        self.requests: list[Request] = []
        page.route("https://www.bbc.co.uk/**", self._answer)

    def _answer(self, route: Route, request: Request) -> None:
        self.requests.append(request)
        route.fulfill(content_type="text/html", body="<title>Weather</title>")


@pytest.fixture
def page(browser: Browser, guarded_address: str) -> Iterator[Page]:
    """Yield a review's page on a phone, with the headers that the site asks for."""
    with browser.new_context(viewport=PHONE) as context:
        opened = context.new_page()
        opened.goto(f"{guarded_address}/{PAGE}")
        yield opened


def test_it_is_in_view_at_every_scroll_position(page: Page) -> None:
    """From top to bottom of the page nothing covers the button, and it never leaves the screen."""
    button = page.locator(".exit__button")
    height = page.evaluate("document.documentElement.scrollHeight")
    for top in range(0, height, 300):
        page.evaluate("top => window.scrollTo(0, top)", top)
        box = button.bounding_box()
        assert box
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= PHONE["height"]
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        there = "([x, y]) => document.elementFromPoint(x, y).closest('.exit__button') !== null"
        assert page.evaluate(there, middle), top


@pytest.mark.parametrize("keys", ["Tab", "Shift+Tab"])
def test_it_never_covers_what_has_the_focus(page: Page, keys: str) -> None:
    """Going through the page by keyboard, forwards or backwards, all that is reached is in view."""
    number = page.locator("a[href], button, summary, [tabindex='0']").count()
    assert number > 30
    covered = []
    for _ in range(number + 1):
        page.keyboard.press(keys)
        covered.append(page.evaluate(COVERED))
    assert [each for each in covered if each] == []


@pytest.mark.parametrize(
    "keys",
    [
        ("ShiftLeft", "ShiftRight", "ShiftLeft"),
        ("ShiftRight", "ShiftRight", "ShiftRight"),
        ("ShiftLeft", "ShiftLeft", "ShiftRight"),
        ("ShiftLeft", "a", "ShiftRight", "ShiftLeft", "ShiftRight"),
    ],
)
def test_three_presses_of_shift_leave(page: Page, keys: tuple[str, ...]) -> None:
    """Either Shift key counts, in any mixture, and another key only begins the count again."""
    Neutral(page)
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_url(NEUTRAL)
    assert page.title() == "Weather"


@pytest.mark.parametrize(
    "keys",
    [
        ("ShiftLeft", "ShiftRight"),
        ("ShiftLeft", "Shift+Tab", "ShiftRight"),
        ("Shift+A", "Shift+B", "Shift+C", "Shift+D"),
        ("ShiftLeft", "a", "ShiftLeft", "a", "ShiftLeft"),
    ],
)
def test_ordinary_use_of_shift_leaves_nothing(page: Page, keys: tuple[str, ...]) -> None:
    """Capital letters, going backwards and two presses keep the reader where they are."""
    neutral = Neutral(page)
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert neutral.requests == []
    assert page.url.endswith(PAGE)


def test_presses_more_than_five_seconds_apart_do_not_count(page: Page) -> None:
    """The first of three is forgotten after five seconds, and the page says so."""
    page.clock.install()
    page.reload()
    neutral = Neutral(page)
    page.keyboard.press("ShiftLeft")
    page.keyboard.press("ShiftLeft")
    said = page.locator(".exit__said")
    page.clock.run_for(4_000)
    assert said.inner_text() == "Press Shift 1 more time to leave this page."
    page.clock.run_for(1_200)
    assert said.inner_text() == "Not leaving: too much time went by."
    page.keyboard.press("ShiftLeft")
    assert said.inner_text() == "Press Shift 2 more times to leave this page."
    assert neutral.requests == []


def test_the_page_is_covered_before_the_other_has_answered(page: Page) -> None:
    """From the moment of the click nothing of the page is to be seen, however slow the network."""
    Neutral(page)
    assert page.evaluate(CLICKED) == [0, 0, "Leaving this page."]


def test_one_step_back_does_not_show_the_page(page: Page) -> None:
    """The neutral page takes the place of this one in the tab's history."""
    Neutral(page)
    page.locator(".exit__button").click()
    page.wait_for_url(NEUTRAL)
    page.go_back()
    assert PAGE not in page.url


def test_the_next_site_learns_nothing(page: Page) -> None:
    """No address of the site is handed on to where the reader goes."""
    neutral = Neutral(page)
    page.locator(".exit__button").click()
    page.wait_for_url(NEUTRAL)
    assert "referer" not in neutral.requests[0].all_headers()


def test_without_script_it_is_a_plain_link(browser: Browser, address: str) -> None:
    """The button, and the second link of the page, lead away and hand nothing on."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for number in (0, 1):
            page.goto(f"{address}/{PAGE}")
            neutral = Neutral(page)
            link = page.locator("[data-exit]").nth(number)
            assert link.get_attribute("rel") == "nofollow noreferrer"
            link.focus()
            page.keyboard.press("Enter")
            page.wait_for_url(NEUTRAL)
            assert "referer" not in neutral.requests[-1].all_headers()


def test_the_second_thing_a_keyboard_reaches_is_the_way_out(page: Page) -> None:
    """After the skip link comes the exit, seen while it has the focus."""
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    here = page.locator(":focus")
    assert here.inner_text() == "Exit this page"
    assert here.bounding_box()
    assert here.get_attribute("href") == NEUTRAL


def test_a_date_that_has_passed_since_the_build_is_marked(browser: Browser, address: str) -> None:
    """A page that is older than the day it is read says which of its dates are over."""
    with browser.new_context() as context:
        page = context.new_page()
        page.clock.set_fixed_time("2027-01-15T12:00:00Z")
        page.goto(f"{address}/training/")
        dates = page.locator(".session[data-until]")
        marked = dates.filter(has_text="This date has passed since this page was made.")
        assert 0 < marked.count() < dates.count()
        assert "January 2027" in marked.last.inner_text()
