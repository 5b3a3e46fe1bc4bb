"""The index of the search: Pagefind run over the pages of a built site, after all are written."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from pagefind_bin import get_executable

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

    Gives the library it was built from. Raises as run_pelican and write_index do.
    """
    library = run_pelican(request, folder, progress)
    write_index(folder)
    return library


def write_index(folder: Path) -> None:
    """Take the folder of a built site; write the search's index beside its pages.

    Only what the templates mark with `data-pagefind-body` is read. Raises MachineError.
    """
    # Its settings could also come from variables and from a file where it runs: there are none.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
    where = ("--site", ".", "--glob", _PAGES, "--output-subdir", SEARCH_INDEX)
    command = (str(get_executable()), *where, "--exclude-selectors", _LABELS, "--silent")
    done = subprocess.run(  # noqa: S603 -- the locked program, with words of our own
        command, cwd=folder, env=environment, capture_output=True, check=False
    )
    if done.returncode or not (folder / SEARCH_INDEX / "pagefind-entry.json").is_file():
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise MachineError(f"The search’s index could not be made: {said}")
    try:
        settle(folder / SEARCH_INDEX)
    except SearchMetaError as error:
        raise MachineError(f"The search’s index is not of a known form: {error}") from error
    for pattern in _UNUSED:
        for file in (folder / SEARCH_INDEX).glob(pattern):
            file.unlink()
