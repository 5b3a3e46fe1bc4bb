"""The virtual environment of a clone: made, mended and brought up to its lock file."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import venv
from typing import TYPE_CHECKING

from tools.environment import debian, stamps
from tools.environment.failure import SetUpError
from tools.environment.places import BENCHMARK_LOCK
from tools.environment.running import answer, run_logged, say
from tools.environment.turns import my_turn

if TYPE_CHECKING:
    from pathlib import Path

    from tools.environment.places import Places

# Fails where the environment has no pip, or was made by a Python that is too old.
ASK_VERSION = (
    "import sys, pip; assert sys.version_info >= (3, 11); print(*sys.version_info[:2], sep='.')"
)


def ensure(places: Places, lock: str) -> Path:
    """Take a clone's places and a lock's name; give a Python that has just what the lock says.

    Raises SetUpError where the environment cannot be made or the libraries not be had.
    """
    if not _is_ready(places, lock):
        with my_turn(places.turn):
            if not _is_ready(places, lock):  # whoever had the turn before may have done it
                _set_up(places, lock)
    return places.python


def _is_ready(places: Places, lock: str) -> bool:
    version = _version(places)
    return version is not None and stamps.is_installed(places, lock, version)


def _version(places: Places) -> str | None:
    """Give the version of the environment's Python, or None where it is no good to us."""
    return answer(places.python, "-c", ASK_VERSION) if places.python.exists() else None


def _set_up(places: Places, lock: str) -> None:
    say("Setting up: installing the libraries (about a minute, only the first time)…")
    if places.unfinished.exists() or _version(places) is None:
        _make(places)
    version = _version(places)
    if version is None:
        raise SetUpError(f"The new environment in {places.virtualenv} does not run.")
    _install(places, lock)
    stamps.record(places, lock, version)
    places.unfinished.unlink()


def _make(places: Places) -> None:
    """Make the environment from nothing, over whatever half of one is there."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        debian.install(package, places.log)
    try:
        venv.create(places.virtualenv, clear=True, with_pip=True)
    except subprocess.CalledProcessError as error:
        raise SetUpError(
            "This Python cannot make a virtual environment. "
            f"On Debian or Ubuntu: sudo apt install {package}. Then run this again.",
        ) from error


def _install(places: Places, lock: str) -> None:
    if lock != BENCHMARK_LOCK:  # that one leaves every other library as it is
        places.stamp.unlink(missing_ok=True)
    places.unfinished.touch()  # stays if we are killed: then the environment is made anew
    places.log.unlink(missing_ok=True)
    pip = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install")
    # From source, a library would fetch tools to build it that no hash vouches for.
    safely = ("--require-hashes", "--only-binary", ":all:")
    if not run_logged(places.log, places.python, *pip, *safely, "-r", places.clone / lock):
        places.unfinished.unlink()  # pip ended by itself and took back what it had begun
        raise SetUpError(
            "Setting up failed: the libraries could not be installed. Is this computer online, "
            "and is there room on the disk? Then run the same command again. "
            f"{_complaint(places.log)}All that was said is in {places.log}.",
        )


def _complaint(log: Path) -> str:
    """Give pip's own last complaint as a sentence, or nothing where it made none."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    errors = [line for line in lines if line.startswith("ERROR: ")]
    return f"pip said: “{errors[-1].removeprefix('ERROR: ')}” " if errors else ""
