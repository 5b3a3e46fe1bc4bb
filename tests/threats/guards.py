"""Guards of the code, each undone where nobody else sees it, and the tests that then must fail."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Said = dict[str, list[str]]

# How a line of the code is marked as a guard, before the guard's name.
MARK = "# guard: "
# How a false claim fails; anything else that fails is no proof that it was looked at.
_CLAIMED = ("assert ", "AssertionError", "Failed: DID NOT RAISE")
# What claims read from the disk: the theme, the settings, and what programs of their own run.
_FROM_DISK = (
    "theme/",
    "pelicanconf.py",
    "tools/build/file_rules.py",
    "plugins/site/samples.py",
)


@dataclass(frozen=True, slots=True)
class Guard:
    """What is kept out, where in a file, what undoes it, and the tests that then must fail.

    `where` is a mark that ends the guarded line, such as `# guard: drafts`; or, where a part of a
    line is guarded, the exact text of that part. What undoes it stands in its place.
    """

    name: str
    file: str
    where: str
    undone: str
    tests: tuple[str, ...]

    @property
    def is_read_from_disk(self) -> bool:
        """Whether it has to be undone in a copy, and not in what is loaded alone."""
        return self.file.startswith(_FROM_DISK)

    def without(self, text: str) -> str | None:
        """Return its file's text with it undone; None where it does not stand there just once."""
        if self.where.startswith(MARK):
            place, undone = rf"^([ \t]*)\S.*{re.escape(self.where)}$", f"\\1{_plain(self.undone)}"
        else:
            place, undone = re.escape(self.where), _plain(self.undone)
        changed, number = re.subn(place, undone, text, flags=re.MULTILINE)
        return changed if number == 1 and changed != text else None

    def __str__(self) -> str:
        """Return its name, for the list of tests."""
        return self.name


def _plain(text: str) -> str:
    """Return a text as `re.sub` has to have it to put it in unchanged."""
    return text.replace("\\", "\\\\")


def guarded(module: str, guards: Sequence[Guard]) -> Callable[..., None]:
    """Return the test that each guard of a module of tests is missed when undone."""

    @pytest.mark.parametrize("guard", guards, ids=str)
    def test_its_claims_fail_without_each_guard(
        guard: Guard, request: pytest.FixtureRequest
    ) -> None:
        """With the guard undone, each test that it names fails by a claim of its own."""
        kind = "clone" if guard.is_read_from_disk else "tree"
        program: Program = request.getfixturevalue(kind)
        wrong = missed(program, Path(module), guard)
        assert not wrong, "\n".join(wrong)

    return test_its_claims_fail_without_each_guard


def missed(program: Program, module: Path, guard: Guard) -> list[str]:
    """Undo a guard and run its tests.

    Return what is wrong: [] where each test failed by a claim of its own.
    """
    file = program.folder / guard.file
    text = file.read_bytes().decode("utf-8")
    undone = guard.without(text)
    if undone is None:
        return [f"The guard is stale: “{guard.where}” does not stand just once in {file}."]
    named = [(module, guard.tests)]
    if not guard.is_read_from_disk:
        return _not_reported(guard.tests, program.run(named, (guard.file, text, undone)))
    with _written(file, undone):
        return _not_reported(guard.tests, program.run(named, (guard.file, text, undone)))


@contextmanager
def _written(file: Path, text: str) -> Iterator[None]:
    whole, times = file.read_bytes(), file.stat()
    try:
        file.write_bytes(text.encode())
        yield
    finally:
        file.write_bytes(whole)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        # Python would take what it compiled for the next change of the same second and size.
        Path(cache_from_source(str(file))).unlink(missing_ok=True)


def _not_reported(tests: Iterable[str], said: Said) -> list[str]:
    wrong = [f"{test} passes all the same." for test in tests if not any(said.get(test, ()))]
    faults = [message for messages in said.values() for message in messages if message]
    return wrong + [each for each in faults if not each.startswith(_CLAIMED)]


class Program:
    """A program that runs the claims of a folder's tests on its code, each time in a fork."""

    def __init__(self, folder: Path, temporary: Path) -> None:
        """Start the program in a folder of code; temporary files go into another."""
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.threats.forked_pytest", str(temporary)],
            cwd=folder,
            # Plugins of pytest take time, and none is needed here.
            env={**kept, "PYTHONPATH": str(folder), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = temporary.with_name(f"{temporary.name}.txt")
        assert self._answer() == "ready\n", said.read_text("utf-8")

    def run(
        self,
        modules: Iterable[tuple[Path, Sequence[str]]],
        undone: tuple[str, str, str] | None = None,
    ) -> Said:
        """Run tests by module, with a file's text changed.

        Return of each test what its cases failed with, "" if they passed. The first case that
        fails is the last to be run of its test.
        """
        named = [(module.name, test) for module, held in modules for test in held]
        assert self._program.stdin is not None
        asked = {"tests": named, "undone": undone}
        self._program.stdin.write(f"{json.dumps(asked)}\n")
        self._program.stdin.flush()
        said: Said = json.loads(self._answer())
        return said

    def stop(self) -> None:
        """End the program."""
        self._program.communicate()

    def _answer(self) -> str:
        assert self._program.stdout is not None
        return self._program.stdout.readline()
