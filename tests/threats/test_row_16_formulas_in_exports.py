"""Threat 16: a cell of a file that we export runs as a formula in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from plugins.reviews.recommendation_exports import CSV
from tests.recommendations.samples import BOARD, DAY, REPORT, REVIEW
from tests.threats.guards import Guard, guarded

if TYPE_CHECKING:
    from tests.site_factory import Files, SiteFactory

RUNNING = ("=", "+", "-", "@", "\uff1d", "|", "%")
FORMULAS = ("=1+1", "+1", "-1", "@SUM(1)", "\uff1d1", "|calc", "%x")


def cells(text: str) -> list[str]:
    """Return all cells of CSV."""
    return [cell for row in csv.reader(io.StringIO(text[1:], newline="")) for cell in row]


def files() -> Files:
    """Return a review for each formula, with the formula wherever an editor may write it."""
    made: Files = {"board.yaml": BOARD}
    for n, formula in enumerate(FORMULAS):
        made[f"case-reviews/r{n}.md"] = (
            REVIEW.replace("Child W: a record", f"{formula} title")
            .replace("One sentence", f"{formula} summary")
            .replace("Child W", f"Child {n}")
            .replace("child-w", f"child-{n}")
        )
        made[f"case-reviews/r{n}.recommendations.yaml"] = (
            REPORT.replace("Read the", f"'{formula} text of the")
            .replace("others.", "others.'")
            .replace("An audit looked at 40 records.", f"'{formula} evidence'")
        )
    return made


def test_no_cell_of_an_export_runs(site: SiteFactory) -> None:
    """Wherever an editor writes a formula, a spreadsheet shows the text and nothing else."""
    built = site.build(files(), DAY)
    held = {*cells(built.text("case-reviews/reviews.csv")), *cells(built.text(CSV))}
    assert [each for each in sorted(held) if each.startswith(RUNNING)] == []
    for formula in FORMULAS:
        shown = {each.removeprefix(f"'{formula} ").split()[0] for each in held
                 if each.startswith(f"'{formula} ")}  # fmt: skip
        assert {"title", "summary", "text", "evidence"} <= {each.strip(".:") for each in shown}


_CSV = "plugins/output/exports.py"
_TEST = ("test_no_cell_of_an_export_runs",)
GUARDS = (
    *(Guard(f"cells that begin with {at}", _CSV, f'"{at}", ', "", _TEST) for at in "=+-@|%"),
    Guard("all cells", _CSV, "safe_cell(cell) for cell in row", "cell for cell in row", _TEST),
)
test_guards = guarded(__file__, GUARDS)
