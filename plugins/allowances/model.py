"""Allowance: words that a rule would stop, and why they may stand. Frozen records without I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# What ends the name of a file of allowances; before it stands the name of the text's file.
SUFFIX = ".allowed.yaml"


@dataclass(frozen=True, slots=True)
class Allowance:
    """One finding that is allowed: its rule, its exact words, the reason and the day.

    `path` and `line` are where it is written.
    """

    path: str
    line: int
    rule: str
    words: str
    reason: str
    day: date
