"""The project's own site served on loopback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import every_kind
from tests.browser.server import headers_of, served
from tests.recommendations.samples import AGENCIES, AT, DAY, REPORT, REVIEW, many
from tests.site_factory import BuiltSite, SiteFactory
from tools.build.request import Request
from tools.build.search_index import build_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def address(real_site: BuiltSite) -> Iterator[str]:
    """Yield the address of the project's own site, without its headers."""
    with served(real_site.folder) as url:
        yield url


@pytest.fixture(scope="session")
def reported_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return a site with recommendations in two reviews, which the project's own has not."""
    board = f"name: Sample Board\narea: Sample\n{AGENCIES}"
    other = REVIEW.replace("Child W", "Child V").replace("child-w", "child-v")
    files = {
        "board.yaml": board,
        "case-reviews/a.md": REVIEW,
        AT: REPORT,
        "case-reviews/b.md": other,
        "case-reviews/b.recommendations.yaml": many(30, "Health, Schools and colleges"),
    }
    return SiteFactory(tmp_path_factory.mktemp("reported")).build(files, DAY)


@pytest.fixture(scope="session")
def reported_address(reported_site: BuiltSite) -> Iterator[str]:
    """Yield the address of that site, served with the headers that it asks for."""
    with served(reported_site.folder, headers_of(reported_site.folder)) as url:
        yield url


@pytest.fixture(scope="session")
def guarded_address(real_site: BuiltSite) -> Iterator[str]:
    """Yield the address of the project's own site, served with the headers that it asks for."""
    with served(real_site.folder, headers_of(real_site.folder)) as url:
        yield url


@pytest.fixture(scope="session")
def second_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a second board's site, which is no sample, with its search's index."""
    content = tmp_path_factory.mktemp("second") / "content"
    every_kind.write(content)
    folder = tmp_path_factory.mktemp("second-site")
    build_site(Request(content, folder, today=every_kind.DAY), folder, lambda _written: None)
    return folder


@pytest.fixture(scope="session")
def second_address(second_folder: Path) -> Iterator[str]:
    """Yield the address of that site, served with the headers that it asks for."""
    with served(second_folder, headers_of(second_folder)) as url:
        yield url
