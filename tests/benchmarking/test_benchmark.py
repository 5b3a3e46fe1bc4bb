"""The command as one runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run
from tools.setup.libraries import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# A shell that runs tests in the background has them pass over Ctrl-C: this takes it up again.
INTERRUPTIBLE = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from tools.cli import main; sys.exit(main(sys.argv[1:]))"
)


@pytest.mark.parametrize(
    ("words", "rivals"),
    [
        (("--without", "hugo"), ["this project", "stock Pelican"]),
    ],
)
def test_it_prints_a_table_and_leaves_nothing(
    words: tuple[str, ...], rivals: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table for each number, a line for each contender, status 0, and an empty folder after."""
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(tmp_path))
    done = run("benchmark", "--reviews", "20,30", "--runs", "1", *words)
    assert (done.status, done.complaint) == (0, "")
    headings = [line for line in done.lines if "case reviews" in line]
    assert [heading.split()[0] for heading in headings] == ["20", "30"]
    assert all(sum(line.startswith(each) for line in done.lines) == 2 for each in rivals)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal for one process alone")
def test_interrupted_it_leaves_nothing(tmp_path: Path) -> None:
    """Ctrl-C in the middle of a build ends it with 130, the build too, and the folder is gone."""
    words = ("benchmark", "--reviews", "1000", "--runs", "9", "--without", "hugo")
    command = [sys.executable, "-c", INTERRUPTIBLE, *words]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as running:
        patience = time.monotonic() + 60
        while not list(tmp_path.glob("*/0/ours/.output.releases")) and time.monotonic() < patience:
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 130
    assert list(tmp_path.iterdir()) == []
