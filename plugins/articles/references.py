"""Finds problems in entries' references, such as links, guidance and slugs, and their Markdown."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.articles.first_lines import second_texts
from plugins.articles.markup_rules import loss_problems, remark_problems, short
from plugins.articles.model import ARTICLES, Section
from plugins.crashes import found_in
from plugins.markdown.body import parsed
from plugins.markdown.bounds import too_much
from plugins.problems import Problem, hint
from plugins.sources.private_links import FILE_MESSAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.articles.model import Entry
    from plugins.markdown.parsed import Heading, Parsed


@dataclass(frozen=True, slots=True)
class Targets:
    """Everything that a link in a text can lead to, whether it is public or not."""

    entries: Mapping[str, Entry]
    courses: frozenset[str]
    files: tuple[str, ...]
    unread: frozenset[str] = frozenset()
    sessions: Mapping[str, frozenset[str]] = field(default_factory=dict)


def reference_problems(entries: Iterable[Entry], targets: Targets) -> list[Problem]:
    """Return a problem for each reference that leads nowhere, and for each slug used twice."""
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
    """Return the path of the file that a link in a page leads to, from the content folder.

    As in Pelican, a link that begins with a slash starts at the content folder, any other at the
    page's own folder. A path that leads out of the content folder begins with "..".
    """
    plain = unquote(value.partition("#")[0].partition("?")[0])
    here = "" if plain.startswith("/") else posixpath.dirname(source)
    return named(posixpath.normpath(posixpath.join(here, plain.lstrip("/"))))


def named(path: str) -> str:
    """Return a file's path in the form in which paths are compared (Unicode, NFC).

    The form is needed because a Mac writes a letter and its accent as two characters.
    """
    return unicodedata.normalize("NFC", path)


def link_problems(text: str, line: int, source: str, path: str, targets: Targets) -> list[Problem]:
    """Return a problem for each broken link in a text, which begins at `line` of its file."""
    found = ((at, _broken(source, kind, value, targets)) for at, kind, value in links(text, line))
    return [Problem(path, at, "link", message) for at, message in found if message]


def _broken(source: str, kind: str, value: str, targets: Targets) -> str | None:
    if kind not in LINK_KINDS:
        return f"“{{{kind}}}” is no kind of link.{hint(kind, LINK_KINDS)}"
    if kind == "course":
        return _broken_course(value, targets)
    path = target_path(source, value)  # guard: links to what is not there
    files = targets.entries if kind == "filename" else targets.files
    known = (*files, *targets.unread)  # the faults of unread sources are reported elsewhere
    if path in known or path in map(named, known):
        return None
    near = hint(path, files)
    if path.startswith(".."):  # guard: links upwards
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
    """Yield a problem for each article with another's slug, since feed guids are made of slugs."""
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


LINK_KINDS = ("filename", "static", "attach", "course")
# Web editors write the braces of a link as %7B and %7D.
_NAMED = re.compile(r"(?:\{|%7B)([^{}%\n]*)(?:\}|%7D)(.*)", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_MAIL = re.compile(r"[^\s/@?#]+@[^\s/@?#]+\.[A-Za-z]+(?:\?.*)?")
_HOST = re.compile(
    r"www\.[^\s]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net|info|eu|gov|edu)(?:[/?#].*)?",
    re.IGNORECASE,
)
_TEXT_FILE = re.compile(r"[^?#]+\.(?:md|markdown)(?:#.*)?", re.IGNORECASE)
_FILE = re.compile(
    r"(?!/|\.\./)[^?#]+\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|webp)", re.IGNORECASE
)
# Words that fit any picture, and the names of files: neither describes a picture.
_NO_DESCRIPTION = re.compile(
    r"(?:(?:an?|the|this|my|our|see|insert|alt|new)\s+)*"
    r"(?:alt(?:ernative)?\s?text|banner|chart|clip\s?art|description|diagram|figure|flow\s?chart"
    r"|graph(?:ic)?|icon|illustration|im(?:age|g)|infographic|logo|photo(?:graph)?|pic(?:ture)?"
    r"|placeholder|poster|screen\s?(?:grab|shot)|thumbnail|untitled)s?"
    r"(?:\s(?:here|text|below|above))?[\s_-]*\(?\d*\)?[.:]?"
    r"|(?:img|dscn?|dscf|pxl|photo|pic|screenshot|scan|wp|whatsapp image)"
    r"[\s_-]*\d(?:[\d\s._:()-]|\bat\b|wa(?=\d))*"
    r"|[\w ()&+.'-]+\.(?:avif|bmp|gif|heic|jpe?g|pdf|png|svg|tiff?|webp)|[\W\d_]+|\w*_\w+",
    re.IGNORECASE,
)


def body_problems(body: str, first_line: int, path: str) -> list[Problem]:
    """Return the problems in the Markdown of a body, which begins at `first_line` of its file."""
    if excess := too_much(body):
        return [Problem(path, first_line + excess.line, excess.rule, excess.message)]
    read = parsed(body)
    return [
        *_picture_problems(read, first_line, path),
        *_heading_problems(read, first_line, path),
        *_address_problems(read, first_line, path),
        *loss_problems(read, first_line, path),
        *remark_problems(body, read, first_line, path),
        *second_texts(body, read, first_line, path),
    ]


def links(body: str, first_line: int) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the kind and the value of each link target `{kind}value` in a body."""
    if "{" not in body and "%7" not in body:  # true of most bodies
        return
    read = parsed(body)
    targets = {(link.target_line, link.target): None for link in (*read.links, *read.unused)}
    for line, target in targets:
        if found := _NAMED.fullmatch(target):
            yield first_line + line, found[1], found[2]


def _picture_problems(read: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    for link in read.links:
        if link.is_picture and not link.words:
            message = "This picture has no words for those who cannot see it: ![what it shows](…)."
            yield Problem(path, first_line + link.line, "picture", message)
        elif link.is_picture and _NO_DESCRIPTION.fullmatch(link.words):
            message = (
                f"“{short(link.words)}” does not tell those who cannot see the picture what it "
                "shows: describe it in a few words."
            )
            yield Problem(path, first_line + link.line, "picture", message, advice=True)


def _heading_problems(read: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    for heading in read.headings:
        if message := _about_heading(heading):
            yield Problem(path, first_line + heading.line, "heading", message)


def _about_heading(heading: Heading) -> str:
    if not heading.words:
        return "This heading has no words: write them, or delete its marks."
    if heading.level == 1:
        return "The title is the page's only main heading: begin this one with “## ”."
    return ""


def _address_problems(read: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    """Yield a problem for each link that leads nowhere because its beginning is missing."""
    targets = {(link.target_line, link.target): None for link in read.links}
    for line, target in targets:
        is_file = target.startswith("\\")  # paths with a scheme are reported by loss_problems
        if message := FILE_MESSAGE if is_file else _about_address(target):
            yield Problem(path, first_line + line, "link", message)


def _about_address(target: str) -> str:
    if not target or target[0] in "/#{%?" or _SCHEME.match(target):
        return ""
    quoted = short(target)
    if _MAIL.fullmatch(target):
        return f"“{quoted}” is an e-mail address: write “mailto:” before it."
    if _TEXT_FILE.fullmatch(target):
        return f"“{quoted}” is a file of the content: write “{{filename}}” before it."
    if _HOST.fullmatch(target):
        return f"“{quoted}” is on another site: write “https://” before it."
    if _FILE.fullmatch(target):
        return (
            f"“{quoted}” leads nowhere from the page: write “{{static}}/” and the file's path in "
            "the content folder, such as {static}/documents/form.pdf."
        )
    return ""
