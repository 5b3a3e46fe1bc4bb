"""The Markdown files of the content folder to text; the only disk reader of articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.datafiles.folder import walk
from plugins.datafiles.text_file import decode
from plugins.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One Markdown file: its path within the content folder, its path for messages, its text."""

    source: str
    path: str
    section: Section
    text: str


def read_sources(content: Path) -> tuple[tuple[Source, ...], list[Problem]]:
    """Take the content folder; give every Markdown file of its sections, and problems.

    Raises OSError from the disk.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    for section in Section:
        for file in walk(content / section, content, problems):
            source = file.relative_to(content).as_posix()
            path = f"{content.name}/{source}"
            if file.suffix != ".md":
                message = (
                    f"“{file.name}” is not read here: articles are .md files, "
                    "others go to content/documents."
                )
                problems.append(Problem(path, 1, "file-type", message))
                continue
            text, faults = decode(file.read_bytes(), path)
            problems += faults
            if not faults:
                sources.append(Source(source, path, section, text))
    return tuple(sources), problems
