"""What an example is, and the words that examples share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A word without a place to break, such as an address or a file name that somebody pasted.
LONG_WORD = "Informationsharingbetweenagencies" * 3
LONG_TEXT = (
    "What several agencies knew of one family, and when each of them told the others of it " * 3
)


@dataclass(frozen=True, slots=True)
class Example:
    """One use of a macro: what it shows, its arguments, and the element that it stands in."""

    macro: str
    shows: str
    arguments: Mapping[str, object] = field(default_factory=dict)
    within: str = "<div>{}</div>"
