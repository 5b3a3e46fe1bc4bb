"""Turns the blocks of a text into elements, each with its line in the text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.extensions.toc import unique
from markdown.treeprocessors import Treeprocessor

from plugins.markdown import blocks as b
from plugins.markdown.block_starts import cells
from plugins.markdown.blocks import Items
from plugins.markdown.element_marks import (
    BREAK,
    END,
    LINE,
    RAW,
    REMARK,
    RUN_ON,
    UNUSED,
    WORDS,
    WRITTEN,
    shown_words,
)
from plugins.markdown.emphasis import fill
from plugins.markdown.inline import Inline
from plugins.markdown.sanitising import SIDES
from plugins.markdown.targets import definitions
from plugins.urls import plain_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown import Markdown

    from plugins.markdown.targets import Definition


def add_elements(parent: Element, document: b.Document) -> None:
    """Add the elements of a document to a parent."""
    _Elements(document).add_all(parent)


class _Elements:
    def __init__(self, document: b.Document) -> None:
        self._document = document
        self._notes: dict[str, b.Note] = {}
        self._numbers: dict[str, int] = {}
        self._definitions: dict[str, Definition] = {}
        self._collect(document)
        self._inline = Inline(self._definitions, self._mark)

    def add_all(self, parent: Element) -> None:
        """Add the elements of all blocks, footnotes last."""
        self._add(parent, self._document, is_tight=False)
        if self._notes:
            self._add_notes(parent)
        self._add_unused(parent)

    def _add_unused(self, parent: Element) -> None:
        """Add the targets of unused definitions, for rules that look at all targets."""
        for name, definition in self._definitions.items():
            if name not in self._inline.used:
                line = str(definition.line)
                SubElement(parent, UNUSED, {LINE: line, WRITTEN: definition.written})

    def _collect(self, block: b.Block) -> None:
        """Collect footnotes, collect and remove definitions, and set where each block ends."""
        for child in block.children:
            self._collect(child)
            block.end = max(block.end, child.end)
            if isinstance(child, b.Paragraph | b.Heading):
                self._define(child)
            elif isinstance(child, b.Note):
                self._notes.setdefault(child.label.casefold(), child)

    def _define(self, block: b.Block) -> None:
        defined = definitions(block.lines)
        for at, each in enumerate(defined):
            if each:
                placed = replace(each[1], line=block.line + at)
                self._definitions.setdefault(each[0], placed)
        if defined:
            block.lines = block.lines[len(defined) :]
            block.line += len(defined)

    def _add(self, parent: Element, container: b.Block, *, is_tight: bool) -> None:
        for block in container.children:
            self._add_block(parent, block, is_tight=is_tight)

    def _add_block(self, parent: Element, block: b.Block, *, is_tight: bool) -> None:
        match block:
            case b.Paragraph():
                self._words(parent, WORDS if is_tight else "p", block)
            case b.Heading():
                self._heading(parent, block)
            case Items():
                self._list(parent, block)
            case b.Quote():
                self._add(_element(parent, "blockquote", block.line), block, is_tight=False)
            case b.Table():
                self._table(parent, block)
            case b.Code() | b.Indented():
                self._code(parent, block)
            case _:
                self._other(parent, block)

    def _other(self, parent: Element, block: b.Block) -> None:
        match block:
            case b.Markup():
                markup = _element(parent, RAW, block.line)
                markup.text = "\n".join(block.lines)
                if block.ends and block.is_open:
                    markup.set(REMARK, "never closed")
            case b.Tagged():
                self._inline.fill(_element(parent, WORDS, block.line), block.lines[0], block.line)
            case b.Rule():
                _element(parent, "hr", block.line)

    def _heading(self, parent: Element, block: b.Heading) -> None:
        element = _element(parent, f"h{block.level}", block.line)
        self._inline.fill(element, _joined(block.lines), block.line)
        if block.end > block.line:
            element.set(END, str(block.end))

    def _words(self, parent: Element, tag: str, block: b.Block) -> None:
        if block.lines:
            element = _element(parent, tag, block.line)
            if isinstance(block, b.Paragraph) and block.run_on is not None:
                element.set(RUN_ON, str(block.run_on))
            self._inline.fill(element, _joined(block.lines), block.line)

    def _list(self, parent: Element, block: Items) -> None:
        tag = "ul" if block.start is None else "ol"
        element = _element(parent, tag, block.line)
        if block.start not in {None, 1}:
            element.set("start", str(block.start))
        is_tight = not _is_loose(block)
        for item in block.children:
            self._add(_element(element, "li", item.line), item, is_tight=is_tight)

    def _code(self, parent: Element, block: b.Block) -> None:
        lines = block.lines
        if isinstance(block, b.Indented):
            lines = lines[: block.end - block.line + 1]
        element = _element(parent, "pre", block.line)
        code = SubElement(element, "code")
        code.text = "".join(f"{line}\n" for line in lines)
        if isinstance(block, b.Indented):
            element.set(REMARK, "tab" if block.begins_with_tab else "spaces")
        elif isinstance(block, b.Code) and not block.is_closed:
            element.set(REMARK, "never closed")

    def _table(self, parent: Element, block: b.Table) -> None:
        table = _element(parent, "table", block.line)
        self._row(SubElement(table, "thead"), "th", block, 0)
        if len(block.lines) > 1:
            body = SubElement(table, "tbody")
            for number in range(1, len(block.lines)):
                self._row(body, "td", block, number)

    def _row(self, parent: Element, tag: str, table: b.Table, number: int) -> None:
        line = table.line + number + (number > 0)
        row = _element(parent, "tr", line)
        found = cells(table.lines[number])
        if len(found) > len(table.align):
            row.set(REMARK, " | ".join(found[len(table.align) :]))
        elif len(found) < len(table.align):
            row.set(REMARK, "")
        found += [""] * (len(table.align) - len(found))
        for words, side in zip(found, table.align, strict=False):
            cell = _element(row, tag, line)
            if side in SIDES:
                cell.set("class", SIDES[side])
            self._inline.fill(cell, words.replace("\\|", "|"), line)

    def _mark(self, label: str) -> Element | None:
        """Return the mark that refers to a footnote, None if the text does not define it."""
        name = label.casefold()
        if name not in self._notes:
            return None
        is_first = name not in self._numbers
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        mark = Element("sup", {"id": f"fnref:{number}"} if is_first else {})
        SubElement(mark, "a", {"href": f"#fn:{number}"}).text = str(number)
        return mark

    def _add_notes(self, parent: Element) -> None:
        """Add the footnotes in the order of their marks, then footnotes without a mark."""
        SubElement(parent, "hr")
        listed = SubElement(parent, "ol")
        done: set[str] = set()
        while left := [each for each in (*self._numbers, *self._notes) if each not in done]:
            done.add(left[0])
            note = self._notes[left[0]]
            number = self._numbers.setdefault(left[0], len(self._numbers) + 1)
            item = _element(listed, "li", note.line)
            item.set("id", f"fn:{number}")
            self._add(item, note, is_tight=False)
            holder = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
            back = Element("a", {"href": f"#fnref:{number}"})
            back.text = f"Back to mark {number}"
            fill(holder, (" ", back))


def _element(parent: Element, tag: str, line: int) -> Element:
    return SubElement(parent, tag, {LINE: str(line)})


def _joined(lines: list[str]) -> str:
    """Return the lines of a paragraph as one text, with BREAK after each hard line break."""
    last = len(lines) - 1
    return "\n".join(
        (f"{line}{BREAK}" if line.endswith("  ") else line) if at < last else line.rstrip(" \t")
        for at, line in enumerate(lines)
    )


def _is_loose(block: Items) -> bool:
    """Report whether blank lines separate the items, or the blocks within one item."""
    return any(
        second.line > first.end + 1
        for siblings in _siblings(block)
        for first, second in pairwise(siblings)
    )


def _siblings(block: Items) -> Iterator[list[b.Block]]:
    yield block.children
    for item in block.children:
        yield item.children


HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class HeadingIds(Extension):
    """Adds a unique id to each heading."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Add the transform (Python-Markdown's extension interface)."""
        md.treeprocessors.register(_Namer(md), "heading_ids", 5)


class _Namer(Treeprocessor):
    def run(self, root: Element) -> None:
        taken: set[str] = set()
        counted: dict[str, int] = {}
        for element in root.iter():
            if element.tag in HEADINGS:
                identity = heading_id(shown_words(element))
                # The type stubs lack the third argument, which keeps many equal headings fast.
                element.set("id", unique(identity, taken, counted))  # type: ignore[call-arg]


def heading_id(text: str) -> str:
    """Return a non-empty id for a heading's text, made of a to z, 0 to 9 and single hyphens."""
    return plain_id(text) or "section"  # guard: ids of headings
