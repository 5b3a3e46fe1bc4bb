"""The content folder read for the rules over the words of metadata and data files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.build_day import DEFAULT_ZONE, build_moment
from plugins.checks.field_words import field_problems
from plugins.datafiles.alike import rows_gathered
from plugins.datafiles.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.problems import Problem
    from tools.building.request import Request


def field_words(request: Request) -> list[Problem]:
    """Return what is left standing in the words of metadata and data files.

    What else is wrong with the files is reported elsewhere. Raises OSError from the disk.
    """
    today = build_moment(request.today, DEFAULT_ZONE).date()
    return rows_gathered(field_problems(_texts(request.content.resolve()), today))


def _texts(content: Path) -> Iterator[tuple[str, str]]:
    """Return every text and data file that a build reads, with its path for messages."""
    files = [*content.glob("*.yaml")]
    for folder in (*Section, "courses"):
        files += (file for file in (content / folder).rglob("*") if file.suffix in _READ)
    for file in sorted(files):
        text, _ = decode(file.read_bytes(), "", spreadsheet=file.suffix == ".csv")
        yield file.relative_to(content.parent).as_posix(), text


_READ = frozenset({".md", ".yaml", ".csv"})
