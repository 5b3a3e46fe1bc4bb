"""A program that collects the claims once, and runs those that it is asked for in a fork of itself.

To load the libraries, the project and pytest takes most of the time of a short run. In a fork the
code of a guard can be undone for good: the next fork has it again.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import pytest
from _pytest.runner import runtestprotocol

from tests.threats.undoing import loaded_functions, undo

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path("tests", "threats")


class Forks:
    """A plugin of pytest that runs tests when it reads of them, and not in their order."""

    def __init__(self, asked: TextIO, answers: TextIO) -> None:
        """Keep where questions come from and answers go, which pytest cuts off."""
        self._asked, self._answers = asked, answers

    @pytest.hookimpl
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Read what to run as lines of JSON; answer each with what its tests failed with."""
        loaded = loaded_functions()
        gc.freeze()  # or else each fork would copy all memory at its first collection
        print("ready", file=self._answers, flush=True)
        for line in self._asked:
            child = os.fork()
            if not child:
                asked = json.loads(line)
                try:
                    if asked["undone"]:
                        file, whole, undone = asked["undone"]
                        undo(file, whole, undone, loaded)
                    said = _said(session, asked["tests"])
                except Exception:  # noqa: BLE001 -- what asks has to report it
                    said = {"undoing": [traceback.format_exc()]}
                print(json.dumps(said), file=self._answers, flush=True)
                os._exit(0)
            if status := os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
                fault = {"program": [f"It ended with {status}."]}
                print(json.dumps(fault), file=self._answers, flush=True)
        return True


def _said(session: pytest.Session, tests: list[list[str]]) -> dict[str, list[str]]:
    """Run all cases of tests; of each up to the first that fails, for one will do."""
    wanted = {tuple(each) for each in tests}
    items = [each for each in session.items if (each.path.name, _claim(each)) in wanted]
    said: dict[str, list[str]] = {}
    for item, after in zip(items, [*items[1:], None], strict=True):
        faults = said.setdefault(_claim(item), [])
        if not any(faults):
            faults.append("; ".join(_faults(item, after)))
    return said


def _claim(item: pytest.Item) -> str:
    return item.name.partition("[")[0]


def _faults(item: pytest.Item, after: pytest.Item | None) -> Iterator[str]:
    for report in runtestprotocol(item, log=False, nextitem=after):
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            message = crash.message if crash else report.longreprtext
            yield message if report.when == "call" else f"failed on {report.when}: {message}"


def main(temporary: str) -> None:
    """Run until nothing more is asked; temporary files go into a folder of this program's own."""
    forks = Forks(os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w"))
    said = os.open(f"{temporary}.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    modules = sorted(map(str, HERE.glob("test_row_*.py")))
    options = ["-q", "-p", "no:cacheprovider", f"--basetemp={temporary}", *modules]
    sys.exit(pytest.main(options, [forks]))


if __name__ == "__main__":
    main(sys.argv[1])
