"""A tiny content folder with a site already built of it, and clones to break."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.site_factory import ARTICLE, COURSE
from tools.build.build import build
from tools.build.request import ROOT, Request

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--today", "2027-01-01")
PARTS = ("plugins", "tools", "theme", "pelicanconf.py", "publishconf.py")


@dataclass(frozen=True)
class Place:
    """A content folder and the folder that its site goes to."""

    content: Path
    output: Path

    @property
    def words(self) -> tuple[str | Path, ...]:
        """Return the words that every command here takes."""
        return ("--content", self.content, "--output", self.output, *DAY)

    @property
    def article(self) -> Path:
        """Return the file of its one article."""
        return self.content / "news" / "x" / "a.md"


@pytest.fixture
def fresh(tmp_path: Path) -> Place:
    """Return a content folder with an article and a course, and a target that is not there yet."""
    place = Place(tmp_path / "site" / "content", tmp_path / "site" / "output")
    place.article.parent.mkdir(parents=True)
    place.article.write_text(ARTICLE, "utf-8")
    (place.content / "courses").mkdir()
    (place.content / "courses" / "a-course.yaml").write_text(COURSE, "utf-8")
    return place


@pytest.fixture
def built(fresh: Place) -> Place:
    """Return the same with its site built."""
    request = Request(fresh.content, fresh.output, today="2027-01-01")
    assert build(request) == 0
    return fresh


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a copy of the project's code, for a test to break."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder
