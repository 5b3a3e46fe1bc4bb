"""Sources to entries, or every problem in their metadata at once; nothing is read or written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.articles import fields as f
from plugins.articles.first_lines import keys_in_text
from plugins.articles.foreign_keys import is_review, names_of
from plugins.articles.header import split
from plugins.articles.model import ARTICLES, Change, Entry, Section
from plugins.articles.references import body_problems
from plugins.articles.review_reading import read_review
from plugins.articles.sections import parts_of
from plugins.crashes import crash_problem
from plugins.dates import date_words
from plugins.problems import Problem, hint, of_draft
from plugins.sources.fields import moment_from, read_fields
from plugins.sources.themes import themes_from

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from plugins.articles.case_review import CaseReview
    from plugins.articles.sources import Source
    from plugins.board.model import Board, Category
    from plugins.sources.fields import Reading
    from plugins.sources.themes import Themes

_NEWS_DEPTH = 3  # news / category / file


@dataclass(frozen=True, slots=True)
class Known:
    """What the metadata may name: the board's categories, the themes, the courses."""

    board: Board
    themes: Themes
    courses: frozenset[str]


def read_entries(
    sources: Iterable[Source], known: Known
) -> tuple[tuple[Entry, ...], tuple[Entry, ...], list[Problem]]:
    """Return the valid entries, the faulty ones, and all problems.

    What could not be read of a faulty entry is empty. A draft counts as valid, whatever is wrong
    with it: that is advice. References are checked elsewhere.
    """
    entries: list[Entry] = []
    faulty: list[Entry] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            entry, faults = _entry(source, known)
        except Exception as error:  # noqa: BLE001 -- whatever fails, the others are still read
            entry = Entry(source.source, source.path, source.section, "", "", "", "")
            faults = [crash_problem(error, source.path)]
        if entry.is_draft:
            faults = [of_draft(each) for each in faults]
            entry = replace(entry, written=source.text)
        problems += faults
        has_faults = any(not each.advice for each in faults)
        (faulty if has_faults else entries).append(entry)
    return tuple(entries), tuple(faulty), problems


def _entry(source: Source, known: Known) -> tuple[Entry, list[Problem]]:
    document, problems = split(source.text, source.path)
    problems += keys_in_text(document, source.path)  # guard: keys in the text
    names = names_of(source.section, document.header)
    of_review = is_review(source.section, document.header)
    fields = f.REVIEW_ENTRY_FIELDS if of_review else f.ENTRY_FIELDS
    reading = read_fields(document.header, fields, source.path, "The metadata", names)
    zone = known.board.zone
    published = moment_from(reading, f.DATE, zone)
    held = moment_from(reading, f.PUBLISH, zone)
    review = read_review(reading, source.section, known.board, published)
    _check_date(reading, source.section, review)
    _check_look_again(reading)
    _check_publish(reading, published, held)
    entry = Entry(
        source=source.source,
        path=source.path,
        section=source.section,
        title=reading.get(f.TITLE) or "",
        slug=reading.get(f.SLUG) or "",
        summary=reading.get(f.SUMMARY) or "",
        body=document.body,
        published=published,
        public_from=max((each for each in (published, held) if each), default=None),
        is_draft=reading.get(f.STATUS) == "draft",
        category=_category(reading, source, known.board),
        themes=themes_from(reading, f.THEMES, known.themes),
        courses=_courses(reading, known.courses),
        guidance=reading.get(f.GUIDANCE) or (),
        review=review,
        parts=parts_of(document.body) if review else (),
        last_reviewed=reading.get(f.LAST_REVIEWED),
        look_again=reading.get(f.LOOK_AGAIN),
        language=reading.get(f.LANG),
        changes=tuple(Change(*value) for value, _ in reading.every(f.CHANGE)),
        redirects=tuple(value for value, _ in reading.every(f.REDIRECT)),
        body_line=document.body_line,
        title_line=reading.line_of(f.TITLE),
        summary_line=reading.line_of(f.SUMMARY),
        slug_line=reading.line_of(f.SLUG),
        guidance_line=reading.line_of(f.GUIDANCE),
        public_until_line=reading.line_of(f.REVIEW_UNTIL, f.DATE),
        last_reviewed_line=reading.line_of(f.LAST_REVIEWED),
        look_again_line=reading.line_of(f.LOOK_AGAIN),
        redirect_lines=tuple(line for _, line in reading.every(f.REDIRECT)),
    )
    problems += reading.problems
    problems += body_problems(document.body, document.body_line, source.path)
    return entry, problems


def _check_date(reading: Reading, section: Section, review: CaseReview | None) -> None:
    may_lack = review is not None and review.status == "withheld"
    if section in ARTICLES and not may_lack and not reading.gave(f.DATE):
        reading.refuse("missing", f"An article needs “Date”: {f.DATE.meaning}")


def _check_look_again(reading: Reading) -> None:
    last, again = reading.get(f.LAST_REVIEWED), reading.get(f.LOOK_AGAIN)
    if last and again and again < last:
        message = (
            f"“Look-again”, {date_words(again)}, is earlier than “Last-reviewed”, "
            f"{date_words(last)}: the next check comes after the last. Correct one of them, or "
            "swap the two."
        )
        reading.refuse("look-again", message, reading.line_of(f.LOOK_AGAIN))


def _check_publish(reading: Reading, published: datetime | None, held: datetime | None) -> None:
    """Advise on a `Publish` that holds nothing back; without it the text comes no earlier."""
    if published and held and held < published:
        message = (
            f"“Publish”, {date_words(held.date())}, has no effect: “Date”, "
            f"{date_words(published.date())}, is later, and the later of the two counts. Is the "
            "year right?"
        )
        line = reading.line_of(f.PUBLISH)
        reading.problems.append(Problem(reading.path, line, "publish", message, advice=True))


def _category(reading: Reading, source: Source, board: Board) -> Category | None:
    if source.section is not Section.NEWS:
        return None
    parts = PurePosixPath(source.source).parts
    if len(parts) != _NEWS_DEPTH:
        message = "News stands in a folder of its category: content/news/good-practice/….md."
        reading.refuse("category", message, 1)
        return None
    category = board.category(parts[1])
    if category is None:
        names = [each.id for each in board.categories]
        message = f"board.yaml lists no category “{parts[1]}”.{hint(parts[1], names)}"
        reading.refuse("category", message, 1)
    return category


def _courses(reading: Reading, known: frozenset[str]) -> tuple[str, ...]:
    named = reading.get(f.COURSES) or ()
    for name in named:
        if name not in known:
            message = f"No course file is called “{name}.yaml”.{hint(name, known)}"
            reading.refuse("course", message, reading.line_of(f.COURSES))
    return named
