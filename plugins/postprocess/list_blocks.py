"""Lists and their items, and what makes each go on in the next line.

CommonMark 0.31.2, sections 5.2 and 5.3; what Word makes of a list is one, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.postprocess.blocks import Block, Goes

if TYPE_CHECKING:
    from plugins.postprocess.cursor import Cursor


class Items(Block):
    """A list; `mark` is what all its items have in common, `start` the number of an ordered one."""

    is_container = True

    def __init__(self, first: Item) -> None:
        """Take the first item."""
        super().__init__(first.line)
        self.mark = first.mark
        self.start = first.number

    def goes(self, cursor: Cursor) -> Goes:
        """Leave it to the items."""
        del cursor
        return Goes.ON


# Word's marks of the first three levels; what it makes of a list has no indent.
LEVELS = {"•": 1, "\uf0b7": 1, "·": 1, "o": 2, "◦": 2, "▪": 3, "\uf0a7": 3}
_WORD = re.compile(r"([•\uf0b7·◦▪\uf0a7])[ \t]*(?=[^\s•·◦▪])|(o)\t(?=\S)")
_BULLET = re.compile(r"[-+*][ \t]")
_LEAST = 2
_NUMBER = 3  # “1. ”


def word_mark(words: str) -> re.Match[str] | None:
    """Return the mark that Word puts before an item, where the words begin with one."""
    return _WORD.match(words)


class Item(Block):
    """An item of a list; its text is indented by `width` columns."""

    is_container = True

    def __init__(self, line: int, width: int, mark: str, number: int | None) -> None:
        """Take the line, the width of the mark with the space around it, the mark, its number."""
        super().__init__(line)
        self.width = width
        self.mark = mark
        self.number = number

    def goes(self, cursor: Cursor) -> Goes:
        """Take the indent away."""
        if cursor.is_blank:
            return Goes.ON if self.children and self.mark not in LEVELS else Goes.NOT
        if cursor.indent >= self.width:
            cursor.drop(self.width)
            return Goes.ON
        return Goes.ON if self._is_below(cursor) else Goes.NOT

    def _is_below(self, cursor: Cursor) -> bool:
        """Say whether an item below this one begins, less indented than CommonMark asks.

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
