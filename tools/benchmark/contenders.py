"""The contenders: the content each one builds, how it is run, and where its pages are."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from tools.benchmark import dialects
from tools.benchmark.content import TODAY, make_courses, make_reviews
from tools.benchmark.hugo_site import hugo_files
from tools.setup.libraries import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tools.benchmark.content import Review

_REVIEWS = "content/case-reviews"
_BUILT = ("output", ".output.releases", "resources")


class ContenderError(Exception):
    """A contender cannot run, or did not build what it was given; the message says which."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A program that builds the articles, in a folder of its own.

    `files` returns the files needed besides the reviews; `page` is the path of a slug's page.
    """

    id: str
    name: str
    review: Callable[[Review], str]
    files: Callable[[int], Mapping[str, str]]
    command: tuple[str, ...]
    page: str
    environment: Mapping[str, str]

    def write(self, folder: Path, number: int) -> None:
        """Write that many reviews, and everything that they need, into an empty folder."""
        for path, text in self.files(number).items():
            _write(folder / path, text)
        for review in make_reviews(number):
            _write(folder / _REVIEWS / f"{review.slug}.md", self.review(review))

    def clear(self, folder: Path) -> None:
        """Move aside everything that the contender built, so that the next build is a clean one.

        Nothing is deleted before the last run: for each new file, ext4 searches past all files
        deleted in the last minutes, which made builds of four seconds differ by two.
        """
        left = [folder / name for name in _BUILT if (folder / name).exists()]
        if left:
            aside = Path(tempfile.mkdtemp(prefix=f"{folder.name}.built-", dir=folder.parent))
        for each in left:
            each.rename(aside / each.name)

    def built(self, folder: Path, number: int) -> int:
        """Return how many of the reviews have a page."""
        pages = (folder / "output" / self.page.format(each.slug) for each in make_reviews(number))
        return sum(page.is_file() for page in pages)


def contenders(without: frozenset[str] = frozenset()) -> tuple[Contender, ...]:
    """Return the contenders, ours first, except those whose ids are in `without`."""
    makers = {"ours": _ours, "stock": _stock, "hugo": _hugo}
    return tuple(make() for name, make in makers.items() if name not in without)


def _ours() -> Contender:
    build = ("build", "--content", "content", "--output", "output", "--today", TODAY.isoformat())
    return Contender(
        id="ours",
        name="this project",
        review=dialects.our_review,
        files=_our_files,
        command=(sys.executable, "-P", "-m", "tools.cli", *build),  # as tasks.py runs it
        page="case-reviews/{}/index.html",
        environment={"PYTHONPATH": str(ROOT)},
    )


def _our_files(number: int) -> dict[str, str]:
    courses = {
        f"content/courses/{each.slug}.yaml": dialects.our_course(each)
        for each in make_courses(number)
    }
    return {
        "content/board.yaml": dialects.BOARD,
        "content/themes.yaml": dialects.our_themes(),
        "content/courses/venues.yaml": dialects.VENUES,
        **courses,
    }


def _stock() -> Contender:
    return Contender(
        id="stock",
        name=f"stock Pelican {metadata.version('pelican')}",
        review=dialects.stock_review,
        files=lambda _number: {"settings.py": dialects.stock_settings()},
        command=(sys.executable, "-m", "pelican", "--settings", "settings.py"),
        page="{}.html",
        environment={},
    )


def _hugo() -> Contender:
    name = "hugo.exe" if os.name == "nt" else "hugo"
    try:
        package = metadata.distribution("hugo")
    except metadata.PackageNotFoundError as error:
        raise ContenderError(
            "Hugo is not installed. Run “python3 tasks.py benchmark”, or add “--without hugo”."
        ) from error
    binary = package.locate_file(f"hugo/binaries/{name}")
    return Contender(
        id="hugo",
        name=f"Hugo {package.version}",
        review=dialects.hugo_review,
        files=lambda _number: hugo_files(),
        command=(str(binary), "build", "--destination", "output", "--noBuildLock"),
        page="case-reviews/{}/index.html",
        environment={},
    )


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
