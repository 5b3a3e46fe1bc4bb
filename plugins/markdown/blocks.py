"""The kinds of block of a Markdown text, and what makes each continue in the next line.

CommonMark 0.31.2, sections 4 and 5; tables as GitHub has them.
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
    """A block: the line where it begins and the last that it holds, counted from 0."""

    is_container = False  # it holds blocks
    is_raw = False  # its lines are not parsed
    takes_first = True  # the line that begins it is part of it

    def __init__(self, line: int) -> None:
        """Begin with the block open, without lines or children."""
        self.line = line
        self.end = line
        self.children: list[Block] = []
        self.lines: list[str] = []
        self.is_open = True

    def goes(self, cursor: Cursor) -> Goes:
        """Report whether the block continues in the line, and remove its marks from it."""
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
    """A quotation; each line of it begins with “>”."""

    is_container = True

    def goes(self, cursor: Cursor) -> Goes:
        """Continue at the mark; remove it and one space."""
        if cursor.indent >= CODE_INDENT or not cursor.words.startswith(">"):
            return Goes.NOT
        cursor.take(1)
        cursor.drop(1)
        self.end = cursor.number
        return Goes.ON


class Note(Block):
    """The words of a footnote; further paragraphs are indented."""

    is_container = True

    def __init__(self, line: int, label: str) -> None:
        """Keep the label by which marks refer to the note."""
        super().__init__(line)
        self.label = label

    def goes(self, cursor: Cursor) -> Goes:
        """Continue while the line is indented or blank; remove the indent."""
        if not cursor.is_blank and cursor.indent < CODE_INDENT:
            return Goes.NOT
        cursor.drop(CODE_INDENT)
        return Goes.ON


class Paragraph(Block):
    """Words, and definitions of links before them."""

    run_on: int | None = None  # the line that continues it and may not have been meant to

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
        """Keep the level, from 1 to 6."""
        super().__init__(line)
        self.level = level


class Rule(Block):
    """A thematic break."""


class Code(Block):
    """Code between fences."""

    is_raw = True
    takes_first = False

    def __init__(self, line: int, fence: str, indent: int) -> None:
        """Compile what closes the fence; `indent` is the fence's own, removed from each line."""
        super().__init__(line)
        self._indent = indent
        self.is_closed = False
        self._ends = re.compile(rf"{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")

    def goes(self, cursor: Cursor) -> Goes:
        """End at a fence that is as long, or longer."""
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
        """Keep whether the block begins with a tab."""
        super().__init__(line)
        self.begins_with_tab = begins_with_tab

    def goes(self, cursor: Cursor) -> Goes:
        """Remove the indent; blank lines belong to the block."""
        if cursor.indent < CODE_INDENT and not cursor.is_blank:
            return Goes.NOT
        cursor.drop(CODE_INDENT)
        return Goes.ON

    def add(self, cursor: Cursor) -> None:
        """Add the line; blank ones at the end do not count."""
        self.lines.append(cursor.rest)
        if not cursor.is_blank:
            self.end = cursor.number


class Markup(Block):
    """HTML as it was written, up to what ends it; `None` for a blank line."""

    is_raw = True

    def __init__(self, line: int, ends: re.Pattern[str] | None) -> None:
        """Keep the pattern that ends the block, None where a blank line does."""
        super().__init__(line)
        self.ends = ends

    def goes(self, cursor: Cursor) -> Goes:
        """End at a blank line, where nothing else ends it."""
        return Goes.NOT if self.ends is None and cursor.is_blank else Goes.ON

    def add(self, cursor: Cursor) -> None:
        """Add the line as it is."""
        super().add(cursor)
        if self.ends and self.ends.search(cursor.rest):
            self.is_open = False


class Tagged(Block):
    """A line that begins with the tag of a container, with Markdown after it or below it."""


class Table(Block):
    """A table: its first line is the heading, and `align` the alignment of each column."""

    def __init__(self, line: int, heading: str, align: tuple[str, ...]) -> None:
        """Begin with the heading; `line` is the heading's."""
        super().__init__(line)
        self.lines = [heading]
        self.align = align
        self.end = line + 1

    def goes(self, cursor: Cursor) -> Goes:
        """End at a blank line; another kind of block ends it, too."""
        return Goes.NOT if cursor.is_blank else Goes.ON

    def add(self, cursor: Cursor) -> None:
        """Add a row."""
        self.lines.append(cursor.words)
        self.end = cursor.number


class Items(Block):
    """A list; `mark` is what all its items have in common, `start` the number of an ordered one."""

    is_container = True

    def __init__(self, first: Item) -> None:
        """Begin at the first item, with its mark and number."""
        super().__init__(first.line)
        self.mark = first.mark
        self.start = first.number

    def goes(self, cursor: Cursor) -> Goes:
        """Continue: its items decide where the list ends."""
        del cursor
        return Goes.ON


# Word's marks of the first three levels; lists copied from it have no indent.
LEVELS = {"•": 1, "\uf0b7": 1, "·": 1, "o": 2, "◦": 2, "▪": 3, "\uf0a7": 3}
_WORD = re.compile(r"([•\uf0b7·◦▪\uf0a7])[ \t]*(?=[^\s•·◦▪])|(o)\t(?=\S)")
_BULLET = re.compile(r"[-+*][ \t]")
_LEAST = 2
_NUMBER = 3  # “1. ”


def word_mark(words: str) -> re.Match[str] | None:
    """Return the mark that Word puts before an item, None where the words begin with none."""
    return _WORD.match(words)


class Item(Block):
    """An item of a list; its text is indented by `width` columns."""

    is_container = True

    def __init__(self, line: int, width: int, mark: str, number: int | None) -> None:
        """Keep the mark, its number, and its width with the space around it."""
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
        """Report whether an item below this one begins, less indented than CommonMark asks.

        Nobody indents a bullet below a number in order to end the numbers.
        """
        if (level := LEVELS.get(self.mark)) and (found := word_mark(cursor.words)):
            return LEVELS[found[1] or found[2]] > level
        if cursor.indent != _LEAST or self.width != _NUMBER or self.mark not in ".)":
            return False
        if not _BULLET.match(cursor.words):
            return False
        cursor.drop(cursor.indent)
        return True
