"""What entries name of each other: links in running text, guidance, slugs; every miss a problem."""

from __future__ import annotations

import posixpath
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.articles.body_rules import LINK_KINDS, links
from plugins.articles.model import ARTICLES, Section
from plugins.crashes import found_in
from plugins.problems import Problem, hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.articles.model import Entry


@dataclass(frozen=True, slots=True)
class Targets:
    """All that a link in running text can lead to, public or not."""

    entries: Mapping[str, Entry]
    courses: frozenset[str]
    files: tuple[str, ...]
    unread: frozenset[str] = frozenset()
    sessions: Mapping[str, frozenset[str]] = field(default_factory=dict)


def reference_problems(entries: Iterable[Entry], targets: Targets) -> list[Problem]:
    """Take the entries and what links can lead to; give a problem for each that leads nowhere."""
    entries = tuple(entries)
    guidance = {each.slug for each in entries if each.section is Section.GUIDANCE}
    guidance |= {PurePosixPath(each).stem for each in targets.unread}
    guidance |= {PurePosixPath(each.source).stem for each in entries if each.is_draft}
    problems = list(_equal_slugs(entries))
    for entry in entries:
        problems += found_in(entry.path, _problems_of, entry, guidance, targets)
    return problems


def _problems_of(entry: Entry, guidance: set[str], targets: Targets) -> Iterator[Problem]:
    yield from _unknown_guidance(entry, guidance)
    yield from link_problems(entry.body, entry.body_line, entry.source, entry.path, targets)


def target_path(source: str, value: str) -> str:
    """Take the source of a page and the value of a link in it; give the file meant.

    As Pelican reads it: from the content folder after a slash, else from the page's own folder.
    What leads out of the content folder begins with "..".
    """
    plain = unquote(value.partition("#")[0].partition("?")[0])
    here = "" if plain.startswith("/") else posixpath.dirname(source)
    return named(posixpath.normpath(posixpath.join(here, plain.lstrip("/"))))


def named(path: str) -> str:
    """Return a file's path as all ways to write it are the same: a Mac parts letters and accents.

    Unicode, NFC.
    """
    return unicodedata.normalize("NFC", path)


def link_problems(text: str, line: int, source: str, path: str, targets: Targets) -> list[Problem]:
    """Take a text, its first line, its source and path; give a problem for each broken link."""
    found = ((at, _broken(source, kind, value, targets)) for at, kind, value in links(text, line))
    return [Problem(path, at, "link", message) for at, message in found if message]


def _broken(source: str, kind: str, value: str, targets: Targets) -> str | None:
    if kind not in LINK_KINDS:
        return f"“{{{kind}}}” is no kind of link.{hint(kind, LINK_KINDS)}"
    if kind == "course":
        return _broken_course(value, targets)
    path = target_path(source, value)
    files = targets.entries if kind == "filename" else targets.files
    known = (*files, *targets.unread)  # an unread source has problems of its own
    if path in known or path in map(named, known):
        return None
    near = hint(path, files)
    if path.startswith(".."):
        return f"“{value}” leads out of the content folder."
    if kind == "filename":
        return f"No article, guidance or page stands at “{path}”.{near}"
    return f"No file stands at “{path}” (files go to documents or images).{near}"


def _broken_course(value: str, targets: Targets) -> str | None:
    named, _, session = value.partition("#")
    if named not in targets.courses:
        return f"No course is called “{named}”.{hint(named, targets.courses)}"
    known = targets.sessions.get(named)
    if session and known is not None and session not in known:
        return f"The course “{named}” has no session “{session}”.{hint(session, known)}"
    return None


def _unknown_guidance(entry: Entry, guidance: set[str]) -> Iterator[Problem]:
    for slug in entry.guidance:
        if slug not in guidance:
            message = f"No guidance has the slug “{slug}”.{hint(slug, guidance)}"
            yield Problem(entry.path, entry.guidance_line, "guidance", message)


def _equal_slugs(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """Feeds know an article by its slug, wherever it is moved: so no two may share one."""
    taken: dict[str, Entry] = {}
    for entry in entries:
        if entry.section not in ARTICLES or not entry.slug:
            continue
        first = taken.setdefault(entry.slug, entry)
        if first is not entry and first.address != entry.address:
            message = (
                f"“{entry.slug}” is already the slug of {first.path}: feeds know articles by it."
            )
            yield Problem(entry.path, entry.slug_line, "slug", message)
