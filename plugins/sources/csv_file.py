"""Reads CSV text exported from a spreadsheet into rows of cells, whatever its separator."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.dates import MONTHS
from plugins.problems import Problem
from plugins.sources.folder import TIMETABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


# The first line as Excel may write it: it names the separator and is not a row.
_SEPARATOR = re.compile(r'"?sep=([,;\t|:])"?[,;\t]*[ ]*(?:\n|$)', re.IGNORECASE)
# A line with one cell, quoted and perhaps with commas, or unquoted; then only empty cells.
_ONE_CELL = re.compile(r'(?:"(?P<held>(?:[^"]|"")*)"|(?P<bare>[^",;\t\n]*))[,;\t]*(?:\n|$)')
_BLANK_BEFORE = re.compile(r'\s+"')
_DELIMITERS = ",;\t"
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row, without surrounding blanks; `line` is where the row begins."""

    line: int
    texts: tuple[str, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """Return the cells that are not empty."""
        return tuple(text for text in self.texts if text)


def read_csv(
    text: str, path: str, is_heading: Callable[[str], bool]
) -> tuple[list[Cells], list[Problem]]:
    """Return the rows of CSV text, including empty ones, and a problem for each unreadable row.

    The separator is the one that a first line `sep=` names. Otherwise it is the comma, semicolon or
    tab, whichever gives one of the first rows the most cells that `is_heading` accepts. Quoting
    follows RFC 4180.
    """
    if not text.strip():
        return [], [Problem(path, 1, "empty", "The file has nothing in it.")]
    said = _SEPARATOR.match(text)
    above = int(said is not None)
    lines = lines_of(text)[above:]
    if held := _held_in_one_cell(lines, is_heading):
        said, lines = None, held
    delimiter = said[1] if said else _delimiter(lines, is_heading)
    rows: list[Cells] = []
    problems: list[Problem] = []
    for place, cells in _numbered(lines, delimiter):
        line = above + place + 1
        if isinstance(cells, str):
            problems.append(Problem(path, line, "csv", cells))
        elif any(map(_is_cut, cells)):
            problems.append(_blank_before_quote(path, line))
        else:
            rows.append(Cells(line, tuple(map(str.strip, cells))))
    return rows, problems


def _numbered(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Yield the index of each row's first line, with its cells or a message about its quoting.

    After a fault, reading continues on the next line. It stops if no row has been read, since the
    first row may name the columns, or if a quotation mark stays open and the next line is not a
    complete row.
    """
    place, width = 0, 0
    while place < len(lines):
        first = place
        rows = csv.reader(
            (f"{lines[each]}\n" for each in range(first, len(lines))),
            delimiter=delimiter,
            strict=True,
        )
        try:
            for cells in rows:
                yield place, cells
                place, width = first + rows.line_num, max(width, len(cells))
        except csv.Error as error:
            is_long = first + rows.line_num > place + 1
            goes_on = width > 0 and (not is_long or _is_row(lines[place + 1], delimiter, width))
            yield place, _said(str(error), is_open=is_long and goes_on, goes_on=goes_on)
            if not goes_on:
                return
            place += 1


def _is_row(line: str, delimiter: str, width: int) -> bool:
    """Return whether a line is a complete row, not the end of a cell that spans several lines."""
    if len(line) > csv.field_size_limit():
        return False
    cells = next(csv.reader([line], delimiter=delimiter), [])
    return len(cells) == width and not any('"' in cell for cell in cells)


def _said(error: str, *, is_open: bool, goes_on: bool) -> str:
    """Return a message saying what is wrong with a row's quoting, and what was not read."""
    said = "Something stands behind a closing quotation mark in this row, or a mark is single"
    if is_open or "unexpected end" in error:
        said = "A quotation mark is opened in this row and never closed"
    elif "field limit" in error:
        said = "A cell of this row has no end"
    return (
        f"{said}. {'This row' if goes_on else 'From here on nothing'} was {'not ' * goes_on}read."
    )


def _is_cut(cell: str) -> bool:
    """Return whether a space before a quotation mark has let commas split the text."""
    if '"' not in cell or not _BLANK_BEFORE.match(cell):
        return False
    return cell.count('"') % 2 == 1 or cell.rstrip().endswith('"')


def _blank_before_quote(path: str, line: int) -> Problem:
    message = (
        "A blank stands before a quotation mark in this row, so that the text is cut at its "
        "commas: delete the blank."
    )
    return Problem(path, line, "csv", message)


def _held_in_one_cell(lines: list[str], is_heading: Callable[[str], bool]) -> list[str] | None:
    """Return the lines that were pasted into one column of a spreadsheet, or None for other lines.

    The spreadsheet puts each of these lines in quotation marks because it contains commas. If no
    line has several headings, the column is an ordinary one and the result is None.
    """
    text = "\n".join(lines)
    found, end = [], 0
    while end < len(text) and (cell := _ONE_CELL.match(text, end)):
        found.append((cell["held"] or "").replace('""', '"') or cell["bare"] or "")
        end = cell.end()
    held = lines_of("\n".join(found))
    if end < len(text) or max(_known(held, each, is_heading) for each in _DELIMITERS) <= 1:
        return None
    return held


def _delimiter(lines: list[str], is_heading: Callable[[str], bool]) -> str:
    first = next(line for line in lines if line.strip())
    return max(_DELIMITERS, key=lambda each: (_known(lines, each, is_heading), first.count(each)))


def _known(lines: list[str], delimiter: str, is_heading: Callable[[str], bool]) -> int:
    """Return the highest number of headings in any of the first rows."""
    rows = csv.reader(lines[: 2 * _LOOKED_AT], delimiter=delimiter)
    return max((sum(map(is_heading, row)) for row in islice(rows, _LOOKED_AT)), default=0)


# What may differ between messages about the same fault: the text at the start, numbers, months.
_BEGINS = re.compile("“[^”]*”")
_OWN = re.compile(rf"^“[^”]*”|\(.*\)$|\d[\w:.]*(?: (?:{'|'.join(MONTHS)}))?")


def rows_gathered(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted, with equal problems in the rows of a timetable merged."""
    found = set(problems)
    of_rows = {each for each in found if each.path.lower().endswith(TIMETABLES)}
    return sorted([*(found - of_rows), *gathered(of_rows)])


def gathered(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted, with equal ones merged into one that names all their lines.

    The first one is kept. Two messages are equal if they differ only in the quoted text at their
    start, in a bracket at their end, and in numbers and dates.
    """
    alike: dict[tuple[str, str, bool, str], list[Problem]] = {}
    for each in sorted(set(problems)):
        said = _OWN.sub("…", each.message)
        alike.setdefault((each.path, each.rule, each.advice, said), []).append(each)
    return sorted(_one(each) for each in alike.values())


def _one(same: Sequence[Problem]) -> Problem:
    first = same[0]
    others = sorted({each.line for each in same} - {first.line})
    here = {found[0]: None for each in same if each.line == first.line and (found := _text(each))}
    more = [text for text in here if text not in first.message]
    where = f"in {lines_words(others)}" if others else ""
    if more:
        where = f"for {' and '.join(more)} here{f', and {where}' if where else ''}"
    return replace(first, message=f"{first.message} The same {where}.") if where else first


def _text(problem: Problem) -> re.Match[str] | None:
    """Return the match of the quoted text that a message begins with, or None."""
    return _BEGINS.match(problem.message)


def lines_words(lines: Sequence[int]) -> str:
    """Return sorted line numbers as words: “line 3”, “lines 3, 5 and 7 to 9”."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    words = [each for run in runs for each in _run_words(run)]
    said = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
    return f"line{'s' if len(lines) > 1 else ''} {said}"


def _run_words(run: Sequence[int]) -> list[str]:
    if len(run) > 2:  # noqa: PLR2004 -- two lines are shorter by themselves
        return [f"{run[0]} to {run[-1]}"]
    return [str(line) for line in run]
