"""The index of a folder that is wholly built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.build.search_index import Indexing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def write_index(folder: Path, pages: Sequence[str] | None = None) -> None:
    """Write the search's index of pages, or of all in the order of their paths, into their site.

    Raises MachineError.
    """
    found = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    indexing = Indexing(folder)
    try:
        for page in found if pages is None else pages:
            indexing.take_page(page, (folder / page).read_text("utf-8"))
        indexing.make(None)
        indexing.finish()
    finally:
        indexing.stop()
