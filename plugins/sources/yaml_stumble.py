"""Where YAML fails in a file, and the lines around it as their editor sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# A line with a key; its value is not interpreted yet.
KEY = re.compile(r" *(?P<dash>- +)?(?P<key>[A-Za-z][\w-]*(?: [\w-]+)*):(?: +(?P<value>.*))?$")
QUOTES = "put the whole text into straight quotation marks"
# The line at fault, and what to do about it.
Found: TypeAlias = "tuple[int, str] | None"


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where YAML fails, its own words for why, and where a mark began that is still open.

    `lines` are those of the file, counted from 1 by `line` and `opened`.
    """

    lines: Sequence[str]
    line: int
    said: str
    opened: int
    is_quoted: bool = False

    @property
    def here(self) -> str:
        """Return the line itself."""
        return self.lines[self.line - 1]

    @property
    def above(self) -> int:
        """Return the number of the nearest line above that is not blank, 0 for none."""
        return self.first_above(lambda _: True)

    def first_above(self, holds: Callable[[str], object]) -> int:
        """Return the nearest line above for which `holds` is true, blank ones aside; 0 for none."""
        numbers = range(self.line - 1, 0, -1)
        filled = (n for n in numbers if self.lines[n - 1].strip() and holds(self.lines[n - 1]))
        return next(filled, 0)

    def keyed(self, number: int) -> re.Match[str] | None:
        """Return the match of a line's key, None where it has none, or is line 0."""
        return KEY.match(self.lines[number - 1]) if number else None


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def also(lines: Sequence[int]) -> str:
    """Return a sentence that the fault is the same in these lines, "" for none."""
    if not lines:
        return ""
    return f" The same in line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}."
