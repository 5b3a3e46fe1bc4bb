"""The place in a file where YAML parsing fails, and the lines around it as the editor sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# A line with a key; its value is not interpreted yet.
KEY = re.compile(r" *(?P<dash>- +)?(?P<key>[A-Za-z][\w-]*(?: [\w-]+)*):(?: +(?P<value>.*))?$")
QUOTES = "put the whole text into straight quotation marks"
# The number of the faulty line and what to do about it, or None.
Found: TypeAlias = "tuple[int, str] | None"


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where YAML parsing fails, the parser's own message, and where an unclosed mark was opened.

    `lines` are the lines of the file; `line` and `opened` are line numbers, which start at 1.
    """

    lines: Sequence[str]
    line: int
    said: str
    opened: int
    is_quoted: bool = False

    @property
    def here(self) -> str:
        """Return the text of the line where parsing fails."""
        return self.lines[self.line - 1]

    @property
    def above(self) -> int:
        """Return the number of the nearest line above that is not blank, or 0 if there is none."""
        return self.first_above(lambda _: True)

    def first_above(self, holds: Callable[[str], object]) -> int:
        """Return the number of the nearest non-blank line above that `holds` accepts, or 0."""
        numbers = range(self.line - 1, 0, -1)
        filled = (n for n in numbers if self.lines[n - 1].strip() and holds(self.lines[n - 1]))
        return next(filled, 0)

    def keyed(self, number: int) -> re.Match[str] | None:
        """Return the match of the key in a line, or None if it has no key or `number` is 0."""
        return KEY.match(self.lines[number - 1]) if number else None


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def also(lines: Sequence[int]) -> str:
    """Return a sentence saying that these lines have the same fault, or "" if there are none."""
    if not lines:
        return ""
    return f" The same in line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}."
