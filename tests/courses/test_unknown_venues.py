"""What stands where a place belongs and is none: a new day or new times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.courses.unknown_venue import unknown_venue
from tests.courses.samples import files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

A_DAY = (
    "is a day, not a place: a new date is written in “date”, with the first one in “was”, and "
    "“status: rescheduled”."
)
A_TIME = (
    "is a time, not a place: new times are written in “start” and “end”, with the first day and "
    "time in “was”, and “status: rescheduled”."
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Tuesday 9 March 2027", A_DAY),
        ("2027-03-09", A_DAY),
        ("to 9 March", A_DAY),
        ("09/03/2027", A_DAY),
        ("9 March 2027 at 10am", A_DAY),
        ("March 9", A_DAY),
        ("next Wednesday", A_DAY),
        ("2pm", A_TIME),
        ("14:00 to 16:30", A_TIME),
    ],
)
def test_a_new_day_or_time_is_no_new_place(written: str, said: str) -> None:
    """Whoever writes it there learns where it belongs."""
    assert unknown_venue(written, {"library": "library"}) == f"“{written}” {said}"


@pytest.mark.parametrize(
    "written", ["2 Market Street", "Sunderland", "Friary", "May Hall", "4", "6 Mayfield", "Room 2"]
)
def test_what_may_be_a_place_is_no_day(written: str) -> None:
    """Names that begin like months and days are looked for among the places."""
    assert unknown_venue(written, {"x": "x"}).startswith(f"No venue is called “{written}”")


def test_a_day_in_the_place_that_a_session_moved_to_is_reported(site: SiteFactory) -> None:
    """It is reported once, in its own line."""
    session = "date: 2027-03-02, status: moved, reason: snow, changed: 2026-12-01"
    assert site.problems(files(f"{session}, moved_to: Tuesday 9 March 2027")) == [
        f"content/courses/short.yaml:9: venue: “Tuesday 9 March 2027” {A_DAY}"
    ]
