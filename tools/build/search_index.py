"""The search index: Pagefind indexes the pages of a site while the build goes on."""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING

from plugins.output.files import Files
from plugins.output.writer import page_made
from plugins.site.generator import searched_pages_made
from plugins.site.pages import SEARCH_INDEX
from tools.build.pagefind import Pagefind
from tools.build.pelican_run import run_pelican
from tools.build.request import MachineError
from tools.build.search_meta import SearchMetaError, settled_index

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plugins.site.model import Library
    from tools.build.request import Request

# Templates put this attribute on the element whose words the search finds.
MARK = "data-pagefind-body"
# The labels in a list of facts should not be found, and would be joined to the facts.
OPTIONS = {"exclude_selectors": [".facts dt"]}
# Pagefind's own interface, which the site's form and script replace, and its worker, which the
# content policy of all pages except the search page would not allow to run.
_UNUSED = ("pagefind-*ui.css", "pagefind-*ui.js", "pagefind-highlight.js", "pagefind-worker.js")


def build_site(request: Request, folder: Path, progress: Callable[[int], None]) -> Library:
    """Build the site and its index into an empty folder; return the library it was built from.

    `progress` is called with the number of pages written so far. Raises the same exceptions as
    run_pelican, and MachineError if the index cannot be made.
    """
    indexing = Indexing(folder)
    searched_pages_made.connect(indexing.make)
    page_made.connect(indexing.take_page)
    try:
        library = run_pelican(request, folder, progress)
        indexing.finish()
    finally:
        searched_pages_made.disconnect(indexing.make)
        page_made.disconnect(indexing.take_page)
        indexing.stop()
    return library


class Indexing:
    """Pagefind running during a build: it reads each searchable page as soon as it is made.

    Searchable pages are written first, so that the index is made during the rest of the build. Only
    pages with the templates' mark are read, so no briefings, lists or calendars.
    """

    def __init__(self, folder: Path) -> None:
        """Start Pagefind; the folder that the site is built into must exist."""
        self._folder = folder
        self._pagefind = Pagefind(folder, OPTIONS)
        self._taken = 0

    def take_page(self, path: str, html: str) -> None:
        """Index a page if it has the mark (signal `page_made`)."""
        if MARK in html:
            self._taken += 1
            self._pagefind.add(path, searched_part(html))

    def make(self, _sender: object) -> None:
        """Start making the index of all pages added so far (signal `searched_pages_made`)."""
        self._pagefind.make()

    def finish(self) -> None:
        """Wait for the index and write it in its final form. Raises MachineError, OSError."""
        if not self._taken:
            raise MachineError("The search’s index could not be made: no page is to be searched.")
        try:
            made = settled_index(self._pagefind.files())
        except SearchMetaError as error:
            raise MachineError(f"The search’s index is not of a known form: {error}") from error
        files = Files(self._folder / SEARCH_INDEX)
        for path, data in made.items():
            if not any(fnmatch(path, pattern) for pattern in _UNUSED):
                files.write(path, data)

    def stop(self) -> None:
        """Stop Pagefind if it is still running, for example after a failed build."""
        self._pagefind.stop()


def searched_part(html: str) -> str:
    """Return a page's first tag, which names the language, and its main text.

    The rest is the same on every page, and would cost Pagefind a tenth of its time.
    """
    top, _, rest = html.partition("<head>")
    _, main, text = rest.partition("<main")
    return f"{top}{main}{text.rpartition('</main>')[0]}</main></html>"
