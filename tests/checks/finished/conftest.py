"""A small site, built once, and copies of it to spoil."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.checks.finished.small_site import CONTENT, Spoilt
from tests.site_factory import BuiltSite, SiteFactory

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuiltSite, Path]:
    """Return the small site, built once, and its content folder."""
    folder = tmp_path_factory.mktemp("whole")
    site = SiteFactory(folder).build(CONTENT)
    return site, folder / "content"


@pytest.fixture
def spoilt(whole: tuple[BuiltSite, Path], tmp_path: Path) -> Spoilt:
    """Return a copy of the small site, to put a fault into by hand."""
    site, content = whole
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder)
    return Spoilt(BuiltSite(folder, site.library), content)
