"""The npm packages for the tests: independent checkers of HTML, calendars and speed."""

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
    """Fetch the packages in the committed lock file, whose hashes npm checks. Raise SetUpError."""
    once(ROOT, _are_installed, _install)


def _are_installed() -> bool:
    return _STAMP.is_file() and _STAMP.read_text("ascii") == digest(_COMMITTED / _LOCK)


def _install() -> None:
    folder = PACKAGES.parent
    folder.mkdir(exist_ok=True)
    _STAMP.unlink(missing_ok=True)
    for name in ("package.json", _LOCK):
        shutil.copyfile(_COMMITTED / name, folder / name)
    with tempfile.TemporaryDirectory() as cache:  # so that nothing is left in the home folder
        run(
            "Fetching the npm packages of the tests",
            "The npm packages of the tests could not be fetched. Is this computer online? Then "
            "run the same command again. npm said:",
            *(command(ROOT, "npm"), "ci", "--ignore-scripts", "--no-audit", "--loglevel=error"),
            *("--no-update-notifier", f"--prefix={folder}", f"--cache={cache}"),
            NODE_USE_SYSTEM_CA="1",  # like pip; otherwise Node.js trusts only its built-in list
        )
    _STAMP.write_text(digest(_COMMITTED / _LOCK), "ascii")
