"""The index of the search: Pagefind over the pages of a site, beside the rest of its build."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from pagefind_bin import get_executable
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.plugins import signals

from plugins.site.claims import SEARCH_INDEX
from tools.building.pelican_run import run_pelican
from tools.building.request import MachineError
from tools.building.search_meta import SearchMetaError, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plugins.site.model import Library
    from tools.building.request import Request

# Where pages stand that may be marked; what stands deeper are further pages of lists, facets and
# briefings. To read those, too, would double the time.
_PAGES = "{*,case-reviews/*,guidance/*,news/*/*,themes/*,training/*}/index.html"
# The labels of a table of facts are not words of the page, and would run into the facts.
_LABELS = ".facts dt"
# Pagefind's own looks, which the site's form and script stand in for, and its worker, which the
# policy of all pages but one would not let run.
_UNUSED = ("pagefind-*ui.css", "pagefind-*ui.js", "pagefind-highlight.js", "pagefind-worker.js")


def build_site(request: Request, folder: Path, progress: Callable[[int], None]) -> Library:
    """Take a request, an empty folder and what to tell of each page written; build all into it.

    Gives the library it was built from. Raises as run_pelican does, and MachineError where the
    index cannot be made.
    """
    indexing = Indexing(folder)
    signals.all_generators_finalized.connect(indexing.take_turn)
    try:
        library = run_pelican(request, folder, progress)
        indexing.finish()
    finally:
        signals.all_generators_finalized.disconnect(indexing.take_turn)
        indexing.stop()
    return library


class Indexing:
    """Pagefind over the pages of a site, begun as soon as those that it reads are written.

    It runs beside the rest of the build, which would otherwise wait for it: only what the templates
    mark with `data-pagefind-body` is read, and briefings, lists and calendars are not.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder into which the site is built."""
        self._folder = folder
        self._running: subprocess.Popen[bytes] | None = None

    def take_turn(self, generators: list[object]) -> None:
        """Take Pelican's generators; put those of searched pages first, and this behind them.

        Pelican signal `all_generators_finalized`.
        """
        generators.sort(key=lambda each: not _is_searched(each))
        generators.insert(sum(map(_is_searched, generators)), self)

    def generate_output(self, _writer: object) -> None:
        """Begin: Pelican asks every generator for its output in turn."""
        self.begin()

    def begin(self) -> None:
        """Start Pagefind over the pages that are there."""
        # Its settings could also come from variables and from a file where it runs: there are none.
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
        where = ("--site", ".", "--glob", _PAGES, "--output-subdir", SEARCH_INDEX)
        command = (str(get_executable()), *where, "--exclude-selectors", _LABELS, "--silent")
        self._running = subprocess.Popen(  # noqa: S603 -- the locked program, with words of our own
            command,
            cwd=self._folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def finish(self) -> None:
        """Wait for the index and give it its last form. Raises MachineError."""
        index = self._folder / SEARCH_INDEX
        said, status = b"It was never begun.", 1
        if self._running:
            said, _ = self._running.communicate()
            status = self._running.returncode
        if status or not (index / "pagefind-entry.json").is_file():
            told = said.decode("utf-8", "replace").strip()
            raise MachineError(f"The search’s index could not be made: {told}")
        try:
            settle(index)
        except SearchMetaError as error:
            raise MachineError(f"The search’s index is not of a known form: {error}") from error
        for pattern in _UNUSED:
            for file in index.glob(pattern):
                file.unlink()

    def stop(self) -> None:
        """End what still runs, where the build came to nothing."""
        if self._running and self._running.poll() is None:
            self._running.kill()
            self._running.communicate()


def _is_searched(generator: object) -> bool:
    return isinstance(generator, (ArticlesGenerator, PagesGenerator)) or getattr(
        generator, "writes_searched", False
    )
