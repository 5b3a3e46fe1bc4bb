"""The index of a folder that is wholly built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.building.search_index import Indexing

if TYPE_CHECKING:
    from pathlib import Path


def write_index(folder: Path) -> None:
    """Take the folder of a built site; write the search's index into it. Raises MachineError."""
    indexing = Indexing(folder)
    indexing.begin()
    indexing.finish()
