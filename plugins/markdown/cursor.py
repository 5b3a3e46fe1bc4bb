"""The line being parsed: the part that is not consumed yet, and how far that part is indented.

A tab reaches to the next column divisible by four (CommonMark 0.31.2, section 2.2), even if a part
of the tab belongs to a list and the rest to the text in the list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import lines_of

if TYPE_CHECKING:
    from plugins.markdown.parsed import About

TAB = 4


class Cursor:
    """One line of a text; `rest` is the part not consumed yet, `words` is `rest` unindented."""

    __slots__ = ("_column", "indent", "is_blank", "number", "rest", "words")

    def __init__(self, line: str, number: int) -> None:
        """Start with the whole line, without its newline; `number` is counted from 0."""
        self.number = number
        self._column = 0
        self._set(line)

    def drop(self, columns: int) -> None:
        """Remove that many columns of the indent, or the whole indent if it is smaller."""
        if columns <= 0:
            return
        goal = self._column + min(columns, self.indent)
        place, column = 0, self._column
        while column < goal:
            column = _next_stop(column) if self.rest[place] == "\t" else column + 1
            place += 1
        self._column = goal
        self._set(" " * (column - goal) + self.rest[place:])

    def take(self, characters: int) -> None:
        """Remove the indent, and that many characters after it."""
        self._column += self.indent + characters
        self._set(self.words[characters:])

    def _set(self, rest: str) -> None:
        self.rest = rest
        words = self.words = rest.lstrip(" \t")
        self.is_blank = not words
        width = len(rest) - len(words)
        if width and "\t" in rest[:width]:
            column = self._column
            for character in rest[:width]:
                column = _next_stop(column) if character == "\t" else column + 1
            width = column - self._column
        self.indent = width


def _next_stop(column: int) -> int:
    return (column // TAB + 1) * TAB


_FEWEST = 4  # words in a paragraph; code seldom has as many
_FEWEST_WITHOUT_STOP = 6
_FEWEST_OF_ITEM = 3
# What occurs in code and data, but not in prose.
_CODE = re.compile(r"[{}<>=$\\`|]|\w_\w|\w\(\)|^\s*(?:#|//)", re.MULTILINE)
_KEY = re.compile(r"\s*(?:- )?[\w -]{1,24}:(?:\s|$)")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s+(?=[^\W\d_]|[“‘\"'(])")
_BEGINS = re.compile(r"[“‘\"'(*]*[A-Z]")
_ENDS = re.compile(r"[.!?:…][”’\"')*]*$")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BLANK_LINES = re.compile(r"\n\s*\n")


def of_indented(code: str, *, has_tab: bool) -> About | None:
    """Return the remark on an indented block, which is certain only for prose; None without one.

    Very short blocks get no remark; blocks that look like code get one only if indented by a tab.
    """
    is_code = _CODE.search(code) is not None
    if not is_code and any(map(_is_prose, _BLANK_LINES.split(code.strip("\n")))):
        return "indented words"
    if len(code.split()) < _FEWEST or (is_code and not has_tab):
        return None
    return "tab" if has_tab else "spaces"


def _is_prose(paragraph: str) -> bool:
    """Report whether a paragraph is a sentence or a list, but not lines of keys and values."""
    lines = lines_of(paragraph)
    if all(map(_ITEM.match, lines)):
        most = max(len(_WORD.findall(line)) for line in lines)
        return most >= _FEWEST_OF_ITEM and not all(map(_KEY.match, lines))
    if len(lines) > 1 and all(map(_KEY.match, lines)):
        return False
    words = " ".join(paragraph.split())
    fewest = _FEWEST if _ENDS.search(words) else _FEWEST_WITHOUT_STOP
    return _BEGINS.match(words) is not None and len(_WORD.findall(words)) >= fewest
