"""Runs a command in the clone's own environment, whichever Python it was started with."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tools import cli
from tools.setup.libraries import ROOT, command, ensure_libraries
from tools.setup.steps import SetUpError

if TYPE_CHECKING:
    from collections.abc import Sequence


def launch(words: Sequence[str]) -> int:
    """Set up what a command needs, run it, and return its exit status.

    Wrong usage ends the process with status 2 before anything is set up.
    """
    wanted = cli.read(words)
    try:
        ensure_libraries(ROOT, wanted.lock)
        return _run_inside([str(command(ROOT, "python")), "-P", "-m", "tools.cli", *words])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return error.exitcode
    except OSError as error:
        print(f"Setting up failed: {error}", file=sys.stderr)
        return SetUpError.exitcode
    except KeyboardInterrupt:
        return cli.INTERRUPTED


def _run_inside(words: list[str]) -> int:
    """Run a command in place of this process if the system can do that, otherwise as a child."""
    paths = filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])
    # Files and the terminal are UTF-8 on every system.
    inside = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    if os.name == "posix":  # then signals and the exit status need not be passed on
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(words[0], words, inside)  # noqa: S606, no shell is wanted
    with subprocess.Popen(words, env=inside) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:  # the child has received it too, and ends when it is ready
                continue
