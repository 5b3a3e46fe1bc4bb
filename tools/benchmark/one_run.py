"""Runs one command and records how long it took and its peak memory.

This is a small separate program that loads nothing: on Linux the peak memory of a process includes
the memory of its parent when the process was started, so the parent must be small.

Use: python -I -S one_run.py MEASUREMENTS LOG COMMAND…
"""

import json
import subprocess
import sys
import time
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

KIBIBYTE = 1024
INTERRUPTED = 130  # 128 + SIGINT, as in shells


def run(measurements: Path, log: Path, command: list[str]) -> int:
    """Run a command, write its measurements and its output, and return its exit status."""
    with log.open("wb") as said:
        started = time.perf_counter()
        done = subprocess.run(  # noqa: S603, the command is the benchmark's own
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, check=False
        )
        seconds = time.perf_counter() - started
    measurements.write_text(json.dumps({"seconds": seconds, "peak": peak()}), encoding="utf-8")
    return done.returncode


def peak() -> "int | None":
    """Return the peak memory in bytes of this process's largest child, None if not known."""
    if resource is None:
        return None
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return most if sys.platform == "darwin" else most * KIBIBYTE  # units as in getrusage(2)


if __name__ == "__main__":
    try:
        sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
    except KeyboardInterrupt:  # the command has ended by then: subprocess.run waits for it
        sys.exit(INTERRUPTED)
