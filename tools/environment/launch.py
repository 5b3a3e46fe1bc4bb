"""From any Python to the clone's own environment, where the command then runs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tools import cli
from tools.environment import virtualenv
from tools.environment.failure import SetUpError
from tools.environment.places import HERE

if TYPE_CHECKING:
    from collections.abc import Sequence


def launch(arguments: Sequence[str]) -> int:
    """Take a command's words; set up what it needs, run it, and give its exit status.

    Wrong usage ends the programme with 2 before anything is set up.
    """
    wanted = cli.read(arguments)
    try:
        for lock in wanted.locks:
            virtualenv.ensure(HERE, lock)
        return _run_inside([str(HERE.python), "-P", "-m", "tools.cli", *arguments])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return error.exitcode
    except OSError as error:
        print(f"Setting up failed: {error}", file=sys.stderr)
        return SetUpError.exitcode
    except KeyboardInterrupt:
        return cli.INTERRUPTED


def _run_inside(command: list[str]) -> int:
    """Run the command in our stead where the system can do that, else as a child."""
    paths = [str(HERE.clone), os.environ.get("PYTHONPATH", "")]
    inside = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTHONUTF8": "1",  # files and the screen are UTF-8 on every system
    }
    if os.name == "posix":  # signals and the exit status then need no passing on
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, inside)  # noqa: S606, no shell is wanted
    with subprocess.Popen(command, env=inside) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:  # the child has had it too, and ends in its own time
                continue
