"""SiteWriter: Pelican's writer that refuses to write any file twice, whatever its letter case."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any

from pelican.utils import sanitised_join
from pelican.writers import Writer


class WrittenTwiceError(RuntimeError):
    """Two pages claim one file: a fault of the site's own code, for content is checked before."""


class SiteWriter(Writer):
    """Pelican's writer, plus text and bytes, LF line ends, and no silent overwriting."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        """Take what Pelican gives its writer."""
        super().__init__(output_path, settings)
        self._folders: set[str] = set()

    def write_text(self, name: str, text: str) -> None:
        """Take a path from the site's root and its text; write it as UTF-8 with LF line ends."""
        self.write_bytes(name, text.encode())

    def write_bytes(self, name: str, data: bytes) -> None:
        """Take a path from the site's root and its bytes; write them.

        Raises WrittenTwiceError, or RuntimeError for a path outside the output folder.
        """
        path = Path(sanitised_join(self.output_path, name))
        self._claim(str(path))
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        path.write_bytes(data)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> IO[str]:  # noqa: FBT001, FBT002
        """Open a page for Pelican; its own would let one page replace another without a word."""
        del override
        self._claim(filename)
        return Path(filename).open("w", encoding=encoding, newline="\n")

    def _claim(self, filename: str) -> None:
        claimed: set[str] = self._written_files
        key = os.path.normpath(filename).casefold()
        if key in claimed:
            message = f"“{filename}” was written twice."
            raise WrittenTwiceError(message)
        claimed.add(key)


def as_writer(_sender: Any) -> type[SiteWriter]:  # noqa: ANN401 -- Pelican has no types
    """Give our writer to Pelican (signal `get_writer`)."""
    return SiteWriter
