"""A Python-Markdown extension: text without any mark is not searched for marks, one by one.

Python-Markdown tries some ten kinds of block on every paragraph, and some fifteen patterns on every
piece of its text. Most hold none of the characters that any of them could begin with; telling so in
one search spares half of the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import ETX, STX, AtomicString

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# Only a paragraph has a letter first, a letter or a figure at the beginning of each further line,
# and no “|” between the columns of a table.
_PROSE = re.compile(r"[^\W\d_][^|\n]*(?:\n *[^\W_][^|\n]*)*")
# What the inline patterns of Python-Markdown begin with: code, escapes, links and pictures, angle
# brackets, entities, emphasis, a line break of two spaces, and its own placeholders.
_MARK = re.compile(r"[`\\\[\]!<>&*_\x02\x03]")
_LINE_BREAK = "  \n"
# What Python-Markdown makes even: tabs, other line ends, its own placeholders, lines of spaces.
_UNEVEN = ("\t", "\r", STX, ETX, " \n")
# Before all other kinds of block, whose priorities end at 100, and before the inline patterns (20).
_FIRST_BLOCK = 110
_BEFORE_INLINE = 25


class PlainText(Extension):
    """Looks for HTML, other kinds of block, and marks only where there can be any."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Add the transforms (Python-Markdown's extension interface)."""
        # Only looked up in, some hundred times a page: in a set that is quick.
        md.block_level_elements = frozenset(md.block_level_elements)  # type: ignore[assignment]
        md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
        md.preprocessors.register(_HtmlBlocks(md), "html_block", 20)
        md.parser.blockprocessors.register(_Prose(md.parser), "prose", _FIRST_BLOCK)
        md.treeprocessors.register(_Unescape(md), "unescape", 0)
        md.treeprocessors.register(_Wrapper(md), "plain_text", _BEFORE_INLINE)


class _Whitespace(NormalizeWhitespace):
    """Python-Markdown's own, for a text that is not even already."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines) + "\n"
        if any(mark in text for mark in _UNEVEN):
            return super().run(lines)
        return [*lines, "", ""]


class _HtmlBlocks(HtmlBlockPreprocessor):
    """Python-Markdown's own, for a text that can hold any HTML at all."""

    def run(self, lines: list[str]) -> list[str]:
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines


class _Prose(ParagraphProcessor):
    """Python-Markdown's own paragraph, told by one look."""

    def test(self, parent: Element, block: str) -> bool:
        del parent
        return _PROSE.fullmatch(block) is not None


class _Wrapper(Treeprocessor):
    """Wraps text that holds no mark, so that the inline patterns leave it alone."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and _is_plain(element.text):
                element.text = AtomicString(element.text)
            if element.tail and _is_plain(element.tail):
                element.tail = AtomicString(element.tail)


class _Unescape(UnescapeTreeprocessor):
    """Python-Markdown's own, for text that holds an escape at all."""

    def unescape(self, text: str) -> str:
        return super().unescape(text) if STX in text else text


def _is_plain(text: str) -> bool:
    return _LINE_BREAK not in text and _MARK.search(text) is None
