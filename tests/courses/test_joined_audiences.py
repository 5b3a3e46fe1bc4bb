"""Audiences joined in one name, which no list of another course's audience would find."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from plugins.courses.records import read_records
from plugins.courses.validation import validate
from plugins.sources.themes import Themes
from tests.courses.samples import VENUES, course

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

DATES = ("date: 2027-03-02", "date: 2027-04-06")


def said(site: SiteFactory, first: str, second: str) -> list[str]:
    """Return what is said of two courses, each with the names of its audience."""
    content = site.write(
        {
            f"courses/{title}.yaml": course(date, title=title, more=f"audience: [{names}]\n")
            for title, date, names in zip("ab", DATES, (first, second), strict=True)
        }
        | {"courses/venues.yaml": VENUES}
    )
    problems = validate(read_records(content), Themes(()), ZoneInfo("Europe/London"))[2]
    return [str(each) for each in problems]


@pytest.mark.parametrize("name", ["early help workers & Childminders", "childminders and Nannies"])
def test_two_audiences_in_one_name_are_pointed_at(site: SiteFactory, name: str) -> None:
    """Where another course has one of them alone, its list would miss this course."""
    parts = name.replace(" & ", ", ").replace(" and ", ", ")
    assert said(site, name, "Childminders") == [
        (
            "advice: content/courses/a.yaml:8: audience: Commas separate audiences: if these are "
            f"two, write “{parts}”."
        )
    ]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Health and care staff", "Childminders"),
        ("Childminders and nannies", "Childminders and nannies, Childminders"),
        ("Brand managers", "managers"),
    ],
)
def test_a_name_with_and_in_it_is_one_name(site: SiteFactory, name: str, other: str) -> None:
    """A name that other courses have, too, or that holds no other's name, is left alone."""
    assert said(site, name, other) == []
