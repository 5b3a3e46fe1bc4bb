"""The command publish: the site is switched in only if every check holds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from plugins.checks.publication import publication_problems
from tools.building.checking import build_checked
from tools.building.outcome import progress, told
from tools.building.report import report
from tools.building.target import replacing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.problems import Problem
    from plugins.site.model import Library
    from tools.building.request import Request


def publish(request: Request) -> int:
    """Take a request; publish its content into its output and give the exit status (contract).

    Whatever fails, the public sees what it saw: the site is staged beside it, checked there, and
    switched in whole.
    """
    return told(_publish, request)


def _publish(request: Request) -> None:
    started = time.perf_counter()

    def demanded(library: Library) -> Iterable[Problem]:
        board, entries = library.board, library.entries
        return publication_problems(board, entries, library.moment, request.content.resolve().name)

    with replacing(request.output, request.lock_wait) as folder, progress() as written:
        library = build_checked(request, folder, written, demanded)
    print(report("Published", library, request.output, time.perf_counter() - started))
