"""The kinds of block in a Markdown text, and when a block continues on the next line.

CommonMark 0.31.2, sections 4 and 5; tables as on GitHub.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.markdown.cursor import Cursor

CODE_INDENT = 4


class Goes(Enum):
    """What the next line means for a block."""

    ON = "it goes on"
    NOT = "it ends above the line"
    OUT = "it ends with the line"


class Block:
    """A block, with its first and last line, counted from 0."""

    is_container = False  # whether it contains blocks
    is_raw = False  # whether its lines are kept unparsed
    takes_first = True  # whether the line that begins it is part of its content

    def __init__(self, line: int) -> None:
        """Start with the block open, without lines or children."""
        self.line = line
        self.end = line
        self.children: list[Block] = []
        self.lines: list[str] = []
        self.is_open = True

    def goes(self, cursor: Cursor) -> Goes:
        """Return whether the block continues on the line, and remove its marks from the line."""
        del cursor
        return Goes.NOT

    def add(self, cursor: Cursor) -> None:
        """Add the rest of the line."""
        self.lines.append(cursor.rest)
        self.end = cursor.number


class Document(Block):
    """The whole text."""

    is_container = True


class Quote(Block):
    """A quotation, whose lines begin with “>”."""

    is_container = True

    def goes(self, cursor: Cursor) -> Goes:
        """Continue if the line begins with the mark; remove the mark and one space."""
        if cursor.indent >= CODE_INDENT or not cursor.words.startswith(">"):
            return Goes.NOT
        cursor.take(1)
        cursor.drop(1)
        self.end = cursor.number
        return Goes.ON


class Note(Block):
    """The words of a footnote; its second and later paragraphs are indented."""

    is_container = True

    def __init__(self, line: int, label: str) -> None:
        """Store the label by which marks refer to the note."""
        super().__init__(line)
        self.label = label

    def goes(self, cursor: Cursor) -> Goes:
        """Continue while the line is indented or blank; remove the indent."""
        if not cursor.is_blank and cursor.indent < CODE_INDENT:
            return Goes.NOT
        cursor.drop(CODE_INDENT)
        return Goes.ON


class Paragraph(Block):
    """Words, which may begin with definitions of links."""

    run_on: int | None = None  # a line that continues the paragraph, perhaps by mistake

    def goes(self, cursor: Cursor) -> Goes:
        """End at a blank line."""
        return Goes.NOT if cursor.is_blank else Goes.ON

    def add(self, cursor: Cursor) -> None:
        """Add the line without its indent."""
        self.lines.append(cursor.words)
        self.end = cursor.number


class Heading(Block):
    """A heading of a level from 1 to 6."""

    def __init__(self, line: int, level: int) -> None:
        """Store the level, from 1 to 6."""
        super().__init__(line)
        self.level = level


class Rule(Block):
    """A thematic break."""


class Code(Block):
    """Code between fences."""

    is_raw = True
    takes_first = False

    def __init__(self, line: int, fence: str, indent: int) -> None:
        """Compile the closing fence's pattern; the fence's `indent` is removed from each line."""
        super().__init__(line)
        self._indent = indent
        self.is_closed = False
        self._ends = re.compile(rf"{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")

    def goes(self, cursor: Cursor) -> Goes:
        """End at a fence that is at least as long as the opening one."""
        if cursor.indent < CODE_INDENT and self._ends.match(cursor.words):
            self.end = cursor.number
            self.is_closed = True
            return Goes.OUT
        cursor.drop(self._indent)
        return Goes.ON


class Indented(Block):
    """Code that is indented."""

    is_raw = True

    def __init__(self, line: int, *, begins_with_tab: bool) -> None:
        """Store whether the block begins with a tab."""
        super().__init__(line)
        self.begins_with_tab = begins_with_tab

    def goes(self, cursor: Cursor) -> Goes:
        """Remove the indent; blank lines belong to the block."""
        if cursor.indent < CODE_INDENT and not cursor.is_blank:
            return Goes.NOT
        cursor.drop(CODE_INDENT)
        return Goes.ON

    def add(self, cursor: Cursor) -> None:
        """Add the line; blank lines at the end do not belong to the block."""
        self.lines.append(cursor.rest)
        if not cursor.is_blank:
            self.end = cursor.number


class Markup(Block):
    """HTML as it was written, up to a line that matches a pattern or up to a blank line."""

    is_raw = True

    def __init__(self, line: int, ends: re.Pattern[str] | None) -> None:
        """Store the pattern that ends the block, or None if a blank line ends it."""
        super().__init__(line)
        self.ends = ends

    def goes(self, cursor: Cursor) -> Goes:
        """End at a blank line if no pattern ends the block."""
        return Goes.NOT if self.ends is None and cursor.is_blank else Goes.ON

    def add(self, cursor: Cursor) -> None:
        """Add the line unchanged, and close the block if the line ends it."""
        super().add(cursor)
        if self.ends and self.ends.search(cursor.rest):
            self.is_open = False


class Tagged(Block):
    """A line that begins with a container's tag; Markdown may follow on it or on later lines."""


class Table(Block):
    """A table: its first line is the heading row, `align` is the alignment of each column."""

    def __init__(self, line: int, heading: str, align: tuple[str, ...]) -> None:
        """Start with the heading row, which is on `line`."""
        super().__init__(line)
        self.lines = [heading]
        self.align = align
        self.end = line + 1

    def goes(self, cursor: Cursor) -> Goes:
        """End at a blank line; the start of another block ends the table too."""
        return Goes.NOT if cursor.is_blank else Goes.ON

    def add(self, cursor: Cursor) -> None:
        """Add a row."""
        self.lines.append(cursor.words)
        self.end = cursor.number


class Items(Block):
    """A list; all its items have the same `mark`, and `start` is an ordered list's first number."""

    is_container = True

    def __init__(self, first: Item) -> None:
        """Start at the first item, with the item's mark and number."""
        super().__init__(first.line)
        self.mark = first.mark
        self.start = first.number

    def goes(self, cursor: Cursor) -> Goes:
        """Continue, since the items decide where the list ends."""
        del cursor
        return Goes.ON


# Word's bullets for the first three levels; lists copied from Word have no indentation.
LEVELS = {"•": 1, "\uf0b7": 1, "·": 1, "o": 2, "◦": 2, "▪": 3, "\uf0a7": 3}
_WORD = re.compile(r"([•\uf0b7·◦▪\uf0a7])[ \t]*(?=[^\s•·◦▪])|(o)\t(?=\S)")
_BULLET = re.compile(r"[-+*][ \t]")
_LEAST = 2
_NUMBER = 3  # “1. ”


def word_mark(words: str) -> re.Match[str] | None:
    """Return a match for the mark that Word puts before an item, or None without such a mark."""
    return _WORD.match(words)


class Item(Block):
    """An item of a list; its text is indented by `width` columns."""

    is_container = True

    def __init__(self, line: int, width: int, mark: str, number: int | None) -> None:
        """Store the mark, the item's number, and the width of the mark with the space around it."""
        super().__init__(line)
        self.width = width
        self.mark = mark
        self.number = number

    def goes(self, cursor: Cursor) -> Goes:
        """Continue while the line is indented enough; remove the indent."""
        if cursor.is_blank:
            return Goes.ON if self.children and self.mark not in LEVELS else Goes.NOT
        if cursor.indent >= self.width:
            cursor.drop(self.width)
            return Goes.ON
        return Goes.ON if self._is_below(cursor) else Goes.NOT

    def _is_below(self, cursor: Cursor) -> bool:
        """Report whether a nested item begins that is indented less than CommonMark requires.

        A bullet indented below a numbered item is meant to be nested, not to end the numbered list.
        """
        if (level := LEVELS.get(self.mark)) and (found := word_mark(cursor.words)):
            return LEVELS[found[1] or found[2]] > level
        if cursor.indent != _LEAST or self.width != _NUMBER or self.mark not in ".)":
            return False
        if not _BULLET.match(cursor.words):
            return False
        cursor.drop(cursor.indent)
        return True
