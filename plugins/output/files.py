"""Writing files below a folder, and listing them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def files_below(folder: Path) -> Iterator[str]:
    """Yield each file's path relative to a folder, with slashes, in a fixed order."""
    for where, below, names in os.walk(folder):
        below.sort()
        within = where[len(str(folder)) + 1 :].replace(os.sep, "/")
        within += "/" if within else ""
        for name in sorted(names):
            yield f"{within}{name}"


class Files:
    """Writes files below a folder, and makes the folders that they need."""

    def __init__(self, folder: str | Path) -> None:
        """Set the folder, which need not exist yet."""
        self._folder = Path(folder)
        self._made: set[Path] = set()

    def write(self, name: str, data: bytes) -> None:
        """Write bytes to a path below the folder, written with slashes. Raises OSError."""
        file = self._folder / name
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        file.write_bytes(data)
