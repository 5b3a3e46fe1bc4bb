"""A Markdown text to the words that its page shows, block by block, each with its line."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from plugins.postprocess.markdown_body import body_html

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = re.compile(r"<pre>.*?</pre>|<code>.*?</code>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|h[2-6]|li|td|th|tr|ul|ol|dd|dt|table|blockquote|div)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"\w{2,}")


def passages(body: str) -> Iterator[tuple[int, str]]:
    """Return the line, counted from 0, and the words of each block; code is a NUL."""
    place = 0
    for block in _BLOCK.split(_CODE.sub("\0", body_html(body))):
        text = unescape(_TAG.sub("", block)).strip("\n")
        if not text.strip():
            continue
        word = _WORD.search(text)
        found = body.find(word[0], place) if word else -1
        at = found if found >= 0 else place
        place = at + len(word[0]) if word and found >= 0 else place
        yield body.count("\n", 0, at) - (text.count("\n", 0, word.start()) if word else 0), text
