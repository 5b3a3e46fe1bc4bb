"""A Python-Markdown extension: blocks after CommonMark's rule of containers, with their lines.

Python-Markdown splits a text at its blank lines and forgets where each block stood; so a list needs
a blank line above it, and what is indented less than four spaces is not below. One block processor
takes the whole text instead, and its inline patterns and placeholders are not needed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import Registry

from plugins.postprocess.block_reading import read_blocks
from plugins.postprocess.elements import add_elements
from plugins.postprocess.serializing import to_html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# What stands for something else while a text is read, and what no HTML may hold.
_RESERVED = re.compile("[\x00\x02\x03]")


class Blocks(Extension):
    """Reads blocks, and the text in them, as CommonMark has it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Put our own in the place of all stages (Python-Markdown's extension interface)."""
        md.preprocessors = Registry()
        md.preprocessors.register(_Reserved(md), "reserved", 10)
        md.parser.blockprocessors = Registry()
        md.parser.blockprocessors.register(_Whole(md.parser), "blocks", 10)
        md.treeprocessors = Registry()
        md.postprocessors = Registry()
        vars(md)["output_formats"] = {"html": to_html}  # of this converter alone


class _Reserved(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return _RESERVED.sub("\ufffd", text).split("\n") if _RESERVED.search(text) else lines


class _Whole(BlockProcessor):
    """Takes all that Python-Markdown has split at blank lines, and puts it together again."""

    def test(self, parent: Element, block: str) -> bool:
        del parent, block
        return True

    def run(self, parent: Element, blocks: list[str]) -> None:
        text = "\n\n".join(blocks)
        blocks.clear()
        add_elements(parent, read_blocks(text))
