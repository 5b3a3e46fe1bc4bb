"""What a process beside the build is for: content of so many texts that its start pays."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from plugins.articles.bodies_beside import BodiesBeside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# To start a process takes as long as to look through some two hundred texts, or to make their HTML.
FEWEST = 200


def are_many(content: Path) -> bool:
    """Take the content folder; say whether a process of their own pays for its texts."""
    return sum(1 for _ in content.rglob("*.md")) >= FEWEST


@contextmanager
def bodies_beside(content: Path) -> Iterator[BodiesBeside | None]:
    """Take the content folder; give what makes HTML of bodies beside the build, None for few."""
    if os.name != "posix" or not are_many(content):
        yield None
        return
    bodies = BodiesBeside(content)
    try:
        yield bodies
    finally:
        bodies.stop()
