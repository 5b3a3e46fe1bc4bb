"""A preview of a small site, run by the real command from a copy that a test may break."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.site_factory import ARTICLE, COURSE
from tools.build.request import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARTS = ("plugins", "tools", "theme", "pelicanconf.py", "publishconf.py")
FILES = {
    "board.yaml": "name: A board\narea: An area\n",
    "themes.yaml": "- id: recording\n  name: Recording\n",
    "glossary.yaml": "- term: NAI\n  meaning: An injury that someone has caused.\n",
    "news/good-practice/a.md": ARTICLE,
    "pages/about.md": "Title: About us\nSlug: about\nSummary: Who we are.\n\nText.\n",
    "courses/a-short-course.yaml": COURSE,
    "courses/venues.yaml": "hall: {name: A hall, address: A street}\n",
    "courses/dates.csv": "course,date,venue\na-short-course,2027-05-05,hall\n",
}
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


@dataclass
class Preview:
    """A running preview: where it is shown, and the folders that it watches."""

    address: str
    content: Path
    theme: Path
    process: subprocess.Popen[str]

    def write(self, path: str, text: str) -> None:
        """Save a file of the content folder."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    @property
    def lives(self) -> bool:
        """Say whether the server is still there."""
        return self.process.poll() is None


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """Yield a running preview of a site with a file of each kind."""
    with _running(tmp_path) as preview:
        yield preview


@pytest.fixture(scope="module")
def _shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with _running(tmp_path_factory.mktemp("shared")) as preview:
        yield preview


@pytest.fixture
def shared(_shared: Preview) -> Iterator[Preview]:
    """Yield a preview like it that others used before, or will use; its content is put back."""
    yield _shared
    held = {
        file.relative_to(_shared.content).as_posix(): file.read_bytes()
        for file in _shared.content.rglob("*")
        if file.is_file()
    }
    if held != {path: text.encode() for path, text in FILES.items()}:
        shutil.rmtree(_shared.content)
        for path, text in FILES.items():
            _shared.write(path, text)


@contextmanager
def _running(folder: Path) -> Iterator[Preview]:
    clone, content = folder / "clone", folder / "site" / "content"
    clone.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            # With what Python has compiled, so that it starts quickly.
            shutil.copytree(source, clone / part)
        else:
            shutil.copy2(source, clone)
    for path, text in FILES.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    words = ("serve", "--content", content, "--port", "0", "--today", "2027-01-01")
    process = subprocess.Popen(
        [sys.executable, "-m", "tools.cli", *words],
        cwd=clone,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(clone), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout
    found = ADDRESS.search(process.stdout.readline())
    assert found, "the preview did not say where it is"
    assert "/.preview/components shows every component" in process.stdout.readline()
    assert "version 1" in process.stdout.readline()
    time.sleep(0.3)  # the watcher starts after the first build has been reported
    yield Preview(found[0], content, clone / "theme", process)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 0
    process.stdout.close()
