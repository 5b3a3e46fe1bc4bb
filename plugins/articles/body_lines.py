"""All bodies of a content folder as HTML, as a programme beside the build: a line for each.

Use: python -m plugins.articles.body_lines CONTENT. The first line says how many bodies there are;
each other one holds a body's mark and its HTML in JSON. The last that is written into the site
comes first. What cannot be read is the build's to tell.
"""

from __future__ import annotations

import gc
import json
import queue
import sys
import threading
from hashlib import blake2b
from pathlib import Path
from typing import IO, TYPE_CHECKING

from plugins.articles.header import split
from plugins.articles.model import ARTICLES
from plugins.articles.sources import read_sources
from plugins.postprocess.markdown_body import body_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.articles.sources import Source


def lines(content: Path) -> Iterator[bytes]:
    """Take the content folder; give the lines. Raises OSError from the disk."""
    texts = sorted(read_sources(content)[0].texts, key=_turn, reverse=True)
    yield b"%d\n" % len(texts)
    for text in texts:
        body = split(text.text, text.path)[0].body
        yield json.dumps([mark(body), body_html(body)]).encode("ascii") + b"\n"


def mark(body: str) -> str:
    """Take a body; give what no other body has, however the file that holds it has changed."""
    return blake2b(body.encode(), digest_size=16).hexdigest()


def _turn(text: Source) -> tuple[bool, str]:
    """Say when its page is written: articles first, and all by their files (plugin)."""
    return text.section not in ARTICLES, text.source


def _write_all(waiting: queue.SimpleQueue[bytes | None], out: IO[bytes]) -> None:
    """Write what waits; a thread's work, for a pipe holds little while the build reads."""
    for line in iter(waiting.get, None):
        out.write(line)
        out.flush()


def main(content: Path) -> None:
    """Take the content folder; write all lines for whoever started this."""
    waiting: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    writing = threading.Thread(target=_write_all, args=(waiting, sys.stdout.buffer), daemon=True)
    writing.start()
    for line in lines(content):
        waiting.put(line)
    waiting.put(None)
    writing.join()


if __name__ == "__main__":
    gc.disable()  # it makes little that lasts, and soon ends
    main(Path(sys.argv[1]))
