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
from plugins.datafiles.text_file import decode
from plugins.datafiles.yaml_file import read_yaml
from plugins.problems import ContentError, Problem
from plugins.site.claims import claim_problems, content_claims, own_claims
from plugins.site.files import place_problems, read_files
from plugins.site.model import Library

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from plugins.articles.model import Entry
    from plugins.board.model import Board, Category
    from plugins.courses.records import Records
    from plugins.datafiles.nodes import Node

BOARD_FILE = "board.yaml"
THEMES_FILE = "themes.yaml"


def load(
    content: Path, asked: str | None, site_url: str | None, *, day_first: bool = True
) -> Library:
    """Take the content folder, the day asked for and the site's address; give the library.

    Raises ContentError with every problem of every file, BuildDayError for an unreadable day,
    and OSError from the disk.
    """
    node, problems = _data_file(content, BOARD_FILE)
    board, faults = read_board(node, f"{content.name}/{BOARD_FILE}")
    problems += faults
    node, faults = _data_file(content, THEMES_FILE)
    problems += faults
    themes, faults = read_themes(node, f"{content.name}/{THEMES_FILE}")
    problems += faults
    records = read_records(content, day_first=day_first)
    courses, faults = validate(records, themes, board.zone)
    problems += faults
    known = Known(board, themes, records.ids)
    entries, targets, faults = _entries(content, known)
    problems += faults
    problems += _description_problems(records, targets)
    problems += claim_problems(
        (
            *own_claims(_categories(board, entries), themes.listed),
            *content_claims(content.name, courses, entries, targets.files),
        )
    )
    advice = tuple(sorted(problem for problem in problems if problem.advice))
    if len(advice) < len(problems):
        raise ContentError(problems)
    moment = build_moment(asked, board.zone)
    public = _public(entries, moment)
    return Library(
        content=content,
        moment=moment,
        address=SiteAddress((site_url or board.website).rstrip("/")),
        board=board,
        themes=themes,
        courses=courses,
        schedule=schedule(courses, moment),
        entries=entries,
        public=public,
        categories=_categories(board, public),
        files=targets.files,
        advice=advice,
    )


def _entries(content: Path, known: Known) -> tuple[tuple[Entry, ...], Targets, list[Problem]]:
    sources, problems = read_sources(content)
    entries, faulty, faults = read_entries(sources, known)
    problems += faults
    files, faults = read_files(content)
    problems += [*faults, *place_problems(content)]
    by_source = {entry.source: entry for entry in entries}
    unread = frozenset(entry.source for entry in faulty)
    targets = Targets(by_source, known.courses, files, unread)
    problems += reference_problems((*entries, *faulty), targets)
    return entries, targets, problems


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
    path = f"{content.name}/{name}"
    if not file.is_file():
        return None, []
    text, problems = decode(file.read_bytes(), path)
    if problems:
        return None, problems
    node, problems = read_yaml(text, path)
    if node is None and not problems:
        problems = [Problem(path, 1, "empty", "The file has nothing in it.")]
    return node, problems
