"""A pipe is widened where the system allows it, and nothing fails where it does not."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from plugins.output.pipes import widen

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000


def test_more_waits_in_a_widened_pipe() -> None:
    """On Linux a megabyte can be written before anyone reads; elsewhere nothing changes."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as _, os.fdopen(writing, "wb") as pipe:
        widen(pipe)
        os.set_blocking(writing, False)
        written = os.write(writing, bytes(MEGABYTE))
        assert written == MEGABYTE if sys.platform == "linux" else written > 0


def test_what_cannot_be_widened_stays_as_it_was(tmp_path: Path) -> None:
    """The system refuses a file, as it refuses a user who has too many wide pipes."""
    with (tmp_path / "file").open("wb") as file:
        widen(file)
        file.write(b"text")
    assert (tmp_path / "file").read_bytes() == b"text"
