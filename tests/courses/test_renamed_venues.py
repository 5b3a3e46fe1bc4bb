"""An id of a place that several dates still name is said once to have been renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.courses.samples import course

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

PLACE = "  name: Sampleton Library\n  address: 2 High Street\n"
ROW = "course,date,start,end,venue\nshort,2027-03-09,9:00,11:00,{}\n"


def problems(site: SiteFactory, new: str, rows: str = "reading-room") -> list[str]:
    """Return the problems where a place has a new id, and a course and a row have the old one."""
    return site.problems(
        {
            "courses/venues.yaml": f"{new}:\n{PLACE}hall:\n{PLACE}",
            "courses/short.yaml": course("date: 2027-03-02, venue: reading-room", venue="hall"),
            "courses/rows.csv": ROW.format(rows),
        }
    )


@pytest.mark.parametrize("new", ["library-reading-room", "reading-rooms", "readingroom"])
def test_an_id_that_was_renamed_is_said_once(new: str, site: SiteFactory) -> None:
    """With the places that name the old one, where the new one stands."""
    assert problems(site, new) == [
        (
            f"content/courses/venues.yaml:1: venue: “{new}” is named by no date, and "
            "“reading-room”, which is not here, by several: content/courses/rows.csv:2, "
            "content/courses/short.yaml:9. If this is the same place, write “reading-room:” here "
            "again: an id stays, and “name” may change."
        )
    ]


def test_a_new_id_that_is_in_use_was_not_renamed(site: SiteFactory) -> None:
    """Then the others are slips, each at its line."""
    found = problems(site, "reading-rooms", "reading-rooms")
    assert [each.partition(" No venue")[0] for each in found] == [
        "content/courses/short.yaml:9: venue:"
    ]


def test_an_id_that_is_like_none_is_said_at_each_place(site: SiteFactory) -> None:
    """It may have been deleted."""
    found = problems(site, "town-theatre")
    assert [each.partition(" No venue")[0] for each in found] == [
        "content/courses/rows.csv:2: venue:",
        "content/courses/short.yaml:9: venue:",
    ]
