"""A browser for the tests: the machine's own, else one that is installed here."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import debian
from tools.environment.failure import SetUpError
from tools.environment.running import answer, run_logged, say
from tools.environment.turns import my_turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.environment.places import Places

VARIABLE = "CHROME_PATH"
COMMANDS = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "chrome",
    "microsoft-edge",
)
USUAL_PLACES = {
    "darwin": (
        ("/", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("/", "Applications/Chromium.app/Contents/MacOS/Chromium"),
        ("HOME", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ),
    "win32": tuple(
        (variable, programme)
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        for programme in ("Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe")
    ),
}
WHERE_PLAYWRIGHT_KEEPS_IT = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)


def browser_path(places: Places) -> Path:
    """Take a clone's places; give the browser that was set up for its tests.

    Raises SetUpError where none is: a test without its browser fails, it is never left out.
    """
    try:
        recorded = Path(places.browser_record.read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        recorded = places.browser_record.parent / "no browser"
    if recorded.is_file():
        return recorded
    raise SetUpError("No browser is set up for the tests. Run: python3 tasks.py test")


def ensure_browser(places: Places) -> Path:
    """Take a clone's places, its environment made; give a browser that runs, and record it.

    Raises SetUpError where there is none and none can be had.
    """
    with my_turn(places.turn):
        found = find_browser(os.environ)
        if found is None and not os.environ.get(VARIABLE):
            found = _kept(places) or _install(places)
        if found is None:
            raise SetUpError(_refusal(os.environ.get(VARIABLE)))
        places.browser_record.write_text(f"{found}\n", encoding="utf-8")
    return found


def find_browser(environment: Mapping[str, str], system: str = sys.platform) -> Path | None:
    """Take the environment variables; give the first browser that runs, or None.

    Where CHROME_PATH is set it alone counts: whoever sets it wants no other.
    """
    if asked := environment.get(VARIABLE):
        return _if_it_runs(Path(asked), system)
    for candidate in _candidates(environment, system):
        if runs := _if_it_runs(candidate, system):
            return runs
    return None


def _candidates(environment: Mapping[str, str], system: str) -> Iterator[Path]:
    for command in COMMANDS:
        if found := shutil.which(command, path=environment.get("PATH", os.defpath)):
            yield Path(found)
    for variable, programme in USUAL_PLACES.get(system, ()):
        if root := environment.get(variable, "/" if variable == "/" else ""):
            yield Path(root) / programme


def _if_it_runs(path: Path, system: str) -> Path | None:
    """Give the path if a browser there starts (Ubuntu's `chromium` may only point at a snap)."""
    if not path.is_file():
        return None
    if system == "win32":  # there --version opens a window instead of answering
        return path
    return path if answer(path, "--version") else None


def _kept(places: Places) -> Path | None:
    """Give the browser that an earlier set-up downloaded, if it is still there and runs."""
    if not places.browsers.is_dir():
        return None
    try:
        return _if_it_runs(browser_path(places), sys.platform)
    except SetUpError:
        return None


def _install(places: Places) -> Path | None:
    if debian.install("chromium", places.log) and (found := find_browser(os.environ)):
        return found
    say("Setting up: fetching a browser for the tests (a few minutes, only the first time)…")
    os.environ["PLAYWRIGHT_BROWSERS_PATH"] = str(places.browsers)
    if not run_logged(places.log, places.python, "-m", "playwright", "install", "chromium"):
        return None
    said = answer(places.python, "-c", WHERE_PLAYWRIGHT_KEEPS_IT)
    return _if_it_runs(Path(said), sys.platform) if said else None


def _refusal(asked: str | None) -> str:
    if asked:
        return f"{VARIABLE} names {asked}, which is no browser that runs. Correct it, or unset it."
    return (
        "The tests need a browser, and none was found or could be fetched. Install Chromium or "
        "Google Chrome (on Debian or Ubuntu: sudo apt install chromium), or set "
        f"{VARIABLE} to the browser's programme. Then run the same command again."
    )
