"""What all steps of the set-up share: waiting for their turn, saying what they do, running it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PAUSE = 0.2  # seconds between two attempts to get the lock
_LAST_LINES = 8  # shown of a failed program's output: enough for the reason

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
    """Do a step unless it is already done; only one process at a time does so in a clone.

    Raise SetUpError if the step is not done and `.venv` is a link: an environment that belongs to
    another checkout is never changed.
    """
    if is_done():
        return
    environment = clone / ".venv"
    if environment.is_symlink():
        raise SetUpError(
            f"{environment} is a link to {environment.readlink()}, the environment of another "
            "checkout, and lacks what is needed here. Remove the link, then run this again."
        )
    with (clone / ".venv.lock").open("a") as held:  # the system releases it, however we end
        # The programs we run hold it too: if we are killed, the next set-up waits until they end.
        os.set_inheritable(held.fileno(), True)  # noqa: FBT003, its only form
        _wait_for(held.fileno())
        if not is_done():  # the process that held the lock before may have done it
            do()


def _wait_for(handle: int) -> None:
    said = False
    while True:
        try:
            return _lock(handle)
        except OSError:  # another process holds it; the exact class depends on the system
            if not said:
                _say("Waiting for another set-up in this folder to end…")
            said = True
            time.sleep(_PAUSE)


def run(doing: str, advice: str, *command: str | Path, **variables: str) -> None:
    """Say what is being done, and run a command for it, with extra environment variables.

    If the command fails, raise SetUpError with the advice and the last lines of the output.
    """
    _say(f"{doing}…")
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **variables},
        close_fds=False,  # one of them is the lock
        check=False,
    )
    if done.returncode:
        words = done.stdout.decode("utf-8", "replace").strip().splitlines()[-_LAST_LINES:]
        raise SetUpError("\n  ".join([advice, *words]))


def answer(*command: str | Path) -> str | None:
    """Return the output of a command, or None if it fails or is missing."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
