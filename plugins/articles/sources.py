"""The files of the sections of the content folder to text; the only disk reader of articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.datafiles.folder import walk
from plugins.datafiles.text_file import decode
from plugins.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path


# What ends the name of a file of recommendations; before it stands the name of the review's file.
REPORT_SUFFIX = ".recommendations.yaml"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its path within the content folder, its path for messages, its text."""

    source: str
    path: str
    section: Section
    text: str


def read_sources(content: Path) -> tuple[tuple[Source, ...], tuple[Source, ...], list[Problem]]:
    """Take the content folder; give the Markdown files of its sections, reports, and problems.

    The reports are the files of recommendations. Raises OSError from the disk.
    """
    sources: list[Source] = []
    reports: list[Source] = []
    problems: list[Problem] = []
    for section in Section:
        for file in walk(content / section, content, problems):
            source = file.relative_to(content).as_posix()
            path = f"{content.name}/{source}"
            is_report = file.name.endswith(REPORT_SUFFIX)
            if file.suffix != ".md" and not is_report:
                problems.append(Problem(path, 1, "file-type", _refusal(file)))
                continue
            text, faults = decode(file.read_bytes(), path)
            problems += faults
            if not faults:
                (reports if is_report else sources).append(Source(source, path, section, text))
    return tuple(sources), tuple(reports), problems


def _refusal(file: Path) -> str:
    if file.suffix in {".yaml", ".yml"}:
        return (
            f"“{file.name}” is not read here: recommendations are named as their review is, "
            f"with “{REPORT_SUFFIX}” in place of “.md”."
        )
    return (
        f"“{file.name}” is not read here: articles are .md files, others go to content/documents."
    )
