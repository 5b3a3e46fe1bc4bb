"""Markdown made into HTML by a process of its own, while the build reads, and writes pages."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from plugins.pipes import widen
from plugins.postprocess import html_lines
from plugins.postprocess.html_lines import json_line
from plugins.postprocess.markdown_body import body_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SETTING = "MARKDOWN_BESIDE"
_ROOT = Path(__file__).resolve().parents[2]
# To start the process costs as much as it saves with about as many texts.
FEWEST = 200
_AT_ONCE = 1 << 20


class MarkdownBeside:
    """Takes texts in the order in which they will be wanted, and gives each one's HTML.

    The process begins with the last, and the build makes the first itself until they meet: so
    neither ever waits for the other, however busy the machine is.
    """

    def __init__(self) -> None:
        """Start the process, which gets ready while the content is read."""
        paths = [str(_ROOT), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(  # noqa: S603 -- this Python, with a module of ours
            [sys.executable, "-P", "-m", html_lines.__name__],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C is for the build alone
        )
        self._asked = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        widen(self._asked)
        widen(self._answers)
        self._asking: threading.Thread | None = None
        self._last_first: list[str] = []
        self._made: dict[str, str] = {}
        self._heard = b""

    @property
    def pid(self) -> int:
        """Give the number of the process."""
        return self._process.pid

    def begin(self, texts: Iterable[str]) -> None:
        """Take all texts, in the order in which they will be wanted; have them made."""
        self._last_first = list(dict.fromkeys(texts))[::-1]
        self._asking = threading.Thread(target=self._ask, daemon=True)
        self._asking.start()

    def html(self, text: str) -> str:
        """Take Markdown; give its HTML, sanitised, as `body_html` does."""
        if text not in self._made:
            self._hear()
        if text not in self._made:
            return body_html(text)
        self._process.kill()  # the two have met
        return self._made[text]

    def stop(self) -> None:
        """End the process, whatever it is at."""
        with suppress(BrokenPipeError), self._process:
            self._process.kill()
            if self._asking:
                self._asking.join()

    def _ask(self) -> None:
        """Hand all texts over; a thread's work, for pipes hold few of them."""
        with suppress(OSError):  # it has ended
            for text in self._last_first:
                self._asked.write(json_line(text))
            self._asked.close()

    def _hear(self) -> None:
        """Take all that has been answered by now."""
        while select.select([self._answers], [], [], 0)[0]:
            said = os.read(self._answers.fileno(), _AT_ONCE)
            if not said:
                break
            *lines, self._heard = (self._heard + said).split(b"\n")
            texts = self._last_first[len(self._made) :][: len(lines)]
            self._made.update(zip(texts, map(json.loads, lines), strict=True))


@contextmanager
def markdown_beside(content: Path) -> Iterator[MarkdownBeside | None]:
    """Take the content folder; give what makes HTML beside the build, None for few texts."""
    texts = sum(1 for _ in content.rglob("*.md"))
    if texts < FEWEST or os.name != "posix":  # pipes of Windows cannot be asked what they hold
        yield None
        return
    beside = MarkdownBeside()
    try:
        yield beside
    finally:
        beside.stop()
