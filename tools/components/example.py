"""`Example`, and the words that several examples share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A word that cannot be broken, like a pasted address or file name.
LONG_WORD = "Informationsharingbetweenagencies" * 3
LONG_TEXT = (
    "What several agencies knew of one family, and when each of them told the others of it " * 3
)


@dataclass(frozen=True, slots=True)
class Example:
    """One use of a macro: what it shows, its arguments, and the element around it."""

    macro: str
    shows: str
    arguments: Mapping[str, object] = field(default_factory=dict)
    within: str = "<div>{}</div>"
