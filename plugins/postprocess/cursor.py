"""The line that is being read: what is left of it, and how far that is indented.

A tab reaches to the next column that four divides (CommonMark 0.31.2, section 2.2), also where a
part of it belongs to a list and the rest to the text in it.
"""

from __future__ import annotations

TAB = 4


class Cursor:
    """One line of a text; `words` is what is left of it without its indent."""

    __slots__ = ("_column", "indent", "is_blank", "number", "rest", "words")

    def __init__(self, line: str, number: int) -> None:
        """Take the line without its end, and its number counted from 0."""
        self.number = number
        self._column = 0
        self._set(line)

    def drop(self, columns: int) -> None:
        """Take away that many columns of the indent, or all of it where it is smaller."""
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
        """Take away the indent, and that many characters after it."""
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
