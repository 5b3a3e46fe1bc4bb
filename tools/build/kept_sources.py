"""The sources of the public site, kept next to it, so that a refresh can build them for today.

So dates take effect whatever an editor is writing meanwhile. Only the owner can read the folder. It
contains no text of a draft: a stub replaces each draft, so that references to it still work.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from plugins.articles.allowances import SUFFIX
from plugins.articles.sources import REPORT_SUFFIX
from plugins.output.files import Files
from plugins.sources.folder import walk
from tools.build.request import UsageError
from tools.build.target import mark, releases_of, sources_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from plugins.site.model import Library

_PART = "sources.part"
_DAY = "published"
_TAKEN = "taken-down.json"
_TEXT_STUB = "Title: A draft\nSlug: {}\nSummary: A draft.\nStatus: draft\n\nA draft.\n"
COURSE_STUB = "title: A draft\ndraft: yes\n"


class Taken(NamedTuple):
    """The day on which something was taken down, in words, and the address that it had."""

    day: str
    address: str


@dataclass(frozen=True, slots=True)
class KeptSources:
    """The content last published, and the moment of that publication, with its time zone.

    `taken_down` has the path of each source that was taken down.
    """

    content: Path
    published: datetime
    taken_down: Mapping[str, Taken] = field(default_factory=dict)


def kept_sources(output: Path) -> KeptSources:
    """Return the sources of the site in a target. Raises UsageError if none are kept."""
    folder = sources_of(output)
    if not (folder and (folder / _DAY).is_file()):
        raise UsageError(
            f"Next to “{output}” no content of a publication is kept: run “python3 tasks.py "
            "publish” first."
        )
    (content,) = (each for each in folder.iterdir() if each.is_dir())
    published = datetime.fromisoformat((folder / _DAY).read_text("utf-8").strip())
    return KeptSources(content, published, taken_down(output))


def taken_down(output: Path) -> Mapping[str, Taken]:
    """Return what was taken down from the site in a target, by the path of its source."""
    folder = sources_of(output)
    file = folder / _TAKEN if folder else None
    if not (file and file.is_file()):
        return {}
    return {path: Taken(*each) for path, each in json.loads(file.read_text("utf-8")).items()}


def write_taken_down(output: Path, taken: Mapping[str, Taken]) -> None:
    """Replace the list of sources taken down. Raises OSError."""
    if folder := sources_of(output):
        part = folder / f"{_TAKEN}.part"
        part.write_text(_listed(taken), "utf-8", newline="\n")
        part.replace(folder / _TAKEN)


def keep_sources(library: Library, kept: KeptSources, output: Path, staged: Path) -> Path:
    """Keep the sources of a staged site, name them in its marker, and return their folder.

    `kept` says where they are now, and what is to be known of them. The copy is complete before the
    site is switched in. So whether a killed command leaves the old or the new site in the target,
    the sources that its marker names exist. Raises OSError.
    """
    content, taken = kept.content, _listed(kept.taken_down)
    stubs = _stubs(library, content.name)
    left_out = {each for source in stubs for each in with_companions(source)}
    below = (each.relative_to(content).as_posix() for each in walk(content, content, []))
    files = [each for each in below if each not in left_out]
    folder = mark(staged, output, _digest(content, files, stubs, taken))
    part = releases_of(output) / _PART
    if not folder.is_dir():
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700)
        copies = Files(part / content.name)
        for path in files:
            copies.write(path, (content / path).read_bytes())
        for path, text in stubs.items():
            copies.write(path, text.encode())
        (part / _DAY).write_text(f"{kept.published.isoformat()}\n", "utf-8", newline="\n")
        (part / _TAKEN).write_text(taken, "utf-8", newline="\n")
        part.rename(folder)
    return folder


def with_companions(source: str) -> tuple[str, ...]:
    """Return the path of a text, and those of the files that belong to it by their names."""
    stem = source.removesuffix(PurePosixPath(source).suffix)
    return source, f"{stem}{REPORT_SUFFIX}", f"{stem}{SUFFIX}"


def text_stub(slug: str) -> str:
    """Return a draft that has a slug and no other word, in the place of a text."""
    return _TEXT_STUB.format(slug)


def _stubs(library: Library, name: str) -> Mapping[str, str]:
    """Return the stub that replaces each draft, by the draft's path in the content folder."""
    texts = {e.path: text_stub(e.slug) for e in library.entries if e.is_draft}
    courses = {c.path: COURSE_STUB for c in library.courses if c.is_draft}
    return {path.removeprefix(f"{name}/"): stub for path, stub in (texts | courses).items()}


def _listed(taken: Mapping[str, Taken]) -> str:
    return json.dumps(dict(taken), indent=1, ensure_ascii=False)


def _digest(content: Path, files: list[str], stubs: Mapping[str, str], taken: str) -> str:
    found = hashlib.sha256()
    for path in files:
        data = (content / path).read_bytes()
        found.update(f"{path}\0{len(data)}\0".encode() + data)
    found.update(f"{sorted(stubs.items())!r}\0{taken}".encode())
    return found.hexdigest()[:16]
