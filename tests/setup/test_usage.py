"""tasks.py on a bare Python and through invoke: one set of commands, refused in plain words."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import tasks
from tools.commands import COMMANDS
from tools.setup.libraries import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tools.commands import Command


@pytest.fixture
def bare_clone(tmp_path: Path) -> Path:
    """Return a clone of tasks.py and tools/ in which nothing is set up."""
    shutil.copy(ROOT / "tasks.py", tmp_path)
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=unwanted)
    return tmp_path


def run_tasks(clone: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a bare Python does, without our libraries."""
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
    ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A Python older than 3.11 ends with status 3 and the version that is needed."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert tasks.run("build") == 3
    assert capsys.readouterr().out == "This needs Python 3.11 or later; this is 3.9.\n"


def test_a_site_that_cannot_be_set_up_fails_as_a_machine_does(bare_clone: Path) -> None:
    """Without the lock files the set-up ends with 3 and one line, not with a traceback."""
    done = run_tasks(bare_clone, "build")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_a_link_to_another_environment_is_not_touched(bare_clone: Path, tmp_path: Path) -> None:
    """Where `.venv` leads to what does not fit, the command ends with 3 and leaves it alone."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept").touch()
    (bare_clone / ".venv").symlink_to(other)
    shutil.copy(ROOT / "requirements.lock", bare_clone)
    done = run_tasks(bare_clone, "build")
    assert done.returncode == 3
    assert "is a link" in done.stderr
    assert list(other.iterdir()) == [other / "kept"]


def run_invoke(*words: str | Path) -> str:
    """Run invoke in the environment, and return what it prints."""
    command = [sys.executable, "-m", "invoke", *words]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    ).stdout


def test_invoke_lists_every_command() -> None:
    """Each command is a task of invoke, with its sentence."""
    listed = run_invoke("--list")
    for each in COMMANDS:
        assert re.search(rf"^ +{each.name} +{each.explained[:30]}", listed, re.MULTILINE)


@pytest.mark.parametrize("each", COMMANDS, ids=[each.name for each in COMMANDS])
def test_invoke_has_every_option(each: Command) -> None:
    """Each option of a command is one of its task; one without a value is a switch there, too."""
    shown = run_invoke("--help", each.name)
    for option in each.options:
        follows = " {2}" if option.settings.get("action") == "store_true" else "[= ]STRING"
        flag = option.flag if option.flag.startswith("-") else f"--{option.flag}"
        assert re.search(rf"(?<!\S){flag}{follows}", shown)


def test_invoke_builds_for_a_day(tmp_path: Path) -> None:
    """`invoke build` takes the options that `tasks.py build` takes."""
    content, output = tmp_path / "content", tmp_path / "output"
    (content / "guidance").mkdir(parents=True)
    (content / "guidance" / "g.md").write_text("Title: G\nSlug: g\nSummary: S.\n\nText.\n", "utf-8")
    words = ("--content", content, "--output", output, "--today", "2027-03-02")
    assert "for 2 March 2027" in run_invoke("build", *words)
    assert (output / "guidance" / "g" / "index.html").is_file()
