"""A process that puts a new site in the place of another and kills itself on the way."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING

from tools.build.target import MARKER, replacing, staging, switch_by_renames

if TYPE_CHECKING:
    from pathlib import Path

_COUNTED = ("os.", "shutil.", "open", "ctypes.dlsym")


def switched(target: Path, call: int, way: str, by: signal.Signals = signal.SIGKILL) -> bool:
    """Report whether a fork, to get the signal before a call to the system, came to its end.

    Calls are counted from the moment that the new site is complete; the way is `exchange` or
    `renames`.
    """
    child = os.fork()
    if not child:
        os._exit(_ended(target, call, way, by))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, -by}, f"the fork ended with {status}"
    return status == 0


def _ended(target: Path, call: int, way: str, by: signal.Signals) -> int:
    """Return the status that a fork ends with; an interrupt that is not caught ends it first."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        _replace(target, call, way, by)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    except Exception:  # noqa: BLE001 -- nothing of a fork may run on in the tests
        traceback.print_exc(file=sys.__stderr__)
        return 1
    return 0


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


def _replace(target: Path, call: int, way: str, by: int) -> None:
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
