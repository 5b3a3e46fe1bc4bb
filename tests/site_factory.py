"""Tiny real sites: files in, a site that real Pelican built or the problems it was refused for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from plugins.problems import ContentError
from tools.build.pelican_run import run_pelican
from tools.build.request import ROOT, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

    from plugins.site.model import Library

Files = dict[str, "str | bytes"]
THEME = ROOT / "theme"

# The smallest files of each kind; tests override what they speak of.
ARTICLE = """Title: A first article
Date: 2026-01-05
Slug: a-first-article
Summary: One sentence about it.

The text of it.
"""
COURSE = """title: A short course
summary: One sentence about it.
contact: {email: training@board.example}
announced: 2026-01-05
venue: online
start: 9:00
end: 13:00
sessions:
  - date: 2027-02-02
"""


@dataclass(frozen=True)
class BuiltSite:
    """A built tree and the library that it was built from."""

    folder: Path
    library: Library

    def text(self, path: str) -> str:
        """Return the text of a file by its path from the site's root."""
        return (self.folder / path).read_bytes().decode("utf-8")

    def page(self, address: str) -> BeautifulSoup:
        """Return a page parsed; its address is "" or has a slash at its end."""
        return BeautifulSoup(self.text(f"{address}index.html"), "html.parser")

    def files(self) -> set[str]:
        """Return the path of every file of the site."""
        return {
            file.relative_to(self.folder).as_posix()
            for file in self.folder.rglob("*")
            if file.is_file()
        }

    def everything(self) -> bytes:
        """Return every byte of every file and every path: where a canary must not be found."""
        files = sorted(self.files())
        return b"\n".join(
            [*(f.encode() for f in files), *((self.folder / f).read_bytes() for f in files)]
        )


class SiteFactory:
    """Writes content into a folder of the test's own and builds it with real Pelican."""

    def __init__(self, folder: Path) -> None:
        """Make sites in an empty folder."""
        self._folder = folder
        self._built = 0

    def write(self, files: Mapping[str, str | bytes]) -> Path:
        """Write files by their path in the content folder and return that folder."""
        content = self._folder / "content"
        content.mkdir(exist_ok=True)
        for path, data in files.items():
            file = content / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data.encode() if isinstance(data, str) else data)
        return content

    def build(
        self,
        files: Mapping[str, str | bytes],
        today: str = "2027-01-01",
        site_url: str | None = None,
        theme: Path = THEME,
    ) -> BuiltSite:
        """Return the site built of files on a day. Raises ContentError."""
        content = self.write(files)
        self._built += 1
        output = self._folder / f"output-{self._built}"
        output.mkdir()
        request = Request(content, output, site_url, today, theme=theme)
        return BuiltSite(output, run_pelican(request, output, lambda _written: None))

    def problems(self, files: Mapping[str, str | bytes], today: str = "2027-01-01") -> list[str]:
        """Return the lines of all problems in files on a day, [] for none."""
        try:
            self.build(files, today)
        except ContentError as error:
            return [str(problem) for problem in error.problems if not problem.advice]
        return []


def named_site(
    request: pytest.FixtureRequest,
    folders: pytest.TempPathFactory,
    contents: Mapping[str, Mapping[str, str | bytes]],
) -> BuiltSite:
    """Return the tiny site that a fixture's request names, or the real site."""
    if request.param in contents:
        return SiteFactory(folders.mktemp("tiny")).build(contents[request.param])
    real: BuiltSite = request.getfixturevalue("real_site")
    return real
