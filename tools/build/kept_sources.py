"""The sources of what the public sees, kept next to it: a refresh builds them for today.

Whatever an editor is writing meanwhile, dates stay true. The folder is for its owner alone, and of
drafts it holds no word: a stub stands for each, so that what refers to it still finds it.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from plugins.sources.folder import walk
from tools.build.request import UsageError
from tools.build.target import mark, releases_of, sources_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from plugins.site.model import Library

_PART = "sources.part"
_DAY = "published"
_TEXT_STUB = "Title: A draft\nSlug: {}\nSummary: A draft.\nStatus: draft\n\nA draft.\n"
_COURSE_STUB = "title: A draft\ndraft: yes\n"


@dataclass(frozen=True, slots=True)
class KeptSources:
    """The content last published, and the moment of that publication, with its time zone."""

    content: Path
    published: datetime


def kept_sources(output: Path) -> KeptSources:
    """Return the sources of the site that stands in a target. Raises UsageError without any."""
    folder = sources_of(output)
    if not (folder and (folder / _DAY).is_file()):
        raise UsageError(
            f"Next to “{output}” no sources of a publication are kept: publish once without "
            "--refresh."
        )
    (content,) = (each for each in folder.iterdir() if each.is_dir())
    return KeptSources(content, datetime.fromisoformat((folder / _DAY).read_text("utf-8").strip()))


def keep_sources(library: Library, content: Path, output: Path, staged: Path) -> Path:
    """Keep the sources of a staged site, name them in its marker, and return where they are.

    They stand whole before the site is switched in: whichever of two sites a killed command leaves
    in the target names sources that are there. Raises OSError.
    """
    stubs = _stubs(library, content.name)
    below = (each.relative_to(content).as_posix() for each in walk(content, content, []))
    files = [each for each in below if not _belongs_to(each, stubs)]
    folder = mark(staged, output, _digest(content, files, stubs))
    part = releases_of(output) / _PART
    if not folder.is_dir():
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700)
        for path in files:
            copy = part / content.name / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(content / path, copy)
        for path, text in stubs.items():
            stub = part / content.name / path
            stub.parent.mkdir(parents=True, exist_ok=True)
            stub.write_text(text, "utf-8", newline="\n")
        (part / _DAY).write_text(f"{library.moment.isoformat()}\n", "utf-8", newline="\n")
        part.rename(folder)
    return folder


def _stubs(library: Library, name: str) -> Mapping[str, str]:
    """Return what stands in the place of each draft, by its path in the content folder."""
    texts = {e.path: _TEXT_STUB.format(e.slug) for e in library.entries if e.is_draft}
    courses = {c.path: _COURSE_STUB for c in library.courses if c.is_draft}
    return {path.removeprefix(f"{name}/"): stub for path, stub in (texts | courses).items()}


def _belongs_to(path: str, stubs: Mapping[str, str]) -> bool:
    """Report whether a file is a draft, or stands next to one under its name."""
    stem = path.partition(".")[0]
    return any(stem == each.partition(".")[0] for each in stubs)


def _digest(content: Path, files: list[str], stubs: Mapping[str, str]) -> str:
    found = hashlib.sha256()
    for path in files:
        data = (content / path).read_bytes()
        found.update(f"{path}\0{len(data)}\0".encode() + data)
    found.update(repr(sorted(stubs.items())).encode())
    return found.hexdigest()[:16]
