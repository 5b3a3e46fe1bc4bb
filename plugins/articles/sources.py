"""Reads the files of the content folder's sections; no other module in this package reads files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.allowances import SUFFIX
from plugins.articles.model import Section
from plugins.problems import Problem
from plugins.sources.folder import walk
from plugins.sources.text_file import decode

if TYPE_CHECKING:
    from pathlib import Path


# How the name of a file of recommendations ends, after the name of the review's file.
REPORT_SUFFIX = ".recommendations.yaml"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its path within the content folder, its path for messages, its text."""

    source: str
    path: str
    section: Section
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The sections' Markdown files, files of recommendations and files of allowances."""

    texts: tuple[Source, ...]
    reports: tuple[Source, ...]
    allowances: tuple[Source, ...]


def read_sources(content: Path) -> tuple[Sources, list[Problem]]:
    """Return the files in the content folder's sections, and their problems.

    Raises OSError if the disk cannot be read.
    """
    found: dict[str, list[Source]] = {".md": [], REPORT_SUFFIX: [], SUFFIX: []}
    problems: list[Problem] = []
    for section in Section:
        for file in walk(content / section, content, problems):
            source = file.relative_to(content).as_posix()
            path = f"{content.name}/{source}"  # guard: paths in problems
            kind = next((ending for ending in found if file.name.endswith(ending)), None)
            if kind is None:
                problems.append(Problem(path, 1, "file-type", _refusal(file)))
                continue
            text, faults = decode(file.read_bytes(), path)
            problems += faults
            if not faults:
                found[kind].append(Source(source, path, section, text))
    return Sources(*(tuple(each) for each in found.values())), problems


def _refusal(file: Path) -> str:
    if file.suffix in {".yaml", ".yml"}:
        return (
            f"“{file.name}” is not read here: recommendations are named as their review is, "
            f"with “{REPORT_SUFFIX}” in place of “.md”."
        )
    return (
        f"“{file.name}” is not read here: articles are .md files. What readers may have as a file "
        "is in content/documents."
    )
