"""A build with every rule applied: to the sources, and to the site made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.build_day import BuildDayError
from plugins.crashes import crash_problem
from plugins.postprocess.markdown_body import kept
from plugins.problems import ContentError, of_drafts
from tools.building.beside import beside
from tools.building.finished import site_problems
from tools.building.pelican_run import run_pelican
from tools.building.request import MachineError
from tools.building.search_index import build_site
from tools.building.source_rules import file_problems, text_advice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from plugins.problems import Problem
    from plugins.site.model import Library
    from tools.building.request import Request


def build_checked(
    request: Request,
    folder: Path,
    written: Callable[[int], None],
    demanded: Callable[[Library], Iterable[Problem]] = lambda _library: (),
) -> Library:
    """Take a request, an empty folder, what to tell of pages, and what a public site lacks.

    Builds into the folder; gives the library with all advice. Raises ContentError with every
    problem and all advice, and what `build_site` raises. The search's index is made for the
    public alone: no rule looks into it, and its words are those of the pages.
    """
    build = build_site if request.publish else run_pelican
    with beside(request.content) as other:
        telling = other.submit(file_problems, request)
        try:
            library = build(request, folder, written)
        except ContentError as error:
            raise ContentError([*error.problems, *telling.result()]) from error
        except (MachineError, BuildDayError, OSError):
            raise
        except Exception as error:
            raise ContentError([crash_problem(error), *telling.result()]) from error
        texts = library.entries, library.courses, library.action_reports
        read = kept(_bodies(library))
        advice = other.submit(text_advice, read, *texts, library.board, library.moment)
        problems = [*demanded(library), *site_problems(folder, request, library)]
        said = (*telling.result(), *advice.result())
        found = sorted({*library.advice, *problems, *of_drafts(said, library.drafts)})
    if not all(each.advice for each in found):
        raise ContentError(found)
    return replace(library, advice=tuple(found))


def _bodies(library: Library) -> Iterator[str]:
    yield from (entry.body for entry in library.entries)
    yield from (course.description for course in library.courses)
