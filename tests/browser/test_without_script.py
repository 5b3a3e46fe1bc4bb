"""The site in a browser that runs no script: every page is reached by plain links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

import pytest

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


def walked(page: Page, address: str) -> set[str]:
    """Return the path of every page of the site that home leads to."""
    waiting, seen = [f"{address}/"], {f"{address}/"}
    while waiting:
        page.goto(waiting.pop())
        linked = {urldefrag(link).url for link in page.evaluate(LINKS)}
        new = {each for each in linked if each.startswith(address) and each.endswith("/")} - seen
        seen |= new
        waiting += sorted(new)
    return {urlsplit(each).path for each in seen}


def on_weekdays(page: Page) -> list[str]:
    """Return the dates in a list of training that have no part on a weekend."""
    when = page.locator(".session__when").all_inner_texts()
    return [each for each in when if "Saturday" not in each and "Sunday" not in each]


def test_links_alone_lead_from_home_to_every_page(
    page: Page, address: str, real_site: BuiltSite
) -> None:
    """What the sitemap names is reached from the first page, on a telephone too."""
    named = {urlsplit(each).path for each in LOCATION.findall(real_site.text("sitemap.xml"))}
    assert named - walked(page, address) == set()
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
