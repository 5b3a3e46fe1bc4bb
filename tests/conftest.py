"""What all tests share: a factory of tiny sites, and the project's own site built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site_factory import BuiltSite, SiteFactory
from tools.building.pelican_run import run_pelican
from tools.building.request import Request

if TYPE_CHECKING:
    from pathlib import Path

REAL_DAY = "2026-11-22"


@pytest.fixture
def site(tmp_path: Path) -> SiteFactory:
    """Give a factory of tiny sites in a folder of the test's own."""
    return SiteFactory(tmp_path)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Give the project's own content, built once for a settled day."""
    folder = tmp_path_factory.mktemp("real")
    request = Request(output=folder, today=REAL_DAY)
    return BuiltSite(folder, run_pelican(request, folder, lambda _written: None))
