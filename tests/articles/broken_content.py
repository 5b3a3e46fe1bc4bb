"""Broken content folders and, in each, every problem that it must be refused for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.site_factory import COURSE, Files

HERE = Path(__file__).resolve().parents[1] / "cases" / "articles"
EXPECTED = "expected"

# What stands beside every case, so that there is something to name and to mistype.
AROUND: Files = {
    "board.yaml": (
        "name: Sample Board\narea: Sample\n"
        "categories:\n  good-practice: Good practice\n  announcements: Announcements\n"
    ),
    "themes.yaml": "- id: bruising\n  name: Bruising\n- id: recording\n  name: Recording\n",
    "courses/short-course.yaml": COURSE,
    "guidance/first.md": "Title: First\nSlug: first-guidance\nSummary: One sentence.\n\nText.\n",
}


@dataclass(frozen=True, slots=True)
class BrokenContent:
    """The files of a content folder as an editor saved them, and the lines of all problems."""

    name: str
    files: Files
    problems: list[str]


def broken_content() -> list[BrokenContent]:
    """Return every case by name; raise OSError for one without its `expected` file."""
    return [_case(folder) for folder in sorted(HERE.iterdir())]


def _case(folder: Path) -> BrokenContent:
    files: Files = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != EXPECTED
    }
    expected = (folder / EXPECTED).read_bytes().decode("utf-8").splitlines()
    return BrokenContent(folder.name, {**AROUND, **files}, expected)
