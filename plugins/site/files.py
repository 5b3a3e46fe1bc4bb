"""The files served as they are: which there are, and which of them are public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.body_rules import links
from plugins.articles.references import target_path
from plugins.datafiles.folder import walk
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.articles.model import Entry

FOLDERS = ("documents", "images", "extra")
# Files in `extra` stand at the root of the site, such as a favicon or a proof of ownership.
EXTRA = "extra/"
SERVED = frozenset(
    {
        ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".jpg", ".jpeg",
        ".png", ".webp", ".gif", ".avif", ".ico",
    }
)  # fmt: skip


def read_files(content: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """Take the content folder; give the files to serve, from that folder, and problems.

    A type that is not on the list of those served is a problem. Raises OSError from the disk.
    """
    files: list[str] = []
    problems: list[Problem] = []
    for folder in FOLDERS:
        for file in walk(content / folder, content, problems):
            source = file.relative_to(content).as_posix()
            if file.suffix.lower() in SERVED:
                files.append(source)
                continue
            message = f"Files of the type “{file.suffix or file.name}” are not served."
            problems.append(Problem(f"{content.name}/{source}", 1, "file-type", message))
    return tuple(files), problems


def output_path(source: str) -> str:
    """Take a file's path from the content folder; give its path from the site's root."""
    return source.removeprefix(EXTRA)


def held_back(entries: Iterable[Entry], public: Iterable[Entry]) -> frozenset[str]:
    """Take all entries and the public ones; give the files that only unpublished ones refer to."""
    shown = {file for entry in public for file in _files_of(entry)}
    named = {file for entry in entries for file in _files_of(entry)}
    return frozenset(named - shown)


def _files_of(entry: Entry) -> set[str]:
    return {
        target_path(entry.source, value)
        for _, kind, value in links(entry.body, entry.body_line)
        if kind in {"static", "attach"}
    }
