"""Measures the time and memory of one clean build by a contender."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.benchmark.contenders import ContenderError

if TYPE_CHECKING:
    from tools.benchmark.contenders import Contender

_WRAPPER = Path(__file__).with_name("one_run.py")
_LAST_WORDS = 1000  # how many characters of a failed build's output are shown
# Settings that could make a run differ from an editor's, or leave something behind.
_NOT_PASSED_ON = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True, slots=True)
class Run:
    """One build: seconds of wall time, and peak memory in bytes, None if it is not known."""

    seconds: float
    peak: int | None


def measure(contender: Contender, folder: Path) -> Run:
    """Build the content in a contender's folder from nothing, and return the measurements.

    Raises ContenderError if the build fails.
    """
    contender.clear(folder)
    measurements, log = folder.with_suffix(".json"), folder.with_suffix(".log")
    wrapped = [sys.executable, "-I", "-S", str(_WRAPPER), str(measurements), str(log)]
    status = _run([*wrapped, *contender.command], folder, _environment(contender, folder))
    if status:
        said = log.read_text("utf-8", errors="replace").strip()[-_LAST_WORDS:]
        raise ContenderError(f"{contender.name} ended with {status}:\n{said}")
    return Run(**json.loads(measurements.read_text("utf-8")))


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> int:
    """Run a command and return its status. If interrupted, end all of its processes first."""
    group = 0 if os.name == "posix" else None  # its own group, so that all of it is interrupted
    with subprocess.Popen(  # noqa: S603, the commands are our own
        command, cwd=folder, env=environment, process_group=group
    ) as wrapper:
        try:
            return wrapper.wait()
        except KeyboardInterrupt:
            if os.name == "posix":
                with suppress(ProcessLookupError):  # it may have ended just now
                    os.killpg(wrapper.pid, signal.SIGINT)
            wrapper.wait()
            raise


def _environment(contender: Contender, folder: Path) -> dict[str, str]:
    passed = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
    return {
        **passed,
        "PYTHONUTF8": "1",
        "HUGO_CACHEDIR": str(folder.with_suffix(".cache")),
        **contender.environment,
    }
