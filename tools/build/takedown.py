"""Takes one text or course off the site at once: the sources last published, without it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.dates import date_words
from plugins.output.files import files_below
from plugins.problems import Problem, hint
from plugins.site.loading import load
from tools.build.changes import keep_unchanged
from tools.build.kept_sources import (
    COURSE_STUB,
    KeptSources,
    Taken,
    keep_sources,
    kept_sources,
    taken_down,
    text_stub,
    with_companions,
    write_taken_down,
)
from tools.build.outcome import progress, run
from tools.build.report import counted
from tools.build.request import UsageError
from tools.build.search_index import build_site
from tools.build.target import releases_of, replacing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.site.model import Library
    from tools.build.request import Request

RULE = "taken-down"
_LEFT = (
    "Still to be done by hand:",
    "  the file itself: delete it, or mark it as a draft, before you publish next",
    "  the folder output/, if the site was built there",
    "  the web host and its cache, if public/ is copied to it",
    "  search engines and other websites that may have copies",
    "  people who read the feeds or have saved a date in their calendars",
    "  NSPCC’s repository of case reviews, if it is a review",
    "  the history of the repository, if there is one",
)


@dataclass(frozen=True, slots=True)
class _Item:
    """What is taken down: the path of its source in the content, its title, what replaces it."""

    source: str
    title: str
    address: str
    stub: str


def takedown(request: Request, item: str) -> int:
    """Take a source or an address off the public site, and return the exit status.

    The site is built of the sources last published, so that no colleague’s unfinished file can stop
    it, and no rule but those on reading the sources is applied: they held when they were published.
    """
    return run(partial(_take_down, item=item), request)


def lift(request: Request, item: str) -> int:
    """Let a source that was taken down be published again, and return the exit status."""
    return run(partial(_lift, item=item), request)


def taken_down_problems(library: Library, output: Path) -> Iterator[Problem]:
    """Yield a problem for each source that was taken down and that readers would see again."""
    texts = {
        entry.path
        for entry in library.entries
        if not entry.is_draft and not (entry.review and entry.review.status == "withdrawn")
    }
    courses = {course.path for course in library.courses if not course.is_draft}
    for source, taken in taken_down(output).items():
        path = f"{library.folder}/{source}"
        if path in texts | courses:
            message = f"This was taken down on {taken.day}: delete the file, or mark it as a draft."
            yield Problem(path, 1, RULE, message)


def _take_down(request: Request, item: str) -> None:
    target = request.output.resolve()
    with replacing(request.output, request.lock_wait) as folder:
        kept = kept_sources(target)
        library = load(kept.content, request.today, request.site_url)
        found = _found(library, item)
        day = date_words(library.moment.date())
        content = releases_of(target) / "without" / kept.content.name
        shutil.copytree(kept.content, content)
        _replace(content, found)
        with progress() as written:
            built = build_site(replace(request, content=content), folder, written)
        taken = {**kept.taken_down, found.source: Taken(day, found.address)}
        without = KeptSources(content, kept.published, taken)
        keep_sources(built, without, target, folder)
        left = _still_naming(folder, found)
        changes = keep_unchanged(target, folder)
    print(f"Taken down on {day}: /{found.address}, of {found.source}.")
    print(*(f"  {each}" for each in changes.lines()), sep="\n")
    print(
        f"  Its title and its address stand in {counted(len(left), 'file', 'files')} of the site."
    )
    print(*(f"    {each}" for each in left), *_LEFT, sep="\n")


def _lift(request: Request, item: str) -> None:
    taken = dict(taken_down(request.output.resolve()))
    source = _below(item, request.content.name)
    if source not in taken:
        raise UsageError(f"“{item}” was not taken down.{hint(source, sorted(taken))}")
    del taken[source]
    write_taken_down(request.output.resolve(), taken)
    print(f"{source} may be published again: run “python3 tasks.py publish”.")


def _found(library: Library, item: str) -> _Item:
    """Return the text or course that a source’s path or an address names. Raises UsageError."""
    known: dict[str, _Item] = {}
    for entry in library.entries:
        known[entry.source] = _Item(entry.source, entry.title, entry.address, text_stub(entry.slug))
    for course in library.courses:
        source = course.path.removeprefix(f"{library.folder}/")
        known[source] = _Item(source, course.title, course.address, COURSE_STUB)
    named: Mapping[str, _Item] = {each.address.strip("/"): each for each in known.values()}
    asked = _below(item, library.folder)
    address = item.removeprefix(library.address.url).strip("/")
    if found := known.get(asked) or named.get(address):
        return found
    near = hint(asked, sorted(known)) if Path(item).suffix else hint(address, sorted(named))
    raise UsageError(
        f"“{item}” is no text or course of the site that was published last.{near} For a picture "
        "or a document, take down the text that links to it, and delete the file."
    )


def _below(item: str, folder: str) -> str:
    path = Path(item)
    parts = path.parts
    return "/".join(parts[parts.index(folder) + 1 :] if folder in parts else parts)


def _replace(content: Path, found: _Item) -> None:
    """Put the stub in the place of a source, and delete the files that belong to it."""
    for each in with_companions(found.source):
        (content / each).unlink(missing_ok=True)
    (content / found.source).write_text(found.stub, "utf-8", newline="\n")


def _still_naming(folder: Path, found: _Item) -> list[str]:
    """Return the files of a staged site that hold the item’s title or address."""
    marks = (found.title.encode(), f"/{found.address}".encode())
    texts = ((file, (folder / file).read_bytes()) for file in files_below(folder))
    return [file for file, text in texts if any(mark in text for mark in marks)]
