"""The commands build, check and publish: what each one does with a built site."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from plugins.dates import date_words
from plugins.site.publication import publication_problems
from tools.build.outcome import progress, run
from tools.build.report import counted, held_back, report
from tools.build.request import UsageError
from tools.build.search_index import build_site
from tools.build.target import (
    MARKER,
    UnchangedError,
    releases_of,
    replacing,
    sources_of,
    throwaway,
)
from tools.build.wording import Form, worded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.problems import Problem
    from plugins.site.model import Library
    from tools.build.changes import Changes
    from tools.build.request import Request


def build(request: Request) -> int:
    """Build the content into the output and return the exit status (contract).

    If anything fails, the output is unchanged: the site is staged next to it and switched in whole.
    """
    return run(_build, request)


def check(request: Request, form: Form = Form.TEXT) -> int:
    """Build into a temporary folder, report all problems and advice, and return the exit status.

    In the forms for programs, standard output has nothing else. It is empty on exit status 2, and
    on 3 unless our own code crashed.
    """
    return run(partial(_check, form=form), request, form)


def _build(request: Request) -> None:
    started = time.perf_counter()
    with replacing(request.output, request.lock_wait) as folder, progress() as written:
        library = build_site(request, folder, written)
    print(report("Built", library, request.output, time.perf_counter() - started))


def _check(request: Request, form: Form) -> None:
    # The rules take a tenth of a second to load, and a build needs none of them.
    from tools.build.checking import build_checked  # noqa: PLC0415

    with throwaway() as folder, progress() as written:
        library = build_checked(request, folder, written)
    if said := worded(library.advice, form):
        print(said)
    if form is Form.TEXT:
        print(*held_back(library), sep="\n", end="\n" if library.held else "")
        texts = counted(len(library.entries), "text", "texts")
        courses = counted(len(library.courses), "course", "courses")
        print(f"No problems in {texts} and {courses}.")


def publish(request: Request) -> int:
    """Publish the content into the output and return the exit status (contract).

    If anything fails, the public site is unchanged: the new one is staged next to the output,
    checked there, and switched in whole.
    """
    return run(_refresh if request.refresh else _publish, request)


def _refresh(request: Request) -> None:
    """Publish the content last published again, for the request's day, ignoring later changes."""
    from tools.build.kept_sources import kept_sources  # noqa: PLC0415 -- as in _check

    kept = kept_sources(request.output.resolve())
    gone = tuple(each.address for each in kept.taken_down.values())
    _publish(replace(request, content=kept.content, gone=gone))
    print(f"  Content: as published on {date_words(kept.published.date())}")


def _publish(request: Request) -> None:
    started = time.perf_counter()

    def demanded(library: Library) -> Iterable[Problem]:
        board, entries = library.board, library.entries
        name = request.content.resolve().name
        yield from publication_problems(board, entries, library.moment, name)
        yield from taken_down_problems(library, request.output.resolve())

    from tools.build.checking import build_checked  # noqa: PLC0415 -- as in _check
    from tools.build.takedown import taken_down_problems  # noqa: PLC0415

    changes: Changes | None = None
    with replacing(request.output, request.lock_wait) as folder:
        if not request.content.is_dir():  # a takedown came first, and a refresh waited for it
            raise UsageError("What was published last has changed meanwhile: run this again.")
        with progress() as written:
            library = build_checked(request, folder, written, demanded)
        changes = _kept(request, library, folder)
        if changes is not None and not changes.is_release:
            raise UnchangedError
    print(report("Published", library, request.output, time.perf_counter() - started))
    if changes is not None:
        print(*(f"  {each}" for each in changes.lines()), sep="\n")


def _kept(request: Request, library: Library, folder: Path) -> Changes | None:
    """Return what a staged site changes; reuse unchanged files, and keep the site's sources.

    Return None for a first publication, and for a target that we may not replace, which is about
    to be refused.
    """
    from tools.build.changes import keep_unchanged  # noqa: PLC0415 -- as in _check
    from tools.build.kept_sources import (  # noqa: PLC0415
        KeptSources,
        keep_sources,
        kept_sources,
        taken_down,
    )

    target = request.output.resolve()
    if folder.parent != releases_of(target):
        return None
    before = sources_of(target)
    published = kept_sources(target).published if request.refresh else library.moment
    kept = KeptSources(request.content.resolve(), published, taken_down(target))
    after = keep_sources(library, kept, target, folder)
    if not (target / MARKER).is_file():
        return None
    return replace(keep_unchanged(target, folder), of_sources=before != after)
