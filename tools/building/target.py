"""The target folder: whether it is ours to replace, staging beside it, and the switch."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from tools.building.request import MachineError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = ".built-site"
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 -- on Linux; a folder of our own is made in it
_ENOUGH = 2_000_000_000  # bytes; a site of ten thousand reviews takes a fifth of them
_MARKER_TEXT = (
    "This folder is made by the build and replaced whole: keep nothing of your own here.\n"
)


def check_target(output: Path) -> None:
    """Take the target; raise UsageError where it holds something that is not ours to replace."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise UsageError(f"“{output}” is not a folder: name another, or move it away.")
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise UsageError(
            f"“{output}” holds files that this build did not make: name another folder with "
            "--output, or empty it yourself."
        )


@contextmanager
def staging(output: Path, lock_wait: float) -> Iterator[Path]:
    """Take the target; give an empty folder beside it, and take that away whatever happens.

    One build at a time: a second waits `lock_wait` seconds, then MachineError is raised.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    releases = output.with_name(f".{output.name}.releases")
    lock = FileLock(output.with_name(f".{output.name}.lock"))
    try:
        lock.acquire(timeout=lock_wait)
    except Timeout as error:
        raise MachineError(f"Another build is writing “{output}”: wait until it ends.") from error
    try:
        shutil.rmtree(releases, ignore_errors=True)
        releases.mkdir()
        folder = releases / "new"
        folder.mkdir()
        yield folder
    finally:
        shutil.rmtree(releases, ignore_errors=True)
        lock.release()


@contextmanager
def replacing(output: Path, lock_wait: float) -> Iterator[Path]:
    """Take the target; give an empty folder that takes its place when the work in it is done.

    Whatever fails, the target is what it was. Where it is not ours to replace, UsageError is
    raised once the work is done, so that problems of the content are told first (contract).
    """
    target = output.resolve()
    refusal = _refusal(output)
    with throwaway() if refusal else staging(target, lock_wait) as folder:
        yield folder
        if refusal:
            raise refusal
        switch_in(folder, target)


def _refusal(output: Path) -> UsageError | None:
    try:
        check_target(output)
    except UsageError as refusal:
        return refusal
    return None


@contextmanager
def throwaway() -> Iterator[Path]:
    """Give an empty folder, in memory where there is enough, and take it away whatever happens."""
    with tempfile.TemporaryDirectory(prefix="site-", dir=_memory()) as folder:
        yield Path(folder)


def _memory() -> Path | None:
    """Give a folder in memory, None where there is none or little, or the user names a folder.

    Thousands of files made and deleted keep a disk busy, and ext4 for minutes afterwards.
    """
    try:
        has_enough = shutil.disk_usage(_IN_MEMORY).free >= _ENOUGH
    except OSError:
        return None
    is_ours = "TMPDIR" not in os.environ and os.access(_IN_MEMORY, os.W_OK)
    return _IN_MEMORY if has_enough and is_ours else None


def switch_in(staged: Path, output: Path) -> None:
    """Take the staged tree and the target; put it in the target's place, or leave all as it was."""
    (staged / MARKER).write_text(_MARKER_TEXT, "utf-8", newline="\n")
    if not output.exists():
        staged.rename(output)
        return
    old = staged.with_name("old")
    output.rename(old)
    try:
        staged.rename(output)
    except OSError:
        old.rename(output)
        raise
