"""Guards of the code, each undone in a copy of it, and the tests that then must fail."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# How a claim that is false is told; anything else that fails is no proof that it was looked at.
_CLAIMED = ("assert ", "AssertionError", "Failed: DID NOT RAISE")


@dataclass(frozen=True, slots=True)
class Guard:
    """What is kept out, the file with its exact text, what undoes it, and the tests that tell."""

    name: str
    file: str
    text: str
    undone: str
    tests: tuple[str, ...]

    def __str__(self) -> str:
        """Give its name, for the list of tests."""
        return self.name


def guarded(module: str, guards: Sequence[Guard]) -> Callable[[Guard, Path], None]:
    """Take a module of tests and its guards; give the test that each is missed when undone."""

    @pytest.mark.parametrize("guard", guards, ids=str)
    def test_its_claims_fail_without_each_guard(guard: Guard, clone: Path) -> None:
        """With the guard undone, each test that it names fails by a claim of its own."""
        wrong = missed(clone, Path(module), guard)
        assert not wrong, "\n".join(wrong)

    return test_its_claims_fail_without_each_guard


def missed(clone: Path, module: Path, guard: Guard) -> list[str]:
    """Take a copy of the code, a module of tests and a guard; undo it there and run its tests.

    Gives what is wrong: [] where each test failed by a claim of its own. The copy is left whole.
    """
    file = clone / guard.file
    text = file.read_bytes().decode("utf-8")
    if text.count(guard.text) != 1:
        return [f"The guard is stale: its text stands {text.count(guard.text)} times in {file}."]
    times = file.stat()
    try:
        file.write_bytes(text.replace(guard.text, guard.undone).encode())
        # Of one claim a single case that fails will do.
        options = ["--exitfirst"] if len(guard.tests) == 1 else []
        return _not_told(guard.tests, *run(clone, [(module, guard.tests)], options))
    finally:
        file.write_bytes(text.encode())
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _not_told(tests: Iterable[str], status: int, said: dict[str, list[str]]) -> list[str]:
    if status != 1:
        return [f"The tests ended with {status} instead of 1: {said}"]
    wrong = [f"{test} passes all the same." for test in tests if not any(said.get(test, ()))]
    faults = [message for messages in said.values() for message in messages if message]
    return wrong + [each for each in faults if not each.startswith(_CLAIMED)]


def run(
    clone: Path, modules: Iterable[tuple[Path, Sequence[str]]], more: Sequence[str] = ()
) -> tuple[int, dict[str, list[str]]]:
    """Take a copy of the code, tests by module and options; run them there by a program of its own.

    Gives pytest's exit status, and of each test what its runs failed with, "" for what passed.
    """
    report = clone / "report.xml"
    report.unlink(missing_ok=True)
    named = [f"tests/threats/{module.name}::{test}" for module, tests in modules for test in tests]
    options = ["-q", "-p", "no:cacheprovider", f"--junitxml={report}", *more]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *named],
        cwd=clone,
        # Plugins of pytest take most of the time, and none is needed here.
        env={**kept, "PYTHONPATH": str(clone), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        check=False,
    )
    if not report.is_file():
        return done.returncode, {"pytest": [done.stdout.decode(errors="replace")]}
    said: dict[str, list[str]] = {}
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 -- our own
        fault = next((each.get("message", "") for each in case if each.tag != "skipped"), "")
        said.setdefault(case.get("name", "").partition("[")[0], []).append(fault)
    return done.returncode, said
