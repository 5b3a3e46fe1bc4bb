"""Markdown made into HTML by a process of its own, while the build reads, and writes pages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections import deque
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from plugins.postprocess import html_lines
from plugins.postprocess.html_lines import json_line
from plugins.postprocess.markdown_body import body_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SETTING = "MARKDOWN_BESIDE"
_ROOT = Path(__file__).resolve().parents[2]
# To start the process costs as much as it saves with about as many texts.
FEWEST = 200


class MarkdownBeside:
    """Takes texts once, in the order in which they will be wanted, and gives each one's HTML.

    What the process does not answer, for whatever reason, is made here.
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
            process_group=0 if os.name == "posix" else None,  # Ctrl-C is for the build alone
        )
        self._asked = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        self._in_turn: deque[str] = deque()
        self._waiting: set[str] = set()
        self._made: dict[str, str] = {}
        self._asking: threading.Thread | None = None

    @property
    def pid(self) -> int:
        """Give the number of the process."""
        return self._process.pid

    def begin(self, texts: Iterable[str]) -> None:
        """Take all texts, in the order in which they will be wanted; have them made."""
        self._in_turn.extend(dict.fromkeys(texts))
        self._waiting.update(self._in_turn)
        self._asking = threading.Thread(target=self._ask, args=(*self._in_turn,), daemon=True)
        self._asking.start()

    def html(self, text: str) -> str:
        """Take Markdown; give its HTML, sanitised, as `body_html` does."""
        while text in self._waiting:
            self._hear()
        return self._made[text] if text in self._made else body_html(text)

    def stop(self) -> None:
        """End the process, whatever it is at."""
        with suppress(BrokenPipeError), self._process:
            self._process.kill()
            if self._asking:
                self._asking.join()

    def _ask(self, *texts: str) -> None:
        """Hand all texts over; a thread's work, for pipes hold few of them."""
        with suppress(OSError):  # it has ended: whoever listens for its answers will know
            for text in texts:
                self._asked.write(json_line(text))
            self._asked.close()

    def _hear(self) -> None:
        """Take the next answer, or know that there will be none."""
        line = self._answers.readline()
        if not line.endswith(b"\n"):
            self._waiting.clear()
            return
        text = self._in_turn.popleft()
        self._waiting.remove(text)
        self._made[text] = json.loads(line)


@contextmanager
def markdown_beside(content: Path) -> Iterator[MarkdownBeside | None]:
    """Take the content folder; give what makes HTML beside the build, None for few texts."""
    texts = sum(1 for _ in content.rglob("*.md"))
    if texts < FEWEST:
        yield None
        return
    beside = MarkdownBeside()
    try:
        yield beside
    finally:
        beside.stop()
