"""Work done during a build by a worker process, on another core, if that saves time."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Starting a process takes as long as checking about two hundred texts.
FEWEST = 200


class AtOnce(Executor):
    """Does each piece of work when it is submitted, in this process."""

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:  # noqa: ANN401 -- as Executor has it
        """Do the work, and return a future that holds its result."""
        future: Future[Any] = Future()
        try:
            future.set_result(work(*given, **named))
        except Exception as error:  # noqa: BLE001 -- whoever asks for the result has it raised
            future.set_exception(error)
        return future


def worker_for(content: Path) -> Executor:
    """Return the executor for work during a build: a worker process if the content is large.

    The caller must close it. The worker is started with “spawn” on every system, because a fork
    would not copy the build's threads.
    """
    texts = (name for _, _, names in os.walk(content) for name in names if name.endswith(".md"))
    if sum(1 for _ in texts) < FEWEST:
        return AtOnce()
    fresh = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, fresh, initializer=_begin, initargs=gc.get_threshold())


def _begin(*collect: int) -> None:
    """Collect garbage as rarely as the build does, and leave interrupts to the build."""
    gc.set_threshold(*collect)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
