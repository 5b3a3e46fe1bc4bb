"""Pipes to workers, as wide as the system allows."""

from __future__ import annotations

from contextlib import suppress
from typing import IO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

# Some seventy pages. An ordinary user of Linux may have this much (fs.pipe-max-size).
_WAITING = 1_000_000


def widen(pipe: IO[bytes]) -> None:
    """Let more wait in a pipe, so that neither side waits for the other at each page.

    Only Linux can, and not for a user with many such pipes: then the pipe stays as it was.
    """
    size = getattr(fcntl, "F_SETPIPE_SZ", None)
    if size is not None:
        with suppress(OSError):
            fcntl.fcntl(pipe, size, _WAITING)
