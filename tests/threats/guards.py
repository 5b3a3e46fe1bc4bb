"""Guards of the code, each undone in a copy of it, and the tests that then must fail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# How a false claim fails; anything else that fails is no proof that it was looked at.
_CLAIMED = ("assert ", "AssertionError", "Failed: DID NOT RAISE")


@dataclass(frozen=True, slots=True)
class Guard:
    """What is kept out, the exact text in a file, what undoes it, and the tests that then fail."""

    name: str
    file: str
    text: str
    undone: str
    tests: tuple[str, ...]

    def __str__(self) -> str:
        """Return its name, for the list of tests."""
        return self.name


def guarded(module: str, guards: Sequence[Guard]) -> Callable[[Guard, Clone], None]:
    """Return the test that each guard of a module of tests is missed when undone."""

    @pytest.mark.parametrize("guard", guards, ids=str)
    def test_its_claims_fail_without_each_guard(guard: Guard, clone: Clone) -> None:
        """With the guard undone, each test that it names fails by a claim of its own."""
        wrong = missed(clone, Path(module), guard)
        assert not wrong, "\n".join(wrong)

    return test_its_claims_fail_without_each_guard


def missed(clone: Clone, module: Path, guard: Guard) -> list[str]:
    """Undo a guard in a copy of the code and run its tests there.

    Return what is wrong: [] where each test failed by a claim of its own. The copy is left whole.
    """
    file = clone.folder / guard.file
    text = file.read_bytes().decode("utf-8")
    if text.count(guard.text) != 1:
        return [f"The guard is stale: its text stands {text.count(guard.text)} times in {file}."]
    times = file.stat()
    try:
        file.write_bytes(text.replace(guard.text, guard.undone).encode())
        # Of one claim a single case that fails will do.
        options = ["--exitfirst"] if len(guard.tests) == 1 else []
        return _not_reported(guard.tests, *clone.run([(module, guard.tests)], options))
    finally:
        file.write_bytes(text.encode())
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        # Python would take what it compiled for the next change of the same second and size.
        Path(cache_from_source(str(file))).unlink(missing_ok=True)


def _not_reported(tests: Iterable[str], status: int, said: dict[str, list[str]]) -> list[str]:
    if status != 1:
        return [f"The tests ended with {status} instead of 1: {said}"]
    wrong = [f"{test} passes all the same." for test in tests if not any(said.get(test, ()))]
    faults = [message for messages in said.values() for message in messages if message]
    return wrong + [each for each in faults if not each.startswith(_CLAIMED)]


class Clone:
    """A copy of the code and of the tests, with a program that runs pytest in it."""

    def __init__(self, folder: Path) -> None:
        """Start the program in the folder of the copy."""
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.threats.forked_pytest"],
            cwd=folder,
            # Plugins of pytest take most of the time, and none is needed here.
            env={**kept, "PYTHONPATH": str(folder), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(
        self, modules: Iterable[tuple[Path, Sequence[str]]], more: Sequence[str] = ()
    ) -> tuple[int, dict[str, list[str]]]:
        """Run tests by module, with options.

        Return pytest's exit status, and of each test what its runs failed with, "" if they passed.
        """
        report = self.folder / "report.xml"
        report.unlink(missing_ok=True)
        named = [
            f"tests/threats/{module.name}::{test}" for module, held in modules for test in held
        ]
        options = ["-q", "-p", "no:cacheprovider", f"--junitxml={report}", *more, *named]
        status = self._asked(options)
        if not report.is_file():
            return status, {"pytest": [(self.folder / "said.txt").read_text("utf-8")]}
        said: dict[str, list[str]] = {}
        for case in ET.parse(report).iter("testcase"):  # noqa: S314 -- our own
            fault = next((each.get("message", "") for each in case if each.tag != "skipped"), "")
            said.setdefault(case.get("name", "").partition("[")[0], []).append(fault)
        return status, said

    def stop(self) -> None:
        """End the program."""
        self._program.communicate()

    def _asked(self, options: Sequence[str]) -> int:
        asked, answers = self._program.stdin, self._program.stdout
        assert asked is not None
        assert answers is not None
        asked.write(f"{json.dumps(options)}\n")
        asked.flush()
        return int(answers.readline())
