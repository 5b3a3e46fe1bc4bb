"""The writer writes everything once, and tells of what it could not write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.outputs.writer import MOST_WAITING, SETTING, SiteWriter, WrittenTwiceError

if TYPE_CHECKING:
    from pathlib import Path


def test_all_is_on_the_disk_when_it_has_finished(tmp_path: Path) -> None:
    """Many more files than may wait are all written, with their folders and their own bytes."""
    settings: dict[str, object] = {"SITENAME": "A board"}
    writer = SiteWriter(str(tmp_path), settings)
    assert settings[SETTING] is writer
    for number in range(3 * MOST_WAITING):
        writer.write_text(f"a/{number}/index.html", f"page {number}\n")
    writer.finish()
    written = {file.parent.name: file.read_bytes() for file in tmp_path.rglob("*.html")}
    assert written == {str(n): f"page {n}\n".encode() for n in range(3 * MOST_WAITING)}


def test_a_file_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    """What the disk refuses is raised at the end at the latest, never passed over."""
    (tmp_path / "taken").write_text("a file, where a folder would have to be", "utf-8")
    writer = SiteWriter(str(tmp_path), {})
    writer.write_text("taken/index.html", "page")
    with pytest.raises(OSError, match="taken"):
        writer.finish()


def test_no_file_is_written_twice_in_any_letter_case(tmp_path: Path) -> None:
    """A second claim on a file is refused before anything of it reaches the disk."""
    writer = SiteWriter(str(tmp_path), {})
    writer.write_text("a/index.html", "first")
    with pytest.raises(WrittenTwiceError):
        writer.write_text("A/INDEX.html", "second")
    writer.finish()
    assert (tmp_path / "a" / "index.html").read_text("utf-8") == "first"


def test_nothing_goes_on_writing_after_a_fault(tmp_path: Path) -> None:
    """An abandoned writer leaves whole files or none, and takes no more."""
    writer = SiteWriter(str(tmp_path), {})
    for number in range(MOST_WAITING):
        writer.write_text(f"{number}.txt", "whole")
    writer.abandon()
    assert {file.read_text("utf-8") for file in tmp_path.iterdir()} <= {"whole"}
    with pytest.raises(RuntimeError):
        writer.write_text("late.txt", "late")
