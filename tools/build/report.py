"""The report of a finished build: what was read and made, how long it took, where to look."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from plugins.articles.model import REVIEW, SHOWN
from plugins.courses.pages import KIND as COURSE
from plugins.dates import date_words
from plugins.site.pages import SEARCH_INDEX

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.site.model import Library


def report(done: str, library: Library, folder: Path, seconds: float) -> str:
    """Return the report on a library built into a folder; `done` is its first word, as "Built"."""
    lines = [
        (
            f"{done} {library.board.name} for {date_words(library.moment.date())} "
            f"in {seconds:.1f} seconds."
        ),
        _line("Read", _read(library)),
        _line("Shown", _shown(library)),
        _line("Made", _files(folder)),
    ]
    lines += (f"  {each}" for each in held_back(library))
    if library.advice:
        lines.append(f"  Advice: {len(library.advice)}, shown by “python3 tasks.py check”")
    return "\n".join([*lines, f"  Look at: {_from_here(folder / 'index.html')}"])


def held_back(library: Library) -> tuple[str, ...]:
    """Return a line for each text and course that readers cannot see yet, saying until when."""
    return tuple(f"Held back: {path} {words}" for path, words in library.held)


def _from_here(file: Path) -> str:
    """Return the relative path to a file, or the full path if it is on another Windows drive."""
    try:
        return os.path.relpath(file)
    except ValueError:
        return str(file)


def _read(library: Library) -> Iterable[str]:
    """Yield how many files of each kind were read, so that every file is accounted for."""
    yield counted(len(library.entries), "text", "texts")
    yield counted(len(library.data_files), "data file", "data files")
    yield counted(len(library.files), "document or picture", "documents and pictures")


def _shown(library: Library) -> Iterable[str]:
    """Yield how many pages of each kind the plan has: texts first, ordered by the kind's place."""
    texts = {REVIEW, *(each.kind for each in SHOWN.values())}
    pages = library.plan.pages if library.plan else ()
    made = Counter(each.head.kind for each in pages if each.head.kind)
    for kind in sorted({*texts, COURSE, *made}, key=lambda each: (each not in texts, each.place)):
        if kind.one:
            yield counted(made[kind], kind.one, kind.many)
    yield counted(len(library.schedule.coming), "coming session", "coming sessions")


def _files(folder: Path) -> Iterable[str]:
    # Walk through the folder once, reading only names: reading thousands of files is slow.
    kinds: Counter[str] = Counter()
    for _, below, names in os.walk(folder):
        if SEARCH_INDEX in below:  # nobody needs to know how many files the index has
            below.remove(SEARCH_INDEX)
        kinds.update(map(_suffix, names))
    feeds = sum(1 for _ in (folder / "feeds").rglob("*.xml"))
    known = {".html", ".ics", ".xml"}
    yield counted(kinds[".html"], "page", "pages")
    yield counted(kinds[".ics"], "calendar", "calendars")
    yield counted(feeds, "feed", "feeds")
    others = sum(number for suffix, number in kinds.items() if suffix not in known)
    yield counted(others + kinds[".xml"] - feeds, "other file", "other files")


def _suffix(name: str) -> str:
    return name[name.rfind(".") :] if "." in name else ""


def _line(what: str, counts: Iterable[str]) -> str:
    return f"  {what}: {', '.join(counts)}"


def counted(number: int, one: str, many: str) -> str:
    """Return a number followed by its noun, in the singular or the plural."""
    return f"{number:,} {one if number == 1 else many}"
