"""A copy of the code and of the tests, for guards to be undone in."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.building.conftest import PARTS
from tests.threats.guards import Clone
from tools.build.request import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clone]:
    """Yield the copy, with what Python has compiled, so that each run starts quickly."""
    folder = tmp_path_factory.mktemp("guards") / "clone"
    folder.mkdir()
    for name in (*PARTS, "content", "tests", "pyproject.toml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, folder / name)
    copy = Clone(folder)
    yield copy
    copy.stop()
