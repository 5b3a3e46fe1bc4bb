"""Parses a Markdown text into blocks, line by line (CommonMark 0.31.2, appendix)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import Registry

from plugins.characters import lines_of
from plugins.markdown.block_starts import begun, table_below
from plugins.markdown.blocks import (
    Block,
    Document,
    Goes,
    Heading,
    Item,
    Items,
    Paragraph,
    Rule,
    Table,
    Tagged,
)
from plugins.markdown.cursor import Cursor
from plugins.markdown.elements import add_elements
from plugins.markdown.serializing import to_html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# No real text nests blocks so deeply, but code that walks through them needs a limit.
_DEEPEST = 100
# Shorter than any line width that people wrap their text at.
_FULL_LINE = 60
_OUTERMOST = 2  # open blocks: the document and one block in it
_ONE_LINE = (Heading, Rule, Tagged)


def read_blocks(text: str) -> Document:
    """Return a text as a document: nested blocks, each with its lines."""
    reader = _Reader()
    for number, line in enumerate(lines_of(text.removesuffix("\n"))):
        if line or not reader.ends_with_blank():
            reader.read(Cursor(line, number))
    return reader.document


class _Reader:
    def __init__(self) -> None:
        self.document = Document(0)
        self._open: list[Block] = [self.document]  # each is the last child of the block before it
        self._margin = 0

    def ends_with_blank(self) -> bool:
        """End an outermost paragraph at a blank line; report whether that is all the line does.

        That is the case for half of the lines in most texts.
        """
        if len(self._open) == _OUTERMOST and isinstance(self._open[1], Paragraph):
            self._open.pop()
        return len(self._open) == 1

    def read(self, cursor: Cursor) -> None:
        """Add the next line to the blocks."""
        self._drop_margin(cursor)
        depth = self._going_on(cursor)
        if depth is None:
            return
        last = self._open[-1]
        is_lazy = depth < len(self._open) and isinstance(last, Paragraph)
        if is_lazy and len(last.lines) > 1 and (table := table_below(cursor, last)):
            self._put_below(last, table, depth)
            return
        depth, has_begun = self._begin(cursor, depth, is_lazy=is_lazy)
        if is_lazy and not has_begun and not cursor.is_blank:
            if isinstance(last, Paragraph) and isinstance(self._open[-2], Item):
                self._note_run_on(last, cursor)
            last.add(cursor)
            return
        del self._open[depth:]
        self._add(cursor, self._open[-1])

    def _note_run_on(self, paragraph: Paragraph, cursor: Cursor) -> None:
        """Record a line at the margin directly below a list item that looks like a new paragraph.

        It begins with a capital, and the line above had room for its first word, so the sentence
        was not wrapped there.
        """
        first = cursor.words.split(" ", 1)[0]
        is_new = first[:1].isupper() and len(paragraph.lines[-1]) + len(first) < _FULL_LINE
        if is_new and paragraph.run_on is None:
            paragraph.run_on = cursor.number

    def _going_on(self, cursor: Cursor) -> int | None:
        """Return how many open blocks continue, or None if one of them ends with this line."""
        for depth, block in enumerate(self._open[1:], start=1):
            goes = block.goes(cursor)
            if goes is Goes.OUT:
                del self._open[depth:]
                return None
            if goes is Goes.NOT:
                return depth
        return len(self._open)

    def _begin(self, cursor: Cursor, depth: int, *, is_lazy: bool) -> tuple[int, bool]:
        """Open the blocks that the line begins; return how many are open, and whether any began."""
        has_begun = False
        container = self._open[depth - 1]
        while not cursor.is_blank and not container.is_raw and depth < _DEEPEST:
            in_paragraph = is_lazy or isinstance(container, Paragraph)
            block = begun(cursor, container, in_paragraph=in_paragraph)
            if block is None:
                break
            del self._open[depth:]
            has_begun, is_lazy = True, False
            self._replace(container, block)
            while not self._open[-1].is_container:
                self._open.pop()
            if isinstance(block, Item):
                self._into_list(block)
            elif isinstance(self._open[-1], Items):
                self._open.pop()
            self._put(block)
            depth, container = len(self._open), block
            if not block.is_container:
                break
        return depth, has_begun

    def _put_below(self, paragraph: Block, table: Table, depth: int) -> None:
        """Put a table after a list or quotation whose last line is really the heading row."""
        paragraph.lines.pop()
        paragraph.end -= 1
        del self._open[depth:]
        if isinstance(self._open[-1], Items):
            self._open.pop()
        self._put(table)

    def _replace(self, container: Block, block: Block) -> None:
        """Remove the lines of a paragraph that turned out to be a heading or a table's heading."""
        if not isinstance(container, Paragraph):
            return
        if isinstance(block, Table):
            container.lines.pop()
            container.end -= 1
        elif not (isinstance(block, Heading) and block.lines is container.lines):
            return
        if isinstance(block, Heading) or not container.lines:
            self._open[-2].children.pop()

    def _into_list(self, item: Item) -> None:
        """Make sure that the list of an item is open: the current list, or a new one."""
        last = self._open[-1]
        if isinstance(last, Items):
            if last.mark == item.mark:
                return
            self._open.pop()
        self._put(Items(item))

    def _put(self, block: Block) -> None:
        self._open[-1].children.append(block)
        self._open.append(block)

    def _add(self, cursor: Cursor, block: Block) -> None:
        """Add the rest of the line to the innermost block."""
        if isinstance(block, _ONE_LINE):
            self._open.pop()
        elif block.is_raw and block.line == cursor.number and not block.takes_first:
            return
        elif not block.is_container:
            if not (isinstance(block, Table) and block.end == cursor.number):
                block.add(cursor)
            if not block.is_open:
                self._open.pop()
        elif not cursor.is_blank:
            if isinstance(block, Items):
                self._open.pop()
            paragraph = Paragraph(cursor.number)
            self._put(paragraph)
            paragraph.add(cursor)

    def _drop_margin(self, cursor: Cursor) -> None:
        """Remove the common indent of the lines below the tag of a container."""
        if cursor.is_blank:
            return
        above = self._open[-1].children[-1:] if self._open[-1].is_container else []
        if above and isinstance(above[0], Tagged) and above[0].end == cursor.number - 1:
            self._margin = cursor.indent
        elif cursor.indent < self._margin:
            self._margin = 0
        cursor.drop(self._margin)


# Placeholders used while a text is parsed, which HTML may not contain either.
_RESERVED = re.compile("[\x00\x02\x03]")


class Blocks(Extension):
    """Parses blocks, and the text in blocks, according to CommonMark."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Replace all stages of the converter (Python-Markdown's extension interface)."""
        md.preprocessors = Registry()
        md.preprocessors.register(_Reserved(md), "reserved", 10)
        md.parser.blockprocessors = Registry()
        md.parser.blockprocessors.register(_Whole(md.parser), "blocks", 10)
        md.treeprocessors = Registry()
        md.postprocessors = Registry()
        vars(md)["output_formats"] = {"html": to_html}  # only for this converter


class _Reserved(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return _RESERVED.sub("\ufffd", text).split("\n") if _RESERVED.search(text) else lines


class _Whole(BlockProcessor):
    """Joins the parts that Python-Markdown has split at blank lines, and parses them as a whole."""

    def test(self, parent: Element, block: str) -> bool:
        del parent, block
        return True

    def run(self, parent: Element, blocks: list[str]) -> None:
        text = "\n\n".join(blocks)
        blocks.clear()
        add_elements(parent, read_blocks(text))
