"""What all tests share: tiny sites, the project's own site, one real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.site_factory import BuiltSite, SiteFactory
from tools.build.request import Request
from tools.build.search_index import build_site
from tools.setup.browser import browser_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

# A container's root has no sandbox to give; the rest keeps the browser off the network.
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


REAL_DAY = "2026-11-22"

# A slow machine finds no fault that a fast one does not.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the golden fragments again."""
    parser.addoption("--renew", action="store_true", help="write the golden fragments again")


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    """Return whether golden fragments are to be written again."""
    return bool(request.config.getoption("--renew"))


@pytest.fixture
def site(tmp_path: Path) -> SiteFactory:
    """Return a factory of tiny sites in a folder of the test's own."""
    return SiteFactory(tmp_path)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the project's own content, built once for a settled day."""
    folder = tmp_path_factory.mktemp("real")
    request = Request(output=folder, today=REAL_DAY)
    return BuiltSite(folder, build_site(request, folder, lambda _written: None))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield the browser that the set-up found."""
    # Takes longer to load than most tests take that need no browser.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=browser_path(), args=ARGUMENTS)
        yield found
        found.close()
