"""Bodies made into HTML by a process of its own, while the build reads, and writes pages."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from pathlib import Path
from typing import IO, cast

from plugins.articles import body_lines
from plugins.articles.body_lines import mark
from plugins.pipes import widen
from plugins.postprocess.markdown_body import body_html

SETTING = "BODIES_BESIDE"
_ROOT = Path(__file__).resolve().parents[2]
_AT_ONCE = 1 << 20


class BodiesBeside:
    """Gives the HTML of bodies, from a process that reads the content folder for itself.

    It begins with the last, and the build makes the first itself until they meet: so neither ever
    waits for the other, however busy the machine is. Not for Windows, whose pipes cannot be asked
    whether they hold anything.
    """

    def __init__(self, content: Path) -> None:
        """Take the content folder; start the process."""
        self._process = subprocess.Popen(  # noqa: S603 -- this Python, with a module of ours
            [sys.executable, "-m", body_lines.__name__, content.resolve()],
            cwd=_ROOT,  # where Python looks for the module
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C is for the build alone
        )
        self._answers = cast("IO[bytes]", self._process.stdout)
        widen(self._answers)
        self._begun = b""
        self._made: dict[str, str] = {}
        self._left: int | None = None

    @property
    def pid(self) -> int:
        """Give the number of the process."""
        return self._process.pid

    def html(self, body: str) -> str:
        """Take a body as Markdown; give its HTML, sanitised, as `body_html` does."""
        self._hear()
        made = self._made.get(mark(body))
        if self._left is not None:
            self._left -= 1
            if self._left <= 0:  # the two have met
                self._process.kill()
        return body_html(body) if made is None else made

    def stop(self) -> None:
        """End the process, whatever it is at."""
        with self._process:
            self._process.kill()

    def _hear(self) -> None:
        """Take all that has been answered by now."""
        while select.select([self._answers], [], [], 0)[0]:
            said = os.read(self._answers.fileno(), _AT_ONCE)
            if not said:
                break
            *lines, self._begun = (self._begun + said).split(b"\n")
            for line in map(json.loads, lines):
                if self._left is None:
                    self._left = line
                else:
                    self._made[line[0]] = line[1]
                    self._left -= 1
