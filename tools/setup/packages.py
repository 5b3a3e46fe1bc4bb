"""The npm packages of the tests: independent validators of HTML, of calendars and of speed."""

from __future__ import annotations

import shutil
import tempfile

from tools.setup.libraries import ROOT, command, digest
from tools.setup.steps import once, run

PACKAGES = ROOT / ".venv" / "npm" / "node_modules"
_COMMITTED = ROOT / "tests" / "validators"
_LOCK = "package-lock.json"
_STAMP = PACKAGES.parent / "installed"


def ensure_packages() -> None:
    """Fetch what the committed lock names; npm refuses what has another hash. Raise SetUpError."""
    once(ROOT, _are_installed, _install)


def _are_installed() -> bool:
    return _STAMP.is_file() and _STAMP.read_text("ascii") == digest(_COMMITTED / _LOCK)


def _install() -> None:
    folder = PACKAGES.parent
    folder.mkdir(exist_ok=True)
    _STAMP.unlink(missing_ok=True)
    for name in ("package.json", _LOCK):
        shutil.copyfile(_COMMITTED / name, folder / name)
    with tempfile.TemporaryDirectory() as cache:  # nothing is left in the home
        run(
            "Fetching the npm packages of the tests",
            "The npm packages of the tests could not be fetched. Is this computer online? Then "
            "run the same command again. npm said:",
            *(command(ROOT, "npm"), "ci", "--ignore-scripts", "--no-audit", "--loglevel=error"),
            *("--no-update-notifier", f"--prefix={folder}", f"--cache={cache}"),
            NODE_USE_SYSTEM_CA="1",  # as pip does; otherwise Node.js trusts only a list of its own
        )
    _STAMP.write_text(digest(_COMMITTED / _LOCK), "ascii")
