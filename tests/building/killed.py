"""A program that puts a new site in the place of another and kills itself on the way.

`python -m tests.building.killed TARGET CALL WAY SIGNAL`: CALL is the call to the system before
which it gets the signal, counted from the moment that the new site is complete; WAY is `exchange`
or `renames`.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tools.build.request import ROOT
from tools.build.target import MARKER, replacing, staging, switch_by_renames

_COUNTED = ("os.", "shutil.", "open", "ctypes.dlsym")


def switched(target: Path, call: int, way: str, by: signal.Signals = signal.SIGKILL) -> bool:
    """Report whether the program, to get the signal before that call, came to its end."""
    words = (str(target), str(call), way, str(by.value))
    command = [sys.executable, "-m", "tests.building.killed", *words]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    assert done.returncode in {0, -by}, done.stderr.decode()
    return done.returncode == 0


def _die_before(call: int, by: int) -> None:
    """Send this process the signal when that many calls have begun (PEP 578)."""
    left = call

    def count(event: str, _arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event.startswith(_COUNTED):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), by)

    sys.addaudithook(count)


def main(target: Path, call: int, way: str, by: int) -> None:
    """Replace the target's site by a page that says “new”."""
    if way == "exchange":
        with replacing(target, 1) as folder:
            (folder / "index.html").write_text("new")
            _die_before(call, by)
        return
    with staging(target, 1) as folder:
        (folder / "index.html").write_text("new")
        (folder / MARKER).write_text("ours")
        _die_before(call, by)
        switch_by_renames(folder, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
