"""Which browser the tests use, and that there is no way round having one."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tools.setup.browser import browser_path, find_browser
from tools.setup.steps import SetUpError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the made-up browsers are shell scripts"
)


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a PATH of two empty folders, and no CHROME_PATH."""
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setenv("PATH", os.pathsep.join(str(tmp_path / name) for name in ("a", "b")))


def make_browser(folder: Path, name: str, script: str = "echo Chromium 1.0") -> Path:
    """Write a program that answers as a browser does."""
    folder.mkdir(parents=True, exist_ok=True)
    browser = folder / name
    browser.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    browser.chmod(0o755)
    return browser


def test_chrome_comes_before_chromium(tmp_path: Path) -> None:
    """Where both are there, Google Chrome is taken, wherever on PATH it stands."""
    make_browser(tmp_path / "a", "chromium")
    chrome = make_browser(tmp_path / "b", "google-chrome")
    assert find_browser() == chrome


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    """A command that only says where to get the browser is not taken for one."""
    make_browser(tmp_path / "a", "google-chrome", "echo install the snap >&2; exit 1")
    browser = make_browser(tmp_path / "a", "chromium")
    assert find_browser() == browser


def test_the_named_browser_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CHROME_PATH comes before all that PATH has."""
    make_browser(tmp_path / "a", "google-chrome")
    named = make_browser(tmp_path / "elsewhere", "my browser")
    monkeypatch.setenv("CHROME_PATH", str(named))
    assert find_browser() == named


def test_a_wrongly_named_browser_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where CHROME_PATH is wrong, no other browser is taken in its place, and a test fails."""
    make_browser(tmp_path / "a", "google-chrome")
    monkeypatch.setenv("CHROME_PATH", str(tmp_path / "nothing"))
    with pytest.raises(SetUpError, match=r"CHROME_PATH names .*nothing"):
        browser_path()


def test_the_usual_place_on_windows_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, Chrome is found under the folder of programs, which is not on PATH."""
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    browser = make_browser(tmp_path / "Google" / "Chrome" / "Application", "chrome.exe")
    assert find_browser() == browser


def test_the_browser_of_the_tests_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser that was set up for these tests starts."""
    monkeypatch.undo()
    subprocess.run([browser_path(), "--version"], check=True, capture_output=True)
