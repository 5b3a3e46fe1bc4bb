"""The content folder to the library, or every problem in it at once, before any page is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.addresses import SiteAddress
from plugins.articles.body_rules import body_problems
from plugins.articles.references import Targets, link_problems, reference_problems
from plugins.articles.sections import as_shown
from plugins.articles.sources import read_sources
from plugins.articles.validation import Known, read_entries
from plugins.board.reading import read_board
from plugins.board.themes_reading import read_themes
from plugins.build_day import build_moment
from plugins.courses.fields import DESCRIPTION
from plugins.courses.records import read_records
from plugins.courses.schedule import schedule
from plugins.courses.validation import validate
from plugins.datafiles.yaml_file import load_yaml
from plugins.problems import ContentError, Problem
from plugins.recommendations.listing import public_reports
from plugins.recommendations.reading import read_reports
from plugins.site.claims import claim_problems, content_claims, own_claims
from plugins.site.files import place_problems, read_files
from plugins.site.model import Library

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from plugins.articles.model import Entry
    from plugins.board.model import Board, Category, Theme, Themes
    from plugins.courses.model import Course
    from plugins.courses.records import Records
    from plugins.datafiles.nodes import Node
    from plugins.recommendations.model import ActionReport

BOARD_FILE = "board.yaml"
THEMES_FILE = "themes.yaml"


def load(
    content: Path, asked: str | None, site_url: str | None, *, day_first: bool = True
) -> Library:
    """Take the content folder, the day asked for and the site's address; give the library.

    Raises ContentError with every problem of every file, BuildDayError for an unreadable day,
    and OSError from the disk.
    """
    board, themes, problems = _board_and_themes(content)
    records = read_records(content, day_first=day_first)
    courses, entries, reports, files, faults = _texts(content, board, themes, records)
    problems += faults
    advice = tuple(sorted(problem for problem in problems if problem.advice))
    if len(advice) < len(problems):
        raise ContentError(problems)
    moment = build_moment(asked, board.zone)
    public = _public(entries, moment)
    return Library(
        moment=moment,
        address=SiteAddress((site_url or board.website).rstrip("/")),
        board=board,
        themes=themes,
        courses=courses,
        schedule=schedule(courses, moment),
        entries=entries,
        public=public,
        action_reports=reports,
        public_reports=public_reports(reports, public, moment),
        categories=_categories(board, public),
        files=files,
        data_files=(
            *_there(content, BOARD_FILE, THEMES_FILE),
            *records.files,
            *(each.file for each in reports),
        ),
        advice=advice,
    )


def _there(content: Path, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if (content / name).is_file())


def _board_and_themes(content: Path) -> tuple[Board, Themes, list[Problem]]:
    node, problems = _data_file(content, BOARD_FILE)
    board, faults = read_board(node, f"{content.name}/{BOARD_FILE}")
    problems += faults
    node, faults = _data_file(content, THEMES_FILE)
    problems += faults
    themes, faults = read_themes(node, f"{content.name}/{THEMES_FILE}")
    return board, themes, [*problems, *faults]


def _texts(
    content: Path, board: Board, themes: Themes, records: Records
) -> tuple[
    tuple[Course, ...],
    tuple[Entry, ...],
    tuple[ActionReport, ...],
    tuple[str, ...],
    list[Problem],
]:
    """Give courses, entries, reports, the files to serve, and what is wrong with any of them."""
    courses, problems = validate(records, themes, board.zone)
    known = Known(board, themes, records.ids)
    entries, reports, targets, faults = _entries(content, known, courses)
    problems += faults
    problems += _description_problems(records, targets)
    own = own_claims(_categories(board, entries), _themes(themes, courses, entries))
    asked = content_claims(content.name, courses, entries, targets.files)
    problems += claim_problems((*own, *asked))
    return courses, entries, reports, targets.files, problems


def _entries(
    content: Path, known: Known, courses: tuple[Course, ...]
) -> tuple[tuple[Entry, ...], tuple[ActionReport, ...], Targets, list[Problem]]:
    sources, reported, problems = read_sources(content)
    unreadable = [problem.path.removeprefix(f"{content.name}/") for problem in problems]
    entries, faulty, faults = read_entries(sources, known)
    problems += faults
    files, faults = read_files(content)
    problems += [*faults, *place_problems(content)]
    by_source = {entry.source: entry for entry in entries}
    unread = frozenset(entry.source for entry in faulty)
    articles = {**dict.fromkeys((*unreadable, *unread)), **by_source}
    reports, faults = read_reports(reported, articles, known.board)
    problems += faults
    sessions = {each.id: frozenset(held.id for held in each.sessions) for each in courses}
    targets = Targets(by_source, known.courses, files, unread, sessions)
    problems += reference_problems((*entries, *faulty), targets)
    return entries, reports, targets, problems


def _description_problems(records: Records, targets: Targets) -> list[Problem]:
    """Look at courses' descriptions as at any text; they begin in the line under their key."""
    problems: list[Problem] = []
    for record in records.courses:
        text = record.course.get(DESCRIPTION) or ""
        line = record.course.line_of(DESCRIPTION) + 1
        source = f"courses/{record.id}.yaml"
        problems += body_problems(text, line, record.path)
        problems += link_problems(text, line, source, record.path, targets)
    return problems


def _themes(
    themes: Themes, courses: tuple[Course, ...], entries: tuple[Entry, ...]
) -> tuple[Theme, ...]:
    """Give every theme that has a page now or may have one later."""
    named = {theme.id: theme for course in courses for theme in course.themes}
    named |= {theme.id: theme for entry in entries for theme in entry.themes}
    return tuple({**{each.id: each for each in themes.listed}, **named}.values())


def _public(entries: tuple[Entry, ...], moment: datetime) -> tuple[Entry, ...]:
    shown = sorted(
        (as_shown(entry) for entry in entries if entry.is_public(moment)),
        key=lambda entry: (entry.title.casefold(), entry.slug),
    )
    shown.sort(
        key=lambda entry: entry.published.timestamp() if entry.published else 0, reverse=True
    )
    return tuple(shown)


def _categories(board: Board, entries: tuple[Entry, ...]) -> tuple[Category, ...]:
    named = {entry.category.id: entry.category for entry in entries if entry.category}
    return tuple({**{each.id: each for each in board.categories}, **named}.values())


def _data_file(content: Path, name: str) -> tuple[Node | None, list[Problem]]:
    file = content / name
    if not file.is_file():
        return None, []
    return load_yaml(file.read_bytes(), f"{content.name}/{name}")
