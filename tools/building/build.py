"""The commands build and check: what each does with a site once it is built."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tools.building.checking import build_checked
from tools.building.outcome import progress, told
from tools.building.report import counted, report
from tools.building.search_index import build_site
from tools.building.target import replacing, throwaway

if TYPE_CHECKING:
    from tools.building.request import Request


def build(request: Request) -> int:
    """Take a request; build its content into its output and give the exit status (contract).

    Whatever fails, the output is what it was: the site is staged beside it and switched in whole.
    """
    return told(_build, request)


def check(request: Request) -> int:
    """Take a request; build into a throwaway folder, print problems and advice, give the status."""
    return told(_check, request)


def _build(request: Request) -> None:
    started = time.perf_counter()
    with replacing(request.output, request.lock_wait) as folder, progress() as written:
        library = build_site(request, folder, written)
    print(report("Built", library, request.output, time.perf_counter() - started))


def _check(request: Request) -> None:
    with throwaway() as folder, progress() as written:
        library = build_checked(request, folder, written)
    for advice in library.advice:
        print(advice)
    texts = counted(len(library.entries), "text", "texts")
    courses = counted(len(library.courses), "course", "courses")
    print(f"No problems in {texts} and {courses}.")
