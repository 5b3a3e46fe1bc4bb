"""Identifier: one thing in a passage that could tell who a child is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Identifier:
    """A finding: the rule that it breaks, its start and end in the passage, and its words."""

    rule: str
    start: int
    end: int
    words: str

    def overlaps(self, other: Identifier) -> bool:
        """Report whether this finding and another one in the same passage share a character."""
        return self.start < other.end and other.start < self.end


def words_of(found: re.Match[str], group: int | str = 0) -> tuple[int, int, str]:
    """Return the start and end of a match's group, and its words."""
    return found.start(group), found.end(group), " ".join(found[group].split())


# Findings are compared only with those near them, because a hostile text contains tens of
# thousands.
_BLOCK = 100


def without_overlaps(found: Iterable[Identifier]) -> list[Identifier]:
    """Return the findings in one passage except those that overlap an earlier finding."""
    kept: list[Identifier] = []
    taken: dict[int, list[Identifier]] = {}
    for each in found:
        blocks = range(each.start // _BLOCK, each.end // _BLOCK + 1)
        if any(each.overlaps(other) for block in blocks for other in taken.get(block, ())):
            continue
        kept.append(each)
        for block in blocks:
            taken.setdefault(block, []).append(each)
    return kept
