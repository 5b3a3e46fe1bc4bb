"""Time and memory are those of the build, and of nothing else."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tools.benchmark.contenders import contenders
from tools.benchmark.measuring import Run, measure

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000
needs_peaks = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not report how much memory a program held"
)


def measured(folder: Path, code: str) -> Run:
    """Return what running Python code in a folder took."""
    stock = contenders(frozenset({"hugo"}))[1]
    return measure(replace(stock, command=(sys.executable, "-c", code)), folder)


@needs_peaks
def test_memory_is_what_the_build_held(tmp_path: Path) -> None:
    """A program that fills 200 MB is seen to hold that, and not twice as much."""
    peak = measured(tmp_path, "held = b'x' * 200_000_000").peak
    assert peak
    assert 200 * MEGABYTE < peak < 250 * MEGABYTE


@needs_peaks
def test_memory_of_a_child_counts(tmp_path: Path) -> None:
    """What a build's own child process holds is seen."""
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'b\"x\" * 200_000_000'])"
    peak = measured(tmp_path, code).peak
    assert peak
    assert peak > 200 * MEGABYTE


@needs_peaks
def test_our_own_memory_is_not_counted(tmp_path: Path) -> None:
    """While this process holds 200 MB, a small program is still seen to be small."""
    held = b"x" * (200 * MEGABYTE)
    peak = measured(tmp_path, "pass").peak
    assert peak
    assert peak < 60 * MEGABYTE < len(held)


def test_time_is_wall_time(tmp_path: Path) -> None:
    """A program that only sleeps half a second took half a second."""
    assert 0.5 <= measured(tmp_path, "import time; time.sleep(0.5)").seconds < 5


def test_every_build_is_a_clean_one(tmp_path: Path) -> None:
    """What an earlier run built is gone before the next begins."""
    code = "import pathlib; pathlib.Path('output').mkdir()"  # fails where the folder stands
    for _ in range(2):
        measured(tmp_path, code)
