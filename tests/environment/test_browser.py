"""Which browser the tests use, and that there is no way round having one."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tools.environment.browser import browser_path, find_browser
from tools.environment.failure import SetUpError
from tools.environment.places import HERE, Places

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the made-up browsers are shell scripts"
)


def make_browser(folder: Path, name: str, script: str = "echo Chromium 1.0") -> Path:
    """Take a folder, a command's name and what it does; give the browser made of them."""
    folder.mkdir(parents=True, exist_ok=True)
    browser = folder / name
    browser.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    browser.chmod(0o755)
    return browser


def test_a_browser_on_the_path_is_found(tmp_path: Path) -> None:
    """Chromium under its usual name on PATH is the browser."""
    browser = make_browser(tmp_path, "chromium")
    assert find_browser({"PATH": str(tmp_path)}, "linux") == browser


def test_chrome_comes_before_chromium(tmp_path: Path) -> None:
    """Where both are there, Google Chrome is taken, wherever on PATH it stands."""
    make_browser(tmp_path / "first", "chromium")
    chrome = make_browser(tmp_path / "second", "google-chrome")
    path = os.pathsep.join(str(tmp_path / name) for name in ("first", "second"))
    assert find_browser({"PATH": path}, "linux") == chrome


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    """A command that only says where to get the browser is not taken for one."""
    make_browser(tmp_path, "google-chrome", "echo install the snap >&2; exit 1")
    browser = make_browser(tmp_path, "chromium")
    assert find_browser({"PATH": str(tmp_path)}, "linux") == browser


def test_an_empty_path_has_none(tmp_path: Path) -> None:
    """Where no browser is, none is found."""
    assert find_browser({"PATH": str(tmp_path)}, "linux") is None


def test_the_named_browser_is_taken(tmp_path: Path) -> None:
    """CHROME_PATH comes before all that PATH has."""
    make_browser(tmp_path, "google-chrome")
    named = make_browser(tmp_path / "elsewhere", "my browser")
    assert find_browser({"PATH": str(tmp_path), "CHROME_PATH": str(named)}, "linux") == named


def test_a_wrongly_named_browser_is_not_replaced(tmp_path: Path) -> None:
    """Where CHROME_PATH is wrong, no other browser is taken in its place."""
    make_browser(tmp_path, "google-chrome")
    wrong = {"PATH": str(tmp_path), "CHROME_PATH": str(tmp_path / "nothing")}
    assert find_browser(wrong, "linux") is None


def test_the_usual_place_on_windows_is_looked_at(tmp_path: Path) -> None:
    """On Windows, Chrome is found under the folder of programmes, PATH or not."""
    browser = make_browser(tmp_path / "Google" / "Chrome" / "Application", "chrome.exe")
    windows = {"PATH": str(tmp_path), "PROGRAMFILES": str(tmp_path)}
    assert find_browser(windows, "win32") == browser


def test_without_a_record_the_tests_are_told_so(tmp_path: Path) -> None:
    """A test that asks for the browser before one was set up fails, and says what to run."""
    with pytest.raises(SetUpError, match=r"tasks\.py test"):
        browser_path(Places(tmp_path))


def test_a_record_of_a_removed_browser_is_not_believed(tmp_path: Path) -> None:
    """A browser that was uninstalled since is no longer given."""
    places = Places(tmp_path)
    places.virtualenv.mkdir()
    places.browser_record.write_text(f"{tmp_path / 'gone'}\n", encoding="utf-8")
    with pytest.raises(SetUpError):
        browser_path(places)


def test_the_browser_of_this_clone_runs() -> None:
    """The browser that was set up for these tests starts."""
    subprocess.run([browser_path(HERE), "--version"], check=True, capture_output=True)
