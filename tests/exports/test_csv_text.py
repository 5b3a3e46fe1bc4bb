"""What we export opens in a spreadsheet as text, and comes back as it was."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.output.exports import BYTE_ORDER_MARK, csv_text

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def read(text: str) -> list[list[str]]:
    """Return the rows of CSV as Python's own reader reads them."""
    return list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


@pytest.mark.parametrize("start", [*RUNS, " =", "\u00a0="])
def test_no_cell_runs_as_a_formula(start: str) -> None:
    """A cell that begins as a formula does gets an apostrophe before it."""
    assert read(csv_text(["a"], [[f"{start}1+1"]]))[1] == [f"'{start}1+1"]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4))
def test_any_rows_come_back(rows: list[list[str]]) -> None:
    """Quotation marks, commas and line ends survive; no cell begins as a formula does."""
    found = read(csv_text(["a", "b"], rows))[1:]
    assert [[each.removeprefix("'") for each in row] for row in found] == [
        [each.removeprefix("'") for each in row] for row in rows
    ]
    assert not any(cell.lstrip(" \u00a0").startswith(RUNS) for row in found for cell in row)


def test_it_begins_as_excel_wants_it() -> None:
    """A byte-order mark stands first, once, and lines end in CR LF."""
    assert csv_text(["a"], [["é"]]) == '\ufeff"a"\r\n"é"\r\n'
