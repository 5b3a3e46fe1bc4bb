"""A build with every rule applied: to the sources, and to the site made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from plugins.build_day import BuildDayError
from plugins.checks.source_advice import source_advice
from plugins.crashes import crash_problem
from plugins.postprocess.markdown_body import keep, kept
from plugins.problems import ContentError, of_drafts
from tools.building.anonymity import anonymity
from tools.building.beside import beside
from tools.building.field_words import field_words
from tools.building.finished import site_problems
from tools.building.pelican_run import run_pelican
from tools.building.request import MachineError
from tools.building.search_index import build_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from plugins.postprocess.parsed import Parsed
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
        telling = other.submit(anonymity, request)
        words = other.submit(field_words, request)
        try:
            library = build(request, folder, written)
        except ContentError as error:
            said = (*telling.result(), *words.result())
            raise ContentError([*error.problems, *said]) from error
        except (MachineError, BuildDayError, OSError):
            raise
        except Exception as error:
            said = (crash_problem(error), *telling.result(), *words.result())
            raise ContentError(said) from error
        read = kept(_texts(library))
        advice = other.submit(_advice, read, *_advised(library))
        problems = [*demanded(library), *site_problems(folder, request, library)]
        said = (*telling.result(), *words.result(), *advice.result())
        found = sorted({*library.advice, *problems, *of_drafts(said, library.drafts)})
    if not all(each.advice for each in found):
        raise ContentError(found)
    return replace(library, advice=tuple(found))


def _advised(library: Library) -> tuple[object, ...]:
    """Give what advice is on: no more, for it may go to another process."""
    return library.entries, library.courses, library.action_reports, library.board, library.moment


def _texts(library: Library) -> Iterator[str]:
    yield from (entry.body for entry in library.entries)
    yield from (course.description for course in library.courses)


def _advice(
    read: Sequence[tuple[str, Parsed]],
    *advised: Any,  # noqa: ANN401 -- what source_advice takes
) -> list[Problem]:
    keep(read)
    return list(source_advice(*advised))
