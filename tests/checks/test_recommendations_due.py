"""What is due is reported to whoever checks the content, and to nobody else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from plugins.board.model import Agency
from plugins.checks.texts.due import recommendation_advice
from plugins.reviews.recommendation import ActionReport, Recommendation, Status
from tests.building.commands import run
from tests.recommendations.samples import FILES, REPORT
from tests.site_factory import Files, SiteFactory

if TYPE_CHECKING:
    from pathlib import Path

ON = date(2027, 7, 1)
PATH = "content/case-reviews/a.recommendations.yaml"


def advised(due: date | None, status: Status = Status.UNDER_WAY) -> list[str]:
    """Return what is said of a recommendation, by when it is due and how it stands."""
    police = (Agency("police", "Police"),)
    one = Recommendation(3, "Read.", police, status, due=due, due_line=9)
    report = ActionReport("case-reviews/a.md", "a", PATH, ON, (one,))
    return [str(each) for each in recommendation_advice([report], ON)]


@pytest.mark.parametrize(
    ("days", "words"), [(-400, "was"), (-1, "was"), (0, "is"), (1, "is"), (60, "is")]
)
def test_what_is_due_by_now_or_within_sixty_days_is_advised(days: int, words: str) -> None:
    """The line names the recommendation, its day and how it stands."""
    (said,) = advised(ON + timedelta(days=days))
    assert said.startswith(
        f"advice: {PATH}:9: recommendation-due: Recommendation 3 {words} due on "
    )
    assert said.endswith("and is “under way”: for the board's own report.")


@pytest.mark.parametrize("days", [61, 4_000])
def test_what_is_due_later_is_not(days: int) -> None:
    """Nothing is said of what is over 60 days away, nor of what has no day."""
    assert advised(ON + timedelta(days=days)) == []
    assert advised(None) == []


@pytest.mark.parametrize(
    ("status", "number"),
    [(Status.NOT_STARTED, 1), (Status.UNDER_WAY, 1), (Status.DONE, 0), (Status.NOT_ACCEPTED, 0)],
)
def test_what_is_settled_is_due_no_longer(status: Status, number: int) -> None:
    """Only what is still to be done can be late."""
    assert len(advised(ON, status)) == number


@pytest.mark.parametrize("status", ["published", "on-request", "withdrawn"])
def test_check_alone_speaks_of_it(status: str, tmp_path: Path) -> None:
    """The command prints it, of any review, and succeeds; a build does not even count it."""
    lines = (
        f"Review-status: {status}\nReview-status-reason: The reason.\n"
        "Review-status-changed: 2027-06-15\nReview-subject"
    )
    review = str(FILES["case-reviews/a.md"]).replace("Review-subject", lines)
    review = review.replace("The text of it.", "## Findings\n\nThe text of it.")
    report = REPORT.replace("2031-12-13", "2027-08-13")
    files: Files = {**FILES, "case-reviews/a.md": review, f"{PATH[8:]}": report}
    words = ("--content", SiteFactory(tmp_path).write(files), "--today", "2027-07-01")
    done = run("check", *words)
    assert done.status == 0
    assert done.lines == [
        (
            f"advice: {PATH}:9: recommendation-due: Recommendation 2 is due on 13 August 2027 and "
            "is “under way”: for the board's own report."
        ),
        "No problems in 1 text and 0 courses.",
    ]
    built = run("build", *words, "--output", tmp_path / "output")
    assert built.status == 0
    assert [line for line in built.lines if "dvice" in line] == []
