"""The project's own site served on loopback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.server import headers_of, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site_factory import BuiltSite


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
