"""Two set-ups in one clone take turns."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tools.environment.failure import SetUpError
from tools.environment.places import HERE
from tools.environment.turns import my_turn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLDER = """
import sys, pathlib
from tools.environment.turns import my_turn
with my_turn(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """Give a lock's file and another process that holds it."""
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path],
        cwd=HERE.clone,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield path, holder
        holder.kill()


def test_a_second_one_waits(held: tuple[Path, subprocess.Popen[str]]) -> None:
    """While another process has its turn, ours does not come; after our patience we say so."""
    with pytest.raises(SetUpError, match="Another set-up"), my_turn(held[0], patience=0.3):
        pytest.fail("both had their turn at once")


def test_a_killed_one_is_not_waited_for(held: tuple[Path, subprocess.Popen[str]]) -> None:
    """A set-up that was killed blocks nobody, though its file is still there."""
    path, holder = held
    holder.kill()
    holder.wait()
    with my_turn(path, patience=5):
        assert path.exists()


def test_turns_follow_each_other(tmp_path: Path) -> None:
    """After one turn has ended, with an error or without, the next one comes at once."""
    path = tmp_path / "lock"
    with pytest.raises(ValueError, match="mine"), my_turn(path):
        raise ValueError("mine")
    with my_turn(path, patience=0):
        assert path.exists()
