"""tasks.py on a bare Python: wrong usage is refused at once, and an old Python in plain words."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import tasks
from tools.environment.places import HERE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bare_clone(tmp_path: Path) -> Path:
    """Give a clone of tasks.py and tools/ in which nothing is set up."""
    shutil.copy(HERE.clone / "tasks.py", tmp_path)
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HERE.clone / "tools", tmp_path / "tools", ignore=unwanted)
    return tmp_path


def run_tasks(clone: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Take a clone and a command's words; run them as a bare Python does, without our libraries."""
    # -S leaves site-packages out: only what tasks.py finds by itself counts.
    bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-S", clone / "tasks.py", *words],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=bare,
    )


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("build", "--nonsense"),
        ("build", "--today"),
        ("build", "--out", "somewhere"),
        ("check", "stray"),
        ("lock", "--names", "file"),
        ("benchmark", "--reviews", "9"),
        ("benchmark", "--reviews", "100;1000"),
        ("benchmark", "--runs", "0"),
        ("benchmark", "--without", "ours"),
    ],
)
def test_wrong_usage_is_refused_before_anything_is_set_up(
    bare_clone: Path, words: tuple[str, ...]
) -> None:
    """Wrong usage ends with 2 and the right usage, and nothing is set up for it."""
    done = run_tasks(bare_clone, *words)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: tasks.py")
    assert "Traceback" not in done.stderr
    assert not (bare_clone / ".venv").exists()


def test_help_needs_no_set_up(bare_clone: Path) -> None:
    """--help lists the commands and ends with 0, without an environment."""
    done = run_tasks(bare_clone, "--help")
    assert done.returncode == 0
    assert {"build", "check", "test", "lock"} <= set(done.stdout.split())
    assert not (bare_clone / ".venv").exists()


def test_an_old_python_can_read_tasks() -> None:
    """The syntax of tasks.py is that of Python 3.6: an old Python gets as far as the refusal."""
    ast.parse((HERE.clone / "tasks.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A Python older than 3.11 is told which one is needed, with status 3."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert tasks.run("build") == 3
    assert capsys.readouterr().out == "This needs Python 3.11 or later; this is 3.9.\n"


def test_a_site_that_cannot_be_set_up_fails_as_a_machine_does(bare_clone: Path) -> None:
    """Without the lock files the set-up ends with 3 and one line, not with a traceback."""
    done = run_tasks(bare_clone, "build")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
