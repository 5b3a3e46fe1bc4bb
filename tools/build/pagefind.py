"""Pagefind as a service: it is sent pages as they are made, and returns the files of the index.

Messages in both directions are JSON, encoded as base64 and followed by a comma (Pagefind 1.5,
`--service`). If Pagefind ran over a folder instead, it would number pages in the order of the disk,
and the index would differ from disk to disk. If it wrote the files itself, it would answer before
all of them are written.
"""

from __future__ import annotations

import base64
import json
import os
import queue
import subprocess
import threading
import time
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, cast

from pagefind_bin import get_executable

from tools.build.request import MachineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_INDEX = 0  # the id of the only index
_END = b","
_AT_ONCE = 1 << 16
# About twenty pages. The build lets other threads run between two pages, and is slow if they are
# always busy. So pages are sent, and answers read, in few pieces.
_PIECE = 250_000
_PAUSE = 0.02
# Pagefind's answers about single pages contain nothing that the build needs.
_FILES = "GetFiles"
_KEPT = (_FILES, "Error")


class Pagefind:
    """The service, with one thread that sends it pages and another that reads its answers.

    The build never waits for the service to accept pages: they are queued here.
    """

    def __init__(self, folder: Path, options: dict[str, Any]) -> None:
        """Start the service in a folder, with Pagefind's options."""
        # Settings could also come from variables, removed here, or from a file, which is not there.
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
        self._process = subprocess.Popen(  # noqa: S603 -- the locked program
            [str(get_executable()), "--service"],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._asked = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        self._number = 0
        self._piece = bytearray()
        self._waiting: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._said: list[dict[str, Any]] = []
        self._threads = [
            threading.Thread(target=each, daemon=True) for each in (self._hand_over, self._hear)
        ]
        for thread in self._threads:
            thread.start()
        self._say({"type": "NewIndex", "config": options})

    def add(self, path: str, html: str) -> None:
        """Index a page, given by its path from the site's root and its text."""
        self._say({"type": "AddFile", "index_id": _INDEX, "file_path": path, "file_contents": html})

    def make(self) -> None:
        """Start making the index of all pages."""
        self._say({"type": _FILES, "index_id": _INDEX})
        self._pass_on()

    def files(self) -> dict[str, bytes]:
        """Wait for the index; return its files by path. Raises MachineError."""
        _, hearing = self._threads
        hearing.join()
        faults = [str(each.get("message")) for each in self._said if each["type"] != _FILES]
        if faults or not self._said:
            said = " ".join(faults) or "It ended before its time."
            raise MachineError(f"The search’s index could not be made: {said}")
        return {
            each["path"]: base64.b64decode(each["content"])
            for answer in self._said
            for each in answer["files"]
        }

    def stop(self) -> None:
        """End the service, whatever it is doing."""
        self._waiting.put(None)
        self._process.kill()
        for thread in self._threads:
            thread.join()
        self._process.communicate()

    def _say(self, message: dict[str, Any]) -> None:
        self._number += 1
        packed = json.dumps({"message_id": self._number, "payload": message}).encode()
        self._piece += base64.b64encode(packed) + _END
        if len(self._piece) >= _PIECE:
            self._pass_on()

    def _pass_on(self) -> None:
        self._waiting.put(bytes(self._piece))
        self._piece.clear()

    def _hand_over(self) -> None:
        with suppress(BrokenPipeError):
            for piece in iter(self._waiting.get, None):
                self._asked.write(piece)
                self._asked.flush()

    def _hear(self) -> None:
        for packed in _messages(self._answers):
            answer = json.loads(base64.b64decode(packed))["payload"]
            if answer["type"] in _KEPT:
                self._said.append(answer)
            if answer["type"] == _FILES:
                return


def _messages(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield each message as soon as it is complete."""
    begun = bytearray()  # not copied twice, since the last answer may have a hundred megabytes
    while some := os.read(stream.fileno(), _AT_ONCE):
        *whole, rest = some.split(_END)
        for end in whole:
            begun += end
            yield bytes(begun)
            begun.clear()
        begun += rest
        if len(some) < _AT_ONCE:
            time.sleep(_PAUSE)
