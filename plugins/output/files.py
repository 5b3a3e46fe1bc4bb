"""Writing files below a folder."""

from __future__ import annotations

from pathlib import Path


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
