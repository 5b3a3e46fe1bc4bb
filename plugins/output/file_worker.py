"""Files written by a worker, so that the build does not wait for the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

from plugins.output import files
from plugins.output.files import SIZES, WRITTEN
from plugins.output.pipes import widen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Handed over together: to wake the worker for each file would take longer than to copy it.
_AT_ONCE = 250_000


class FileWorker:
    """Hands files to a worker that writes them in turn; its faults come back as OSError.

    Each file costs a quarter of a millisecond of system time, and a build makes thousands. A thread
    would not do: after each system call it waits for Python's lock.
    """

    def __init__(self, folder: Path) -> None:
        """Start the worker in the folder, which must exist."""
        self._folder = folder
        self._process = subprocess.Popen(  # noqa: S603 -- this Python, with a module of ours
            [sys.executable, "-I", "-S", files.__file__],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=_AT_ONCE,
            process_group=0 if os.name == "posix" else None,  # Ctrl-C is for the build alone
        )
        self._asked = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        widen(self._asked)  # while the disk is slow for a moment, the build goes on

    @property
    def pid(self) -> int:
        """Return the worker's process number."""
        return self._process.pid

    def write(self, name: str, data: bytes) -> None:
        """Hand over the bytes of a path below the folder, with slashes.

        Raises the OSError of this or of an earlier file.
        """
        path = os.fsencode(name)
        self._say(SIZES.pack(len(path), len(data)), path, data)

    def settle(self) -> None:
        """Wait until all is written. Raises the OSError of any file."""
        self._say(SIZES.pack(0, 0), at_once=True)
        answer = self._answers.read(1)
        if answer != WRITTEN:
            raise self._fault(answer)

    def stop(self) -> None:
        """End the worker; what is not written by now never will be."""
        self._process.kill()
        self._process.communicate()

    def _say(self, *parts: bytes, at_once: bool = False) -> None:
        try:
            for part in parts:
                self._asked.write(part)
            if at_once:
                self._asked.flush()
        except BrokenPipeError as error:
            raise self._fault() from error

    def _fault(self, begun: bytes = b"") -> OSError:
        """Return the fault that ended the worker, as it reported it."""
        number, _, rest = (begun + self._answers.read()).decode().partition("\n")
        words, _, name = rest.partition("\n")
        if not number:
            return OSError("The process that writes the files ended before its time.")
        return OSError(int(number), words, str(self._folder / name))


@contextmanager
def file_worker(folder: Path) -> Iterator[FileWorker]:
    """Yield what writes below a folder, which must exist; all is written when the context ends.

    Where the work inside fails, files not yet written are dropped. Raises the OSError of any file.
    """
    worker = FileWorker(folder)
    try:
        yield worker
        worker.settle()
    finally:
        worker.stop()
