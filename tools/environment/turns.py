"""One set-up at a time in a clone, by a lock of the operating system's on a file.

The system lets the lock go when its holder ends, however it ends: there is no stale lock to judge.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING

from tools.environment.failure import SetUpError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20 * 60.0  # seconds; a first set-up on a slow line takes a few minutes
PAUSE = 0.2

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def my_turn(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Take the lock's file; hold it while the block runs, after waiting for whoever holds it now.

    Raises SetUpError when the other has not ended after `patience` seconds.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _wait(handle, patience)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, patience: float) -> None:
    give_up = time.monotonic() + patience
    told = False
    while True:
        try:
            _take(handle)
        except OSError:  # held by another; BlockingIOError or PermissionError, by system
            if time.monotonic() >= give_up:
                raise SetUpError(
                    "Another set-up in this folder does not end. End it, then run this again.",
                ) from None
            if not told:
                print("Waiting for another set-up in this folder to end…", file=sys.stderr)
                told = True
            time.sleep(PAUSE)
        else:
            return
