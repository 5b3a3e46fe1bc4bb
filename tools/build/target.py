"""The target folder: whether we may replace it, staging next to it, and the switch."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from tools.build.request import MachineError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock

MARKER = ".built-site"
_SOURCES = "Sources: "  # in the marker: what a release was made from
_NEW, _OLD = "new", "old"  # in the releases folder: the staged site, and the one moved away
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 -- on Linux; a folder of our own is made in it
_ENOUGH = 2_000_000_000  # bytes; a site of ten thousand reviews takes a fifth of that
_MARKER_TEXT = (
    "This folder is made by the build and replaced whole: keep nothing of your own here.\n"
)


def check_target(output: Path) -> None:
    """Raise UsageError if the target contains anything that this build did not make."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise UsageError(f"“{output}” is not a folder: name another, or move it away.")
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise UsageError(
            f"“{output}” holds files that this build did not make: name another folder with "
            "--output, or empty it yourself."
        )


@contextmanager
def staging(output: Path, lock_wait: float) -> Iterator[Path]:
    """Yield an empty folder next to the target, and remove it whatever happens.

    Only one build runs at a time: a second one waits `lock_wait` seconds, then raises MachineError.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    releases = releases_of(output)
    lock = _lock(output)
    try:
        held = lock.acquire(timeout=lock_wait)
    except Timeout as error:
        raise MachineError(f"Another build is writing “{output}”: wait until it ends.") from error
    with held:
        try:
            _clear(output)
            releases.mkdir(mode=0o700, exist_ok=True)
            folder = releases / _NEW
            folder.mkdir()
            yield folder
        finally:
            _clear(output)


def put_back(output: Path) -> bool:
    """Restore a site that a killed command had moved away; report whether that was done.

    Nothing is done while another command holds the lock, since it is switching. Raises OSError.
    """
    target = output.resolve()
    if output.is_symlink() or not _is_lost(target):
        return False
    try:
        with _lock(target).acquire(timeout=0):
            return _restore(target)
    except Timeout:
        return False


def _restore(output: Path) -> bool:
    """Restore the site that a killed switch left next to the target, if any; report whether."""
    if not _is_lost(output):
        return False
    if output.exists():
        output.rmdir()
    (releases_of(output) / _OLD).rename(output)
    return True


def _is_lost(output: Path) -> bool:
    """Report whether the target is missing or empty, and its old site is whole next to it.

    A staged copy that never was in the target does not count: it has not been public.
    """
    is_whole = (releases_of(output) / _OLD / MARKER).is_file()  # guard: putting back
    return is_whole and not (output.exists() and any(output.iterdir()))  # guard: files of others


def _clear(output: Path) -> None:
    """Restore the target if necessary; delete all next to it except its lock and its sources.

    The markers are deleted first, so that a half-deleted folder is never taken for a whole site.
    """
    _restore(output)
    releases = releases_of(output)
    for name in (_OLD, _NEW):
        (releases / name / MARKER).unlink(missing_ok=True)  # guard: the mark goes first
    kept = sources_of(output)
    for each in releases.iterdir() if releases.is_dir() else ():
        if each != kept:
            shutil.rmtree(each, ignore_errors=True)
    if releases.is_dir() and not any(releases.iterdir()):
        releases.rmdir()


def releases_of(output: Path) -> Path:
    """Return the folder next to a target for its staged site, its old site and its sources."""
    return output.with_name(f".{output.name}.releases")


def mark(staged: Path, output: Path, sources: str) -> Path:
    """Name a staged site's sources in its marker, and return the folder to keep them in."""
    text = f"{_MARKER_TEXT}{_SOURCES}{sources}\n"
    (staged / MARKER).write_text(text, "utf-8", newline="\n")
    return releases_of(output) / f"sources-{sources}"


def sources_of(output: Path) -> Path | None:
    """Return the folder with the sources of the site in a target, None if no marker names it."""
    marker = output / MARKER
    named = marker.read_text("utf-8").partition(_SOURCES)[2].strip() if marker.is_file() else ""
    return releases_of(output) / f"sources-{named}" if named else None


def _lock(output: Path) -> BaseFileLock:
    return FileLock(output.with_name(f".{output.name}.lock"))


class UnchangedError(Exception):
    """Raised inside `replacing` if the site in the target is to stay there."""


@contextmanager
def replacing(output: Path, lock_wait: float) -> Iterator[Path]:
    """Yield an empty folder that takes the target's place when the work in it is done.

    If the work raises UnchangedError, the target stays as it is, and nothing is raised. If anything
    else fails, the target is unchanged too. If we may not replace the target, UsageError is raised
    only once the work is done, so that problems of the content are reported first (contract).
    """
    target = output.resolve()
    refusal = _refusal(output)
    with throwaway() if refusal else staging(target, lock_wait) as folder:
        try:
            yield folder
        except UnchangedError:
            return
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
    """Yield an empty folder, in memory if there is enough, and remove it whatever happens."""
    with tempfile.TemporaryDirectory(prefix="site-", dir=_memory()) as folder:
        yield Path(folder)


def _memory() -> Path | None:
    """Return a folder in memory, None if there is too little or the user has set TMPDIR.

    Creating and deleting thousands of files keeps a disk busy, with ext4 for minutes afterwards.
    """
    try:
        has_enough = shutil.disk_usage(_IN_MEMORY).free >= _ENOUGH
    except OSError:
        return None
    is_ours = "TMPDIR" not in os.environ and os.access(_IN_MEMORY, os.W_OK)
    return _IN_MEMORY if has_enough and is_ours else None


def switch_in(staged: Path, output: Path) -> None:
    """Put the staged folder in the target's place, in one step if the system can do that.

    If a failure leaves the old site moved away, `staging` restores it.
    """
    if not (staged / MARKER).is_file():
        (staged / MARKER).write_text(_MARKER_TEXT, "utf-8", newline="\n")
    if not exchange(staged, output):  # guard: one step
        switch_by_renames(staged, output)


def switch_by_renames(staged: Path, output: Path) -> None:
    """Move the target away, and the staged folder into its place.

    Between the two moves the target is missing: after a kill, the next command restores it.
    """
    if (output / MARKER).is_file():
        output.rename(staged.with_name(_OLD))
    elif output.exists():
        output.rmdir()  # it is empty, otherwise it would have been refused
    staged.rename(output)


_HERE = -100  # AT_FDCWD: paths are read from the working directory
_SWAP = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders on one file system; return False, with nothing moved, if that fails.

    It fails if the system, its C library or the file system cannot do it, or if a folder is
    missing. At every moment each path names a whole folder: renameat2(2); renamex_np(2) was not
    tried.
    """
    paths = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            done = ctypes.CDLL(None).renameat2(_HERE, paths[0], _HERE, paths[1], _SWAP)
        elif sys.platform == "darwin":
            done = ctypes.CDLL(None).renamex_np(*paths, _SWAP)
        else:
            return False
    except AttributeError:  # an older C library
        return False
    return bool(done == 0)
