"""A browser for the tests: one that the machine has, otherwise one that we install."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.setup.libraries import ROOT, command
from tools.setup.steps import SetUpError, answer, once, run

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE = "CHROME_PATH"
COMMANDS = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome")
PLACES = (  # on Windows and macOS, where browsers are not on the PATH
    "${PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "${LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "${LOCALAPPDATA}/Chromium/Application/chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = (
    "The tests need a browser. Install Google Chrome or Chromium (on Debian or Ubuntu: sudo apt "
    f"install chromium), or set {VARIABLE} to the browser's program. Then run this again."
)
APT = "apt-get update; apt-get install -y --no-install-recommends chromium"
DOWNLOADS = ROOT / ".venv" / "browsers"
DOWNLOADED = ("chrome", "chrome.exe", "Google Chrome for Testing")  # its name on each system


def browser_path() -> Path:
    """Return the tests' browser. Raise SetUpError if there is none: no test is skipped for that."""
    if found := find_browser():
        return found
    asked = os.environ.get(VARIABLE)
    raise SetUpError(f"{VARIABLE} names {asked}, which does not start." if asked else ADVICE)


def ensure_browser() -> None:
    """Install a browser if none is found. Raise SetUpError if that fails."""
    if not os.environ.get(VARIABLE):
        once(ROOT, lambda: find_browser() is not None, _install)
    browser_path()


def find_browser() -> Path | None:
    """Return the first browser that starts, None if none does.

    If CHROME_PATH is set, only that browser counts: whoever sets it wants no other.
    """
    asked = os.environ.get(VARIABLE)
    return next(filter(_starts, [Path(asked)] if asked else _candidates()), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for name in COMMANDS if (found := shutil.which(name)))
    yield from (Path(os.path.expandvars(place)) for place in PLACES)
    yield from (path for name in DOWNLOADED for path in DOWNLOADS.glob(f"chromium-*/**/{name}"))


def _starts(browser: Path) -> bool:
    """Report whether a browser starts: Ubuntu's `chromium` may only print how to install it."""
    if sys.platform == "win32":  # on Windows, --version opens a window
        return browser.is_file()
    return answer(browser, "--version") is not None


def _install() -> None:
    if sys.platform != "win32" and os.geteuid() == 0 and shutil.which("apt-get"):
        with contextlib.suppress(SetUpError):  # Playwright may still be able to install one
            shell = ("/bin/sh", "-c", APT)
            run(
                "Installing Debian's package chromium", "", *shell, DEBIAN_FRONTEND="noninteractive"
            )
    if find_browser() is None:
        playwright = (command(ROOT, "playwright"), "install", "chromium")
        what = "Fetching a browser for the tests (a few minutes, only the first time)"
        run(what, ADVICE, *playwright, PLAYWRIGHT_BROWSERS_PATH=str(DOWNLOADS))
