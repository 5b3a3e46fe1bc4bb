"""The commands build, check and publish: what each one does with a built site."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from plugins.site.publication import publication_problems
from tools.build.outcome import progress, run
from tools.build.report import counted, held_back, report
from tools.build.search_index import build_site
from tools.build.target import MARKER, UnchangedError, replacing, throwaway
from tools.build.wording import Form, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.problems import Problem
    from plugins.site.model import Library
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
    return run(_publish, request)


def _publish(request: Request) -> None:
    started = time.perf_counter()

    def demanded(library: Library) -> Iterable[Problem]:
        board, entries = library.board, library.entries
        return publication_problems(board, entries, library.moment, request.content.resolve().name)

    from tools.build.changes import keep_unchanged  # noqa: PLC0415 -- as in _check
    from tools.build.checking import build_checked  # noqa: PLC0415

    changes = None
    with replacing(request.output, request.lock_wait) as folder:
        with progress() as written:
            library = build_checked(request, folder, written, demanded)
        if (request.output / MARKER).is_file():
            changes = keep_unchanged(request.output, folder)
            if not changes:
                raise UnchangedError
    print(report("Published", library, request.output, time.perf_counter() - started))
    if changes is not None:
        print(*(f"  {each}" for each in changes.lines()), sep="\n")
