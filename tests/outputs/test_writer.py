"""The writer writes every file once, with its folders, and the bytes that it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.output.writer import SiteWriter, WrittenTwiceError

if TYPE_CHECKING:
    from pathlib import Path


def test_text_and_bytes_stand_as_they_were_given(tmp_path: Path) -> None:
    """Folders are made on the way, and no line end is changed."""
    writer = SiteWriter(str(tmp_path), {})
    writer.write_text("a/b/page.txt", "one\ntwo\n")
    writer.write_bytes("a/b/calendar.ics", b"one\r\ntwo\r\n")
    assert (tmp_path / "a" / "b" / "page.txt").read_bytes() == b"one\ntwo\n"
    assert (tmp_path / "a" / "b" / "calendar.ics").read_bytes() == b"one\r\ntwo\r\n"


def test_no_file_is_written_twice_in_any_letter_case(tmp_path: Path) -> None:
    """A second claim on a file is refused before anything of it reaches the disk."""
    writer = SiteWriter(str(tmp_path), {})
    writer.write_text("a/index.html", "first")
    with pytest.raises(WrittenTwiceError):
        writer.write_text("A/INDEX.html", "second")
    assert (tmp_path / "a" / "index.html").read_text("utf-8") == "first"


def test_nothing_is_written_outside_the_output_folder(tmp_path: Path) -> None:
    """A path that leads upwards is refused."""
    writer = SiteWriter(str(tmp_path / "output"), {})
    with pytest.raises(RuntimeError):
        writer.write_text("../elsewhere.txt", "text")
    assert list(tmp_path.iterdir()) == []
