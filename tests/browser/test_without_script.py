"""The site in a browser that runs no script: every page is reached by plain links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

import pytest

from tests.browser.views import resize
from tests.browser.windows import LAPTOP, ZOOMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.site_factory import BuiltSite

LOCATION = re.compile("<loc>(.*?)</loc>")
# What a reader may follow: what is shown, or stands in what can be opened without script.
LINKS = """() => {
  document.querySelectorAll('details').forEach((each) => { each.open = true; });
  return [...document.querySelectorAll('a[href]')].filter((each) => each.checkVisibility(
    { visibilityProperty: true })).map((each) => each.href);
}"""


@pytest.fixture(params=[LAPTOP, ZOOMED], ids=["laptop", "400 % zoom"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Yield a page of a browser with its scripts turned off."""
    width, height = request.param
    size: ViewportSize = {"width": width, "height": height}
    with browser.new_page(java_script_enabled=False, viewport=size) as opened:
        yield opened


def linked(page: Page, address: str) -> dict[str, dict[tuple[int, int], set[str]]]:
    """Return the pages that can be reached, each with where its links lead in each size."""
    waiting, found = [f"{address}/"], {}
    while waiting:
        here = waiting.pop()
        if here in found:
            continue
        page.goto(here)
        found[here] = {size: _links(page, address, size) for size in (LAPTOP, ZOOMED)}
        waiting += sorted(set().union(*found[here].values()))
    return found


def _links(page: Page, address: str, size: tuple[int, int]) -> set[str]:
    resize(page, size)
    links = {urldefrag(link).url for link in page.evaluate(LINKS)}
    return {each for each in links if each.startswith(address) and each.endswith("/")}


def reached(leads_to: dict[str, set[str]], start: str) -> set[str]:
    """Return all that one page leads to, itself included."""
    waiting, seen = [start], {start}
    while waiting:
        new = leads_to[waiting.pop()] - seen
        seen |= new
        waiting += new
    return seen


def on_weekdays(page: Page) -> list[str]:
    """Return the dates in a list of training that have no part on a weekend."""
    when = page.locator(".session__when").all_inner_texts()
    return [each for each in when if "Saturday" not in each and "Sunday" not in each]


def test_links_alone_lead_from_home_to_every_page(
    browser: Browser, address: str, real_site: BuiltSite
) -> None:
    """What the sitemap names is reached from the first page, on a telephone too."""
    named = {urlsplit(each).path for each in LOCATION.findall(real_site.text("sitemap.xml"))}
    with browser.new_page(java_script_enabled=False) as page:
        pages = linked(page, address)
    for size in (LAPTOP, ZOOMED):
        leads_to = {path: by_size[size] for path, by_size in pages.items()}
        found = {urlsplit(each).path for each in reached(leads_to, f"{address}/")}
        assert (size, named - found) == (size, set())
    assert len(named) > 40


def test_training_is_narrowed_by_plain_links(page: Page, address: str) -> None:
    """One link leaves the dates of weekends, and another leads back to them all."""
    page.goto(f"{address}/training/")
    assert on_weekdays(page) != []
    page.get_by_role("link", name="Saturdays and Sundays").click()
    assert page.url == f"{address}/training/by/time/weekend/"
    assert page.locator(".session__when").count() > 3
    assert on_weekdays(page) == []
    page.get_by_role("link", name="See all training dates").click()
    assert page.url == f"{address}/training/"


def test_the_search_offers_its_other_ways(page: Page, address: str) -> None:
    """No field that would do nothing; a theme, the register and a letter lead on at a click."""
    for link, leads_to in (
        ("Bruising", "/themes/bruising/"),
        ("Case reviews", "/case-reviews/"),
        ("C", "/search/#page_letter_c"),
    ):
        page.goto(f"{address}/search/")
        assert page.locator("input, select, button").filter(visible=True).count() == 0
        page.locator("main").get_by_role("link", name=link, exact=True).first.click()
        assert page.url == f"{address}{leads_to}"
