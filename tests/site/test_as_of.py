"""A page that shows dates says for which day it was made; others do not change with the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.site.reading_pages import pages

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

SAID = "Dates as of 22 November 2026."


def test_every_page_with_dates_to_come_says_as_of_when(real_site: BuiltSite) -> None:
    """Wherever a coming date stands, so does the day for which the page was made."""
    with_dates = 0
    for file, page in pages(real_site).items():
        if page.select("[data-until]") or "Next date:" in page.get_text():
            with_dates += 1
            assert SAID in page.get_text(), file
    assert with_dates > 15


def test_a_page_without_dates_keeps_its_bytes_from_day_to_day(real_site: BuiltSite) -> None:
    """So a build on the next day changes only what the day changes."""
    without = ("privacy/", "contact/", "case-reviews/", "case-reviews/child-a-action-plan/")
    for address in without:
        assert "Dates as of" not in real_site.page(address).get_text()
