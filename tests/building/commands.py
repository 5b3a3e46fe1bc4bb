"""The commands as an editor runs them: a program of its own, its status, and what it said."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path


class Done(NamedTuple):
    """How a command ended: its status, the lines it printed, and what it complained of."""

    status: int
    lines: list[str]
    complaint: str


def run(*words: str | Path, clone: Path = ROOT, before: str = "") -> Done:
    """Run a command in a clone, after a shell command if one is given."""
    command = [sys.executable, "-m", "tools.cli", *map(str, words)]
    if before:
        command = ["/bin/sh", "-c", f'{before}; exec "$@"', "sh", *command]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, check=False)
    return Done(done.returncode, done.stdout.decode().splitlines(), done.stderr.decode())


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return the time and the bytes of every file in a folder, and every folder's path."""
    return {
        each.relative_to(folder).as_posix(): (
            each.stat().st_mtime_ns,
            each.read_bytes() if each.is_file() else b"",
        )
        for each in folder.rglob("*")
    }
