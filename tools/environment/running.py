"""Running an installer: quiet on the screen, everything it says kept in a log."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HOUR = 3600.0


def say(sentence: str) -> None:
    """Take a sentence; show it to whoever waits, apart from a command's own output."""
    print(sentence, file=sys.stderr, flush=True)


def run_logged(log: Path, *command: str | Path, env: Mapping[str, str] | None = None) -> bool:
    """Take a log and a command; run it, add what it says to the log, and tell whether it succeeded.

    A programme that is missing, or that takes over an hour, counts as failed.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as kept:
        kept.write(f"$ {' '.join(str(part) for part in command)}\n")
        kept.flush()
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=kept,
                stderr=subprocess.STDOUT,
                env=env,
                timeout=HOUR,
                check=False,
            )
        except (FileNotFoundError, PermissionError, subprocess.TimeoutExpired) as error:
            kept.write(f"{error}\n")
            return False
    return done.returncode == 0


def answer(*command: str | Path, seconds: float = 60.0) -> str | None:
    """Take a command; give what it printed, or None if it failed or is not there."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None
