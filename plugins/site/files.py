"""The files served as they are: which there are, and which of them are public."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.articles.body_rules import links
from plugins.articles.documents import ServedFile
from plugins.articles.references import target_path
from plugins.datafiles.folder import is_ignored, walk
from plugins.problems import Problem, hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plugins.articles.model import Entry
    from plugins.courses.model import Course
    from plugins.site.model import Library

FOLDERS = ("documents", "images", "extra")
OTHERS = (
    "news", "case-reviews", "guidance", "pages", "courses", "board.yaml", "themes.yaml",
    "glossary.yaml",
)  # fmt: skip
# Files in `extra` stand at the root of the site, such as a favicon or a proof of ownership.
EXTRA = "extra/"
SERVED = frozenset(
    {
        ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".jpg", ".jpeg",
        ".png", ".webp", ".gif", ".avif", ".ico",
    }
)  # fmt: skip
_ADDRESS = re.compile(r"(?:documents|images)/[^\s)\"'<>\]?#]+")


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
            message = (
                f"Files of the type “{file.suffix or file.name}” are not served: "
                "save it as PDF, or a picture as PNG or JPEG."
            )
            problems.append(Problem(f"{content.name}/{source}", 1, "file-type", message))
    return tuple(files), problems


def output_path(source: str) -> str:
    """Take a file's path from the content folder; give its path from the site's root."""
    return source.removeprefix(EXTRA)


def place_problems(content: Path) -> list[Problem]:
    """Take the content folder; give a problem for each thing in it that nothing would read."""
    known = (*FOLDERS, *OTHERS)
    return [
        Problem(f"{content.name}/{found.name}", 1, "place", _not_read(found.name, known))
        for found in sorted(content.iterdir())
        if found.name not in known and not is_ignored(found.name)
    ]


def _not_read(name: str, known: tuple[str, ...]) -> str:
    near = hint(name, known)
    return f"Nothing reads “{name}” here: texts, courses and files have folders of their own.{near}"


def served_files(library: Library) -> frozenset[str]:
    """Take the library; give its files, without those that only what is not public refers to."""
    courses = [public.course for public in library.schedule.courses]
    shown = _named(library.public, courses)
    hidden = _named(library.entries, library.courses) - shown
    return frozenset(library.files) - hidden


def served_documents(library: Library, served: Iterable[str]) -> dict[str, ServedFile]:
    """Take the library and the files that are served; give those that reviews name, by path."""
    found: dict[str, ServedFile] = {}
    for file in served:
        if file in library.sizes:
            address = library.address.local(output_path(file))
            found[file] = ServedFile(file, address, library.sizes[file])
    return found


def document_sizes(content: Path, entries: Iterable[Entry]) -> dict[str, int]:
    """Take the content folder and the entries; give the bytes of each document of a review.

    Raises OSError from the disk.
    """
    reviews = (entry.review for entry in entries if entry.review)
    named = {document.file for review in reviews for document in review.documents}
    return {file: (content / file).stat().st_size for file in sorted(named)}


def _named(entries: Iterable[Entry], courses: Iterable[Course]) -> set[str]:
    entries = tuple(entries)
    texts = [(entry.source, entry.body) for entry in entries]
    texts += [(f"courses/{course.id}.yaml", course.description) for course in courses]
    documents = {d.file for entry in entries if entry.review for d in entry.review.documents}
    return documents | {file for source, text in texts for file in _files_of(source, text)}


def _files_of(source: str, text: str) -> Iterator[str]:
    """Give the files that a text names, as a source or by their address on the site."""
    for _, kind, value in links(text, 1):
        if kind in {"static", "attach"}:
            yield target_path(source, value)
    if "documents/" in text or "images/" in text:  # few texts: spares a look at each character
        for found in _ADDRESS.finditer(text):
            yield unquote(found[0])
