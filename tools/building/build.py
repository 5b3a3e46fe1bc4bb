"""The commands build and check: exit statuses, messages, and nothing half-written anywhere."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from plugins.build_day import BuildDayError
from plugins.checks.source_advice import source_advice
from plugins.problems import ContentError
from tools.building.report import counted, report
from tools.building.request import MachineError, Request, UsageError, check_request
from tools.building.search_index import build_site
from tools.building.target import check_target, staging, switch_in, throwaway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from plugins.problems import Problem
    from plugins.site.model import Library

DONE, CONTENT, USAGE, MACHINE = 0, 1, 2, 3


def build(request: Request) -> int:
    """Take a request; build its content into its output and give the exit status (contract).

    Whatever fails, the output is what it was: the site is staged beside it and switched in whole.
    """
    return _told(_build, request)


def check(request: Request) -> int:
    """Take a request; build into a throwaway folder, print problems and advice, give the status."""
    return _told(_check, request)


def _build(request: Request) -> None:
    started = time.perf_counter()
    refusal = _refusal(request.output)
    output = request.output.resolve()
    with throwaway() if refusal else staging(output, request.lock_wait) as folder:
        with _progress() as progress:
            library = build_site(request, folder, progress)
        if refusal:
            raise refusal
        switch_in(folder, output)
    seconds = time.perf_counter() - started
    print(report(library, request.output, seconds, _from_here(request.output / "index.html")))


def _from_here(file: Path) -> str:
    """Give the shortest path that leads to a file; none from one drive of Windows to another."""
    try:
        return os.path.relpath(file)
    except ValueError:
        return str(file)


def _check(request: Request) -> None:
    # Its many patterns take a while to make ready, and a build needs none of them.
    from tools.building.anonymity import anonymity  # noqa: PLC0415

    found = anonymity(request)
    try:
        with throwaway() as folder, _progress() as progress:
            library = build_site(request, folder, progress)
    except ContentError as error:
        raise ContentError([*error.problems, *found]) from error
    said = sorted({*_advice(library), *found})
    if not all(each.advice for each in said):
        raise ContentError(said)
    for advice in said:
        print(advice)
    texts = counted(len(library.entries), "text", "texts")
    courses = counted(len(library.courses), "course", "courses")
    print(f"No problems in {texts} and {courses}.")


def _advice(library: Library) -> list[Problem]:
    """Give what reading advised, and what the checks say that only this command makes."""
    found = source_advice(library.entries, library.courses, library.action_reports, library.moment)
    return sorted({*library.advice, *found})


def _refusal(output: Path) -> UsageError | None:
    """Give why the target is not ours, to be said after the content's own problems."""
    try:
        check_target(output)
    except UsageError as refusal:
        return refusal
    return None


def _told(command: Callable[[Request], None], request: Request) -> int:
    """Run a command; turn what it raises into plain lines and an exit status."""
    try:
        check_request(request)
        command(request)
    except ContentError as error:
        for problem in error.problems:
            print(problem)
        faults = sum(1 for problem in error.problems if not problem.advice)
        print(f"{counted(faults, 'problem', 'problems')}: nothing was written.", file=sys.stderr)
        return CONTENT
    except (UsageError, BuildDayError) as error:
        print(error, file=sys.stderr)
        return USAGE
    except (MachineError, OSError) as error:
        print(f"The build could not go on: {error}", file=sys.stderr)
        return MACHINE
    except Exception as error:  # noqa: BLE001 -- no traceback for an editor, whatever fails
        kind = type(error).__name__
        print(f"The build could not go on, by a fault of its own: {kind}: {error}", file=sys.stderr)
        return MACHINE
    return DONE


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Show on a terminal how many pages have been written; elsewhere nothing."""
    if not sys.stderr.isatty():
        yield lambda _written: None
        return
    yield lambda written: print(f"\r{written} pages", end="", file=sys.stderr, flush=True)
    print("\r\033[K", end="", file=sys.stderr, flush=True)
