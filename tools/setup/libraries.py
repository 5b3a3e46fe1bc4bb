"""The libraries in the lock files, installed by pip in the clone's own virtual environment."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

from tools.setup.steps import SetUpError, answer, once, run

ROOT = Path(__file__).resolve().parents[2]
SITE_LOCK = "requirements.lock"
TESTS_LOCK = "requirements-dev.lock"
LOCKS = {  # a lock file → uv's options for it; each lock contains all locks before it
    SITE_LOCK: (),
    TESTS_LOCK: ("--all-extras", "--constraint", SITE_LOCK),
}
# A library built from source would fetch build tools without a hash.
_INSTALLING = ("--quiet", "--no-input", "--require-hashes", "--only-binary=:all:")


def command(clone: Path, name: str) -> Path:
    """Return the path of a command in the clone's environment, such as its Python."""
    return clone / ".venv" / (f"Scripts/{name}.exe" if os.name == "nt" else f"bin/{name}")


def digest(file: Path) -> str:
    """Return a file's SHA-256 digest in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def ensure_libraries(clone: Path, lock: str) -> None:
    """Install a lock file's libraries, making the environment if necessary. Raise SetUpError."""
    once(
        clone,
        lambda: _installed(clone).get(lock) == digest(clone / lock),
        lambda: _install(clone, lock),
    )


def _installed(clone: Path) -> dict[str, str]:
    """Return the digest of each installed lock file, and the version of the environment's Python.

    The result is empty if a set-up was killed, or if the environment's Python has changed since.
    """
    try:
        stamp: dict[str, str] = json.loads(_stamp(clone).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if stamp["python"] == _version(clone) else {}


def _stamp(clone: Path) -> Path:
    return clone / ".venv" / "installed.json"


def _version(clone: Path) -> str | None:
    print_version = "import sys; print(*sys.version_info[:2], sep='.')"
    return answer(command(clone, "python"), "-I", "-S", "-c", print_version)


def _install(clone: Path, lock: str) -> None:
    before = _installed(clone)
    if not before:
        advice = "This Python cannot make a virtual environment."
        words = (sys.executable, "-m", "venv", "--clear", clone / ".venv")
        run("Making a virtual environment", advice, *words)
    _stamp(clone).unlink(missing_ok=True)  # if we are killed from here on, the set-up starts again
    try:
        run(
            "Installing the libraries (about a minute, only the first time)",
            "The libraries could not be installed. Is this computer online, and is there room on "
            "the disk? Then run the same command again. pip said:",
            *(command(clone, "python"), "-I", "-m", "pip", "--disable-pip-version-check"),
            *("install", *_INSTALLING, "--requirement", clone / lock),
        )
    except SetUpError:
        if before:  # pip has undone its changes
            _record(clone, before)
        raise
    held = list(LOCKS)[: list(LOCKS).index(lock) + 1]
    now = {each: digest(clone / each) for each in held}
    _record(clone, {"python": _version(clone) or "", **now})


def _record(clone: Path, stamp: dict[str, str]) -> None:
    _stamp(clone).write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def write_locks(clone: Path, *, upgrade: bool) -> None:
    """Write the lock files from pyproject.toml, with the newest libraries if `upgrade`.

    Needs uv, which the tests' lock file installs. Raise SetUpError if uv finds no solution.
    """
    uv = (command(clone, "uv"), "--directory", clone, "pip", "compile", "pyproject.toml")
    newest = ("--upgrade",) if upgrade else ()
    for lock, extras in LOCKS.items():
        run(
            f"Writing {lock}",
            f"{lock} could not be made. uv said:",
            *uv,
            *extras,
            *newest,
            "-o",
            lock,
        )
