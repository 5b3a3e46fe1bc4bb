"""The texts, courses and files of the content folder, read and validated against each other."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from plugins.articles.allowances import SUFFIX, allowance_problems
from plugins.articles.references import Targets, body_problems, link_problems, reference_problems
from plugins.articles.review_rules import as_filed, review_problems
from plugins.articles.sources import REPORT_SUFFIX, read_sources
from plugins.articles.validation import Known, read_entries
from plugins.courses.fields import DESCRIPTION
from plugins.courses.validation import validate
from plugins.crashes import found_in, found_in_each
from plugins.problems import of_drafts
from plugins.reviews.recommendation_reading import read_reports
from plugins.site.files import place_problems, read_files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from plugins.articles.model import Entry
    from plugins.courses.model import Course
    from plugins.courses.records import Records
    from plugins.problems import Problem
    from plugins.reviews.recommendation import ActionReport
    from plugins.site.files import DataFiles


@dataclass(frozen=True, slots=True)
class Texts:
    """The valid courses, entries and reports on recommendations, and the files to serve.

    `companions` are the files of reports, and the files that allow words in a text. Faulty courses
    and entries are never built, but their words can be checked.
    """

    courses: tuple[Course, ...]
    entries: tuple[Entry, ...]
    reports: tuple[ActionReport, ...]
    files: tuple[str, ...]
    companions: tuple[str, ...] = ()
    faulty_courses: tuple[Course, ...] = ()
    faulty_entries: tuple[Entry, ...] = ()


def read_texts(
    content: Path, data: DataFiles, records: Records, today: date
) -> tuple[Texts, list[Problem]]:
    """Return the texts of the content folder, and their problems, as of the day of the build.

    Raises OSError from the disk.
    """
    courses, faulty_courses, problems = validate(records, data.themes, data.board.zone, today)
    sources, faults = read_sources(content)
    unreadable = [problem.path.removeprefix(f"{content.name}/") for problem in faults]
    problems += faults
    entries, faulty, faults = read_entries(
        sources.texts, Known(data.board, data.themes, records.ids)
    )
    problems += faults
    files, faults = read_files(content)
    problems += [*faults, *place_problems(content)]
    entries, faulty = as_filed(entries, files), as_filed(faulty, files)
    by_source = {entry.source: entry for entry in entries}
    unread = frozenset(entry.source for entry in faulty)
    articles = {**dict.fromkeys((*unreadable, *unread)), **by_source}
    reports, faults = read_reports(sources.reports, articles, data.board)
    problems += faults
    allowed = [(each.source, each.path, each.text) for each in sources.allowances]
    problems += allowance_problems(allowed, articles.keys())
    sessions = {each.id: frozenset(held.id for held in each.sessions) for each in courses}
    targets = Targets(by_source, records.ids, files, unread, sessions)
    # Drafts come last, so that if two texts share a slug, the problem is reported at the draft.
    read = tuple(sorted((*entries, *faulty), key=attrgetter("is_draft")))
    problems += reference_problems(read, targets)
    problems += found_in_each(lambda some: review_problems(some, files), read, attrgetter("path"))
    problems += _description_problems(records, targets)
    companions = tuple(each.source for each in (*sources.reports, *sources.allowances))
    drafts = _drafts(content, entries, courses)
    texts = Texts(courses, entries, reports, files, companions, faulty_courses, faulty)
    return texts, of_drafts(problems, drafts)


def _drafts(content: Path, entries: Iterable[Entry], courses: Iterable[Course]) -> set[str]:
    """Return the paths of all drafts, and of the files that belong to them."""
    texts = [entry.path.removesuffix(".md") for entry in entries if entry.is_draft]
    return {
        *(f"{text}{ending}" for text in texts for ending in (".md", REPORT_SUFFIX, SUFFIX)),
        *(f"{content.name}/courses/{course.id}.yaml" for course in courses if course.is_draft),
    }


def _description_problems(records: Records, targets: Targets) -> list[Problem]:
    """Return the problems in courses' descriptions; the text starts on the line below its key."""
    problems: list[Problem] = []
    for record in records.courses:
        text = record.course.get(DESCRIPTION) or ""
        line = record.course.line_of(DESCRIPTION) + 1
        source = f"courses/{record.id}.yaml"
        path = record.path
        problems += found_in(path, body_problems, text, line, path)
        problems += found_in(path, link_problems, text, line, source, path, targets)
    return problems
