"""SiteWriter: Pelican's writer that refuses to write any file twice, whatever its letter case."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from io import StringIO
from pathlib import Path
from typing import Any

from pelican.utils import sanitised_join
from pelican.writers import Writer

SETTING = "SITE_WRITER"
# So many files may wait for the disk: enough to keep it busy, few enough to hold in memory.
MOST_WAITING = 200


class WrittenTwiceError(RuntimeError):
    """Two pages claim one file: a fault of the site's own code, for content is checked before."""


class SiteWriter(Writer):
    """Pelican's writer, plus text and bytes, LF line ends, and no silent overwriting.

    Files go to the disk in a thread of their own, while the next page is made: making a file can
    take the system as long as making the page. `finish` waits for them.
    """

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        """Take what Pelican gives its writer; stand in the settings for whoever finishes it."""
        super().__init__(output_path, settings)
        self._folders: set[Path] = set()
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="disk")
        self._waiting: deque[Future[None]] = deque()
        self.settings[SETTING] = self

    def write_text(self, name: str, text: str) -> None:
        """Take a path from the site's root and its text; write it as UTF-8 with LF line ends."""
        self.write_bytes(name, text.encode())

    def write_bytes(self, name: str, data: bytes) -> None:
        """Take a path from the site's root and its bytes; write them.

        Raises WrittenTwiceError, RuntimeError for a path outside the output folder, and OSError
        for this file or an earlier one.
        """
        filename = sanitised_join(self.output_path, name)
        self._claim(filename)
        self.put(Path(filename), data)

    def put(self, path: Path, data: bytes) -> None:
        """Take a file and its bytes; have them written. Raises OSError for an earlier file."""
        self._waiting.append(self._disk.submit(self._write, path, data))
        if len(self._waiting) > MOST_WAITING:
            self._waiting.popleft().result()

    def finish(self) -> None:
        """Wait until every file is written. Raises OSError for the first that could not be."""
        while self._waiting:
            self._waiting.popleft().result()
        self._disk.shutdown()

    def abandon(self) -> None:
        """Write nothing that is not begun, and wait until nothing is being written."""
        self._disk.shutdown(cancel_futures=True)

    def _write(self, path: Path, data: bytes) -> None:
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.parent)
        path.write_bytes(data)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> _Page:  # noqa: FBT001, FBT002
        """Open a page for Pelican; its own would let one page replace another without a word."""
        del override
        self._claim(filename)
        return _Page(self, Path(filename), encoding)

    def _claim(self, filename: str) -> None:
        claimed: set[str] = self._written_files
        key = os.path.normpath(filename).casefold()
        if key in claimed:
            message = f"“{filename}” was written twice."
            raise WrittenTwiceError(message)
        claimed.add(key)


class _Page(StringIO):
    """What Pelican writes a page into; when Pelican is done, it goes to the disk."""

    def __init__(self, writer: SiteWriter, path: Path, encoding: str) -> None:
        super().__init__(newline="")
        self._writer = writer
        self._path = path
        self._encoding_asked = encoding

    def __exit__(self, kind: type[BaseException] | None, *more: object) -> None:
        """Have the page written, unless it was left in the middle."""
        if kind is None:
            self._writer.put(self._path, self.getvalue().encode(self._encoding_asked))
        self.close()


def as_writer(_sender: Any) -> type[SiteWriter]:  # noqa: ANN401 -- Pelican has no types
    """Give our writer to Pelican (signal `get_writer`)."""
    return SiteWriter
