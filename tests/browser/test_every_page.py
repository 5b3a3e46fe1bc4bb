"""Every page in real Chromium: accessible, narrow enough for any screen, in the right order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.browser import views
from tests.browser.audits import (
    landmarks_out_of_order,
    open_page,
    small_targets,
    too_wide,
)
from tests.browser.test_pages import page_addresses
from tests.browser.windows import LAPTOP, TABLET, opened
from tests.validators import axe

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite


@dataclass(frozen=True, slots=True)
class Visit:
    """What was found wrong with a page, of which most of the time goes into its loading."""

    path: str
    faults: list[str]
    on_a_tablet: list[str]
    without_styles: list[str]


@pytest.fixture(scope="module")
def visits(browser: Browser, address: str, real_site: BuiltSite) -> list[Visit]:
    """Give a visit to every page; what is done to a page last cannot be undone."""
    found = []
    with opened(browser, LAPTOP) as page:
        axe.bring(page)
        for path in page_addresses(real_site):
            open_page(page, f"{address}/{path}")
            faults = views.faults(page)
            views.resize(page, TABLET)
            on_a_tablet = too_wide(page) + small_targets(page)
            views.resize(page, LAPTOP)
            found.append(Visit(path, faults, on_a_tablet, landmarks_out_of_order(page)))
    return found


def test_every_page_is_accessible(visits: list[Visit]) -> None:
    """Light or dark, no page breaks a rule that axe knows, is too wide or has a small target."""
    assert {each.path: each.faults for each in visits if each.faults} == {}
    assert len(visits) > 40


def test_every_page_fits_a_tablet(visits: list[Visit]) -> None:
    """Between the telephone and the laptop no page scrolls sideways or has a small target."""
    assert {each.path: each.on_a_tablet for each in visits if each.on_a_tablet} == {}


def test_the_order_is_right_without_styles(visits: list[Visit]) -> None:
    """Without CSS come skip link, exit, header, breadcrumbs, text, worried block, footer."""
    assert {each.path: each.without_styles for each in visits if each.without_styles} == {}
