"""One real Chromium for all browser tests, and the project's own site served on loopback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.server import headers_of, served
from tools.environment.browser import browser_path
from tools.environment.places import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

# A container's root has no sandbox to give; the rest keeps the browser off the network.
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser that the set-up found."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=browser_path(HERE), args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def address(real_site: BuiltSite) -> Iterator[str]:
    """Give the address of the project's own site, without its headers."""
    with served(real_site.folder) as url:
        yield url


@pytest.fixture(scope="session")
def guarded_address(real_site: BuiltSite) -> Iterator[str]:
    """Give the address of the project's own site, served with the headers that it asks for."""
    with served(real_site.folder, headers_of(real_site.folder)) as url:
        yield url
