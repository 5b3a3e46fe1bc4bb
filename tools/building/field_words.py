"""The content folder read for the rules over the words of metadata and data files."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.build_day import DEFAULT_ZONE, build_moment
from plugins.checks.field_words import field_problems
from plugins.crashes import found_in_each
from plugins.datafiles.alike import rows_gathered
from plugins.datafiles.folder import walk
from plugins.datafiles.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.problems import Problem
    from tools.building.request import Request

_READ = frozenset({".md", ".yaml", ".csv"})


def field_words(request: Request) -> list[Problem]:
    """Return what is left standing in the words of metadata and data files.

    What else is wrong with the files is reported elsewhere. Raises OSError from the disk.
    """
    today = build_moment(request.today, DEFAULT_ZONE).date()
    texts = _texts(request.content.resolve())
    found = found_in_each(lambda some: field_problems(some, today), texts, itemgetter(0))
    return rows_gathered(found)


def _texts(content: Path) -> Iterator[tuple[str, str]]:
    """Return every text and data file that a build reads, with its path for messages."""
    unread: list[Problem] = []  # reported by the build
    files = [file for file in sorted(content.glob("*.yaml")) if file.is_file()]
    for folder in (*Section, "courses"):
        files += walk(content / folder, content, unread)
    for file in files:
        ending = file.suffix.lower()
        if ending in _READ:
            text, _ = decode(file.read_bytes(), "", spreadsheet=ending == ".csv")
            yield f"{content.name}/{file.relative_to(content).as_posix()}", text
