"""A build with every rule applied: to the sources, and to the site made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.checks.names import name_problems, read_names
from plugins.checks.source_advice import source_advice
from plugins.datafiles.text_file import decode
from plugins.problems import ContentError
from tools.building.finished import site_problems
from tools.building.request import UsageError
from tools.building.search_index import build_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from plugins.problems import Problem
    from plugins.site.model import Library
    from tools.building.request import Request

_TEXTS = {".md", ".yaml", ".csv"}


def build_checked(
    request: Request,
    folder: Path,
    written: Callable[[int], None],
    demanded: Callable[[Library], Iterable[Problem]] = lambda _library: (),
) -> Library:
    """Take a request, an empty folder, what to tell of pages, and what gives further problems.

    Builds into the folder; gives the library with all advice. Raises ContentError with every
    problem and all advice, and what `build_site` raises.
    """
    problems = list(_name_problems(request))
    try:
        library = build_site(request, folder, written)
    except ContentError as error:
        raise ContentError([*error.problems, *problems]) from error
    problems += [*demanded(library), *site_problems(folder, request, library)]
    found = sorted({*problems, *_advice(library)})
    if not all(each.advice for each in found):
        raise ContentError(found)
    return replace(library, advice=tuple(found))


def _advice(library: Library) -> Iterator[Problem]:
    """Give what reading advised, and what the checks say that no build makes."""
    yield from library.advice
    entries, courses, reports = library.entries, library.courses, library.action_reports
    yield from source_advice(entries, courses, reports, library.moment)


def _name_problems(request: Request) -> Iterable[Problem]:
    """Look for the names that must not appear in every source that is text."""
    if request.names is None:
        return ()
    listed, faults = decode(request.names.read_bytes(), str(request.names), spreadsheet=True)
    if faults:
        raise UsageError(f"{request.names}: {faults[0].message}")
    names = read_names(listed)
    content = request.content.resolve()
    files = (each for each in sorted(content.rglob("*")) if each.suffix in _TEXTS)
    # Not resolved, so that a link to a file elsewhere is looked through under its own name.
    texts = (
        (
            file.relative_to(content.parent).as_posix(),
            decode(file.read_bytes(), "", spreadsheet=True)[0],
        )
        for file in files
        if file.is_file()
    )
    return name_problems(texts, names)
