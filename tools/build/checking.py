"""A build with every rule applied: to the sources, and to the site made from them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.checks.site.rules import finished_problems
from plugins.clock import BuildDayError
from plugins.crashes import crash_problem
from plugins.markdown.body import kept
from plugins.problems import ContentError, of_drafts
from plugins.site.addresses import with_dead_links
from plugins.site.loading import FaultyLibraryError
from tools.build.pelican_run import run_pelican
from tools.build.request import ROOT, MachineError, Request
from tools.build.search_index import build_site
from tools.build.source_rules import file_problems, text_advice
from tools.build.worker import worker_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

    from plugins.problems import Problem
    from plugins.site.model import Library


def build_checked(
    request: Request,
    folder: Path,
    written: Callable[[int], None],
    demanded: Callable[[Library], Iterable[Problem]] = lambda _library: (),
) -> Library:
    """Build into an empty folder, apply every rule, and return the library with all advice.

    `written` is called with the number of pages so far; `demanded` yields a problem for everything
    that a public site lacks. Raises ContentError with every problem and all advice, and whatever
    `build_site` raises. The search index is made only for a public site: no rule reads it, and its
    words are also in the pages.
    """
    build = build_site if request.publish else run_pelican
    with worker_for(request.content) as other:
        of_files = other.submit(file_problems, request)  # guard: the commands
        try:
            library = build(request, folder, written)
        except FaultyLibraryError as error:
            library = error.library
            of_texts = _unsaid(_advice(other, library).result(), error.problems)
            said = (*of_files.result(), *of_texts)
            raise ContentError([*error.problems, *of_drafts(said, library.drafts)]) from error
        except ContentError as error:
            raise ContentError([*error.problems, *of_files.result()]) from error
        except (MachineError, BuildDayError, OSError):
            raise
        except Exception as error:
            raise ContentError([crash_problem(error), *of_files.result()]) from error
        advice = _advice(other, library)
        finished = site_problems(folder, request, library)
        linked = with_dead_links(library.advice, finished)
        gone = [f"/{each.strip('/').rpartition('/')[2]}/" for each in request.gone]
        problems = [*demanded(library), *(_of_gone(each, gone) for each in linked)]
        said = (*of_files.result(), *advice.result())
        found = sorted({*problems, *of_drafts(said, library.drafts)})
    if not all(each.advice for each in found):
        raise ContentError(found)
    return replace(library, advice=tuple(found))


def _advice(other: Executor, library: Library) -> Future[list[Problem]]:
    """Submit the texts of a library to the executor; return the future with the advice on them."""
    texts = library.entries, library.courses, library.action_reports
    read = kept(_bodies(library))
    return other.submit(text_advice, read, *texts, library.board, library.moment)


def _unsaid(found: Iterable[Problem], problems: Iterable[Problem]) -> list[Problem]:
    """Return the findings in texts, except left-over marks on lines with a problem in a link."""
    links = {(each.path, each.line) for each in problems if each.rule == "link"}
    return [
        each for each in found if each.rule != "marks-left" or (each.path, each.line) not in links
    ]


def _of_gone(problem: Problem, gone: Iterable[str]) -> Problem:
    """Return a problem, as advice if it is a link to a page that was taken down.

    `gone` has the last part of the address of each such page. Whoever takes a page down cannot
    change all other texts first, and a refresh changes none.
    """
    is_of_gone = problem.rule == "broken-link" and any(each in problem.message for each in gone)
    return replace(problem, advice=True) if is_of_gone else problem


def _bodies(library: Library) -> Iterator[str]:
    yield from (entry.body for entry in library.entries)
    yield from (course.description for course in library.courses)


def site_problems(folder: Path, request: Request, library: Library) -> list[Problem]:
    """Return all problems and advice on a request's finished site.

    The site may not contain the path of this project, of the user's home folder, or of the system's
    temporary folder. Raises OSError from the disk.
    """
    return finished_problems(folder, request.content, library, _machine())


def _machine() -> Iterator[Path]:
    yield ROOT
    yield Path(tempfile.gettempdir())
    try:
        yield Path.home()
    except RuntimeError:  # a user without a home folder, as in some containers
        return
