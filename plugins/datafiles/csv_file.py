"""CSV text exported from a spreadsheet to lines of cells, whichever way it is separated."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from plugins.lines import lines_of
from plugins.problems import Problem

if TYPE_CHECKING:
    import _csv
    from collections.abc import Callable, Iterator

# Excel's own first line: it says what separates the cells, and is no row.
_SEPARATOR = re.compile(r'"?sep=([,;\t|:])"?[,;\t]*[ ]*(?:\n|$)', re.IGNORECASE)
_BLANK_BEFORE = re.compile(r'\s+"')
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row, without the blanks around them; `line` is that of the first."""

    line: int
    texts: tuple[str, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """Return the cells that hold something."""
        return tuple(text for text in self.texts if text)


def read_csv(
    text: str, path: str, is_heading: Callable[[str], bool]
) -> tuple[list[Cells], list[Problem]]:
    """Return the rows of CSV text, empty ones included, and what keeps a row from being read.

    Comma, semicolon or tab, whichever gives one of the first rows the most cells that
    `is_heading` knows; `sep=` in the first line counts more. Quoting is that of RFC 4180.
    """
    if not text.strip():
        return [], [Problem(path, 1, "empty", "The file has nothing in it.")]
    said = _SEPARATOR.match(text)
    above = int(said is not None)
    lines = lines_of(text)[above:]
    reader = csv.reader(
        (f"{line}\n" for line in lines),
        delimiter=said[1] if said else _delimiter(lines, is_heading),
        strict=True,
    )
    rows: list[Cells] = []
    problems: list[Problem] = []
    for line, cells in _numbered(reader, path, above, problems):
        if any(map(_is_cut, cells)):
            problems.append(_blank_before_quote(path, line))
        else:
            rows.append(Cells(line, tuple(map(str.strip, cells))))
    return rows, problems


def _numbered(
    reader: _csv.Reader, path: str, above: int, problems: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with its first line; a fault of quoting ends the file, and is a problem."""
    line = above + 1
    try:
        for cells in reader:
            yield line, cells
            line = above + reader.line_num + 1
    except csv.Error as error:
        said = "Something stands behind a closing quotation mark in this row, or a mark is single"
        if "unexpected end" in str(error):
            said = "A quotation mark is opened in this row and never closed"
        elif "field limit" in str(error):
            said = "A cell of this row has no end"
        problems.append(Problem(path, line, "csv", f"{said}. From here on nothing was read."))


def _is_cut(cell: str) -> bool:
    """Return whether a blank before a quotation mark has undone it, so that commas cut the text."""
    if '"' not in cell or not _BLANK_BEFORE.match(cell):
        return False
    return cell.count('"') % 2 == 1 or cell.rstrip().endswith('"')


def _blank_before_quote(path: str, line: int) -> Problem:
    message = (
        "A blank stands before a quotation mark in this row, so that the text is cut at its "
        "commas: delete the blank."
    )
    return Problem(path, line, "csv", message)


def _delimiter(lines: list[str], is_heading: Callable[[str], bool]) -> str:
    first = next(line for line in lines if line.strip())

    def known(delimiter: str) -> tuple[int, int]:
        rows = csv.reader(lines[: 2 * _LOOKED_AT], delimiter=delimiter)
        found = max(sum(map(is_heading, row)) for row in islice(rows, _LOOKED_AT))
        return found, first.count(delimiter)

    return max(",;\t", key=known)
