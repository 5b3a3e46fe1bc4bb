"""Files of recommendations to reports, or every problem in them at once; nothing reads the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.sources import REPORT_SUFFIX
from plugins.board.agencies_reading import agencies_from
from plugins.crashes import crash_problem
from plugins.datafiles.fields import read_fields
from plugins.datafiles.yaml_file import load_yaml
from plugins.dates.wording import date_words
from plugins.problems import Problem, hint
from plugins.recommendations import fields as f
from plugins.recommendations.model import ActionReport, Recommendation, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.articles.sources import Source
    from plugins.board.model import Board
    from plugins.datafiles.fields import Reading


def read_reports(
    sources: Iterable[Source], articles: Mapping[str, Entry | None], board: Board
) -> tuple[tuple[ActionReport, ...], list[Problem]]:
    """Take the files, the entries by source and the board; give the good reports, all problems.

    An entry that could not be read is None: its own problems are told elsewhere.
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
    """Look for the review that the file stands beside."""
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
    reading = read_fields(node, f.REPORT_FIELDS, source.path, "The report")
    reported = reading.get(f.REPORTED)
    items = [
        read_fields(item, f.RECOMMENDATION_FIELDS, source.path, "A recommendation")
        for item in reading.get(f.RECOMMENDATIONS) or ()
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
        reading.get(f.NUMBER),
        reading.get(f.STATUS),
        agencies_from(reading, f.AGENCIES, board),
    )
    if number is None or status is None:
        return None
    return Recommendation(
        number=number,
        text=reading.get(f.TEXT) or "",
        agencies=agencies,
        status=status,
        evidence=reading.get(f.EVIDENCE) or "",
        checked=reading.get(f.CHECKED),
        due=reading.get(f.DUE),
        due_line=reading.line_of(f.DUE),
    )


def _check_standing(reading: Reading, reported: date | None) -> None:
    """What is said to be done is shown and checked, and nothing is checked after the report."""
    if reading.get(f.STATUS) is Status.DONE:
        for field in (f.EVIDENCE, f.CHECKED):
            if not reading.gave(field):
                message = f"“status: done” needs “{field.key}”: {field.meaning}"
                reading.refuse("missing", message, reading.line_of(f.STATUS))
    checked = reading.get(f.CHECKED)
    if checked and reported and checked > reported:
        message = (
            f"It was checked on {date_words(checked)}, after it was reported, on "
            f"{date_words(reported)}: one of the two days is wrong."
        )
        reading.refuse("checked", message, reading.line_of(f.CHECKED))


def _check_numbers(items: list[Reading]) -> None:
    """Readers name a recommendation by its number: no two of a review may share one."""
    taken: dict[int, int] = {}
    for item in items:
        number = item.get(f.NUMBER)
        if number is None:
            continue
        line = item.line_of(f.NUMBER)
        if number in taken:
            message = f"“{number}” is already the recommendation in line {taken[number]}."
            item.refuse("number", message, line)
        taken.setdefault(number, line)
