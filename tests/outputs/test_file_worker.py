"""The worker that writes files writes all it was given, and reports what the disk refused."""

from __future__ import annotations

import io
import os
import signal
from typing import TYPE_CHECKING

import pytest

from plugins.output.file_worker import FileWorker, file_worker
from plugins.output.files import SIZES, WRITTEN, Files, write_all

if TYPE_CHECKING:
    from pathlib import Path


def test_every_file_stands_when_the_work_is_done(tmp_path: Path) -> None:
    """Names with characters of any language, no bytes and more bytes than a pipe holds."""
    given = {
        "a/b/page.html": b"one",
        "a/empty.txt": b"",
        "ümläut/日本.txt": b"two\r\n",
        "large.bin": bytes(range(256)) * 20_000,
    }
    with file_worker(tmp_path) as files:
        for name, data in given.items():
            files.write(name, data)
    assert {name: (tmp_path / name).read_bytes() for name in given} == given


def test_what_the_disk_refuses_is_reported_with_its_path(tmp_path: Path) -> None:
    """A file where a folder has to stand: the fault of an earlier file comes back in the end."""
    (tmp_path / "a").write_text("a file")
    with pytest.raises(NotADirectoryError, match="a/b"), file_worker(tmp_path) as files:
        files.write("a/b/page.html", b"one")


def test_a_fault_ends_a_long_work_before_its_end(tmp_path: Path) -> None:
    """More files than wait for the disk are not handed to a process that has ended."""
    (tmp_path / "a").write_text("a file")
    files = FileWorker(tmp_path)
    with pytest.raises(NotADirectoryError, match="a/b"):
        write_many(files, 100)
    files.stop()


def test_a_process_that_is_gone_is_reported(tmp_path: Path) -> None:
    """Killed by another, it leaves no answer; the work does not pass for done."""
    files = FileWorker(tmp_path)
    os.kill(files.pid, signal.SIGTERM)
    with pytest.raises(OSError, match="ended before its time"):
        files.settle()
    files.stop()


def test_work_that_fails_is_not_waited_for(tmp_path: Path) -> None:
    """The fault of the work itself comes back, and the process has ended."""
    with pytest.raises(ZeroDivisionError), file_worker(tmp_path) as files:
        write_many(files, 1 // 0)


def test_half_a_file_is_not_written(tmp_path: Path) -> None:
    """Where the build was killed in the middle of handing over, what came of a file is dropped."""
    asked = io.BytesIO(SIZES.pack(5, 10) + b"a.txt" + b"half")
    answers = io.BytesIO()
    assert write_all(asked, answers, Files(str(tmp_path))) == 1
    assert (answers.getvalue(), list(tmp_path.iterdir())) == (b"", [])


def test_it_is_asked_whether_all_is_written(tmp_path: Path) -> None:
    """A name of no bytes is answered by a full stop, when what came before is on the disk."""
    asked = io.BytesIO(SIZES.pack(5, 3) + b"a.txt" + b"one" + SIZES.pack(0, 0))
    answers = io.BytesIO()
    assert write_all(asked, answers, Files(str(tmp_path))) == 0
    assert (answers.getvalue(), (tmp_path / "a.txt").read_bytes()) == (WRITTEN, b"one")


def write_many(files: FileWorker, number: int) -> None:
    """Hand over a number of files of a hundred thousand bytes to what writes them."""
    for each in range(number):
        files.write(f"a/b/{each}", bytes(100_000))
