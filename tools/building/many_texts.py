"""What a process beside the build is for: content of so many texts that its start pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# To start a process takes as long as to look through some two hundred texts.
FEWEST = 200


def are_many(content: Path) -> bool:
    """Take the content folder; say whether a process of their own pays for its texts."""
    return sum(1 for _ in content.rglob("*.md")) >= FEWEST
