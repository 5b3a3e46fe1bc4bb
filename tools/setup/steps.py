"""What every step of the set-up does: wait its turn, say what it does, run a program for it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PAUSE = 0.2  # seconds between two tries for the lock
_LAST_LINES = 8  # of a program that failed: enough for its reason

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SetUpError(Exception):
    """The machine lacks something; the message says what, and what to do about it."""

    exitcode = 3


def once(clone: Path, is_done: Callable[[], bool], do: Callable[[], None]) -> None:
    """Do a step unless it is done; in one clone, one process at a time.

    Raise SetUpError where `.venv` is a link and the step is not done: an environment that belongs
    to another checkout is used as it is, or not at all.
    """
    if is_done():
        return
    environment = clone / ".venv"
    if environment.is_symlink():
        raise SetUpError(
            f"{environment} is a link to {environment.readlink()}, the environment of another "
            "checkout, and lacks what is needed here. Remove the link, then run this again."
        )
    with (clone / ".venv.lock").open("a") as held:  # the system frees it, however we end
        # The programs we run hold it, too: if we are killed, the next set-up waits for their end.
        os.set_inheritable(held.fileno(), True)  # noqa: FBT003, its only form
        _wait_for(held.fileno())
        if not is_done():  # whoever held it before may have done it
            do()


def _wait_for(handle: int) -> None:
    said = False
    while True:
        try:
            return _lock(handle)
        except OSError:  # another holds it; the error's class depends on the system
            if not said:
                _say("Waiting for another set-up in this folder to end…")
            said = True
            time.sleep(_PAUSE)


def run(doing: str, advice: str, *command: str | Path, **variables: str) -> None:
    """Say what is being done, and run a command for it, with more environment variables.

    Raise SetUpError with the advice and the command's last words where it fails.
    """
    _say(f"{doing}…")
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **variables},
        close_fds=False,  # one is the lock
        check=False,
    )
    if done.returncode:
        words = done.stdout.decode("utf-8", "replace").strip().splitlines()[-_LAST_LINES:]
        raise SetUpError("\n  ".join([advice, *words]))


def answer(*command: str | Path) -> str | None:
    """Return what a command prints, or None where it fails or is missing."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
