"""Threat 16: a cell of a file that we export runs as a formula in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from plugins.recommendations.exports import CSV
from tests.recommendations.samples import AT, BOARD, DAY, REPORT, REVIEW
from tests.threats.guards import Guard, guarded

if TYPE_CHECKING:
    from tests.site_factory import Files, SiteFactory

FORMULAS = ("=1+1", "+1", "-1", "@SUM(1)", "\uff1d1", "|calc", "%x")


def cells(text: str) -> list[str]:
    """Take CSV; give all its cells."""
    return [cell for row in csv.reader(io.StringIO(text[1:], newline="")) for cell in row]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_an_export_runs(formula: str, site: SiteFactory) -> None:
    """Wherever an editor writes it, a spreadsheet shows the text and nothing else."""
    review = REVIEW.replace("Child W: a record", f"{formula} title").replace(
        "One sentence", f"{formula} summary"
    )
    report = (
        REPORT.replace("Read the", f"'{formula} text of the")
        .replace("others.", "others.'")
        .replace("An audit looked at 40 records.", f"'{formula} evidence'")
    )
    files: Files = {"board.yaml": BOARD, "case-reviews/a.md": review, AT: report}
    built = site.build(files, DAY)
    reviews = cells(built.text("case-reviews/reviews.csv"))
    recommendations = cells(built.text(CSV))
    for words, held in (
        ("title", reviews), ("summary", reviews), ("text", recommendations),
        ("evidence", recommendations),
    ):  # fmt: skip
        assert [each for each in held if each.startswith(f"'{formula} {words}")], words
    running = ("=", "+", "-", "@", "\uff1d", "|", "%")
    assert [each for each in (*reviews, *recommendations) if each.startswith(running)] == []


_CSV = "plugins/exports/csv_text.py"
_TEST = ("test_no_cell_of_an_export_runs",)
GUARDS = (
    *(Guard(f"cells that begin with {sign}", _CSV, f'"{sign}", ', "", _TEST) for sign in "=+-@|%"),
    Guard("all cells", _CSV, "safe_cell(cell) for cell in row", "cell for cell in row", _TEST),
)
test_guards = guarded(__file__, GUARDS)
