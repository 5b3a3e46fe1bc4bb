"""A Python-Markdown extension: text without any mark is not searched for marks, one by one.

Python-Markdown tries some fifteen patterns on every piece of text. Most paragraphs hold none of the
characters that any of them could begin with; telling so in one search spares a third of the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# What the inline patterns of Python-Markdown begin with: code, escapes, links and pictures, angle
# brackets, entities, emphasis, a line break of two spaces, and its own placeholders.
_MARK = re.compile(r"[`\\\[\]!<>&*_\x02\x03]|  \n")
# Before the inline patterns, whose priority is 20.
_PRIORITY = 25


class PlainText(Extension):
    """Wraps text that holds no mark, so that the inline patterns leave it alone."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Add the transform (Python-Markdown's extension interface)."""
        md.treeprocessors.register(_Wrapper(md), "plain_text", _PRIORITY)


class _Wrapper(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _MARK.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _MARK.search(element.tail):
                element.tail = AtomicString(element.tail)
