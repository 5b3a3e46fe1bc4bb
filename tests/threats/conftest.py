"""Where guards are undone: in what is loaded of the code, or in a copy of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.building.conftest import PARTS
from tests.threats.guards import Program
from tools.build.request import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Yield a program on the code itself, where a guard is undone in memory alone."""
    program = Program(ROOT, tmp_path_factory.mktemp("guards") / "temporary")
    yield program
    program.stop()


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Yield a program on a copy of the code, with what Python has compiled."""
    folder = tmp_path_factory.mktemp("guards") / "clone"
    folder.mkdir()
    for name in (*PARTS, "content", "tests", "pyproject.toml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, folder / name)
    program = Program(folder, folder.with_name("temporary"))
    yield program
    program.stop()
