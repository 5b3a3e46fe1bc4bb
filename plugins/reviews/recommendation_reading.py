"""Turns files of recommendations into reports, or reports every problem in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.articles.sources import REPORT_SUFFIX
from plugins.board.reading import agencies_from
from plugins.characters import plain_value
from plugins.crashes import crash_problem
from plugins.dates import date_words
from plugins.problems import Problem, hint
from plugins.reviews.recommendation import ActionReport, Recommendation, Status
from plugins.sources.field import Field
from plugins.sources.fields import UnreadableError, read_fields
from plugins.sources.nodes import Items
from plugins.sources.values import day, line_text, texts, whole_number
from plugins.sources.yaml_file import load_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.articles.sources import Source
    from plugins.board.model import Board
    from plugins.sources.fields import Reading
    from plugins.sources.nodes import Node


def _status(node: Node) -> Status:
    text = line_text(node)
    words = plain_value(text).lower().replace("-", " ")
    if words not in tuple(Status):
        message = f"“{text}” is not one of {', '.join(Status)}.{hint(text, tuple(Status))}"
        raise UnreadableError(message)
    return Status(words)


def _agencies(node: Node) -> tuple[str, ...]:
    named = texts(node)
    if not named:
        message = "No agency is named: write one, such as [Police]."
        raise UnreadableError(message)
    return named


def _recommendations(node: Node) -> tuple[Node, ...]:
    if not isinstance(node, Items) or not node.items:
        message = "The recommendations are a list: begin each with “- number:”."
        raise UnreadableError(message)
    return node.items


REPORTED = Field(
    "reported",
    day,
    needed=True,
    meaning="the day it was reported to the board.",
    example="1 June 2027",
)
RECOMMENDATIONS = Field(
    "recommendations", _recommendations, needed=True, meaning="what the review recommends."
)
REPORT_FIELDS: tuple[Field[Any], ...] = (REPORTED, RECOMMENDATIONS)

NUMBER = Field(
    "number", whole_number, needed=True, meaning="its number in the review.", example="1"
)
TEXT = Field(
    "text",
    line_text,
    needed=True,
    meaning="what is recommended.",
    example="Agencies should read each other's records before they decide.",
)
AGENCIES = Field(
    "agencies",
    _agencies,
    needed=True,
    meaning="who it is addressed to.",
    example="[Police, Health]",
)
STATUS = Field("status", _status, needed=True, meaning="how it stands.", example="under way")
EVIDENCE = Field(
    "evidence",
    line_text,
    meaning="a sentence on what shows it.",
    example="An audit looked at 40 decisions.",
)
CHECKED = Field(
    "checked", day, meaning="the day on which somebody last checked it.", example="12 May 2027"
)
DUE = Field(
    "due",
    day,
    meaning="the day by which it is to be done; never published.",
    example="1 December 2027",
)
RECOMMENDATION_FIELDS: tuple[Field[Any], ...] = (
    NUMBER, TEXT, AGENCIES, STATUS, EVIDENCE, CHECKED, DUE,
)  # fmt: skip


def read_reports(
    sources: Iterable[Source], articles: Mapping[str, Entry | None], board: Board
) -> tuple[tuple[ActionReport, ...], list[Problem]]:
    """Return the valid reports, and all problems.

    `articles` has the entries by source. An entry that could not be read is None: its problems are
    reported elsewhere.
    """
    reports: list[ActionReport] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            report, faults = _report(source, board)
        except Exception as error:  # noqa: BLE001 -- whatever fails, the others are still read
            report, faults = None, [crash_problem(error, source.path)]
        faults += _place_problems(source, articles)
        problems += faults
        if report and not faults:
            reports.append(report)
    return tuple(reports), problems


def _review_of(source: Source) -> str:
    return f"{source.source.removesuffix(REPORT_SUFFIX)}.md"


def _place_problems(source: Source, articles: Mapping[str, Entry | None]) -> list[Problem]:
    """Return a problem unless the same folder has a review with the name of this file."""
    review = _review_of(source)
    if review not in articles:
        near = hint(review, articles)
        message = f"No review stands beside this file: there is no “{review}”.{near}"
        return [Problem(source.path, 1, "recommendations", message)]
    entry = articles[review]
    if entry and not entry.review:
        message = f"“{review}” beside this file is no review: it has no “Review-type”."
        return [Problem(source.path, 1, "recommendations", message)]
    return []


def _report(source: Source, board: Board) -> tuple[ActionReport | None, list[Problem]]:
    node, problems = load_yaml(source.text.encode(), source.path)
    if node is None:
        return None, problems
    reading = read_fields(node, REPORT_FIELDS, source.path, "The report")
    reported = reading.get(REPORTED)
    items = [
        read_fields(item, RECOMMENDATION_FIELDS, source.path, "A recommendation")
        for item in reading.get(RECOMMENDATIONS) or ()
    ]
    read = [_recommendation(item, reported, board) for item in items]
    _check_numbers(items)
    problems += reading.problems
    problems += (problem for item in items for problem in item.problems)
    if reported is None:
        return None, problems
    ordered = sorted((each for each in read if each), key=lambda each: each.number)
    report = ActionReport(_review_of(source), source.source, source.path, reported, tuple(ordered))
    return report, problems


def _recommendation(reading: Reading, reported: date | None, board: Board) -> Recommendation | None:
    _check_standing(reading, reported)
    number, status, agencies = (
        reading.get(NUMBER),
        reading.get(STATUS),
        agencies_from(reading, AGENCIES, board),
    )
    if number is None or status is None:
        return None
    return Recommendation(
        number=number,
        text=reading.get(TEXT) or "",
        agencies=agencies,
        status=status,
        evidence=reading.get(EVIDENCE) or "",
        checked=reading.get(CHECKED),
        due=reading.get(DUE),
        due_line=reading.line_of(DUE),
    )


def _check_standing(reading: Reading, reported: date | None) -> None:
    """Refuse “done” without “evidence” or “checked”, and a “checked” later than the report."""
    if reading.get(STATUS) is Status.DONE:
        for field in (EVIDENCE, CHECKED):
            if not reading.gave(field):
                message = f"“status: done” needs “{field.key}”: {field.meaning}"
                reading.refuse("missing", message, reading.line_of(STATUS))
    checked = reading.get(CHECKED)
    if checked and reported and checked > reported:
        message = (
            f"It was checked on {date_words(checked)}, after it was reported, on "
            f"{date_words(reported)}: one of the two days is wrong."
        )
        reading.refuse("checked", message, reading.line_of(CHECKED))


def _check_numbers(items: list[Reading]) -> None:
    """Refuse a number used twice, since readers refer to a recommendation by its number."""
    taken: dict[int, int] = {}
    for item in items:
        number = item.get(NUMBER)
        if number is None:
            continue
        line = item.line_of(NUMBER)
        if number in taken:
            message = f"“{number}” is already the recommendation in line {taken[number]}."
            item.refuse("number", message, line)
        taken.setdefault(number, line)
