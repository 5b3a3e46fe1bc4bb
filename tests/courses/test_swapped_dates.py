"""Sessions that go back to an earlier day, and statuses that are comments: what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.courses.samples import files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

PATH = "content/courses/short.yaml:9"
SAID = (
    "“was” is the old date, “date” the new one: here 10 April 2027 was given up for 10 March 2027"
)
DATES = "date: 2027-03-10, was: 2027-04-10, status: rescheduled, reason: snow"
TODAY = "2027-02-10"


def advice(site: SiteFactory, session: str, today: str = TODAY) -> list[str]:
    """Return the advice on a course with one session, as of a day."""
    return [str(each) for each in site.build(files(session), today=today).library.advice]


@pytest.mark.parametrize("today", [TODAY, "2027-03-20", "2027-04-10"])
def test_a_new_day_before_the_old_one_is_advice(site: SiteFactory, today: str) -> None:
    """It may be meant, so nobody is stopped, and it ends with the old day."""
    assert advice(site, f"{DATES}, changed: 2027-02-08", today) == [
        f"advice: {PATH}: was: {SAID}. If it is the other way round, swap the two dates."
    ]
    assert advice(site, f"{DATES}, changed: 2027-02-08", "2027-04-11") == []


def test_a_day_that_was_over_when_it_was_given_is_refused(site: SiteFactory) -> None:
    """Whoever changed it on 12 March cannot have chosen 10 March."""
    assert site.problems(files(f"{DATES}, changed: 2027-03-12")) == [
        f"{PATH}: was: {SAID}, which was over on the day in “changed”. Swap the two dates."
    ]


@pytest.mark.parametrize(
    "session",
    [
        "date: 2027-04-10, was: 2027-03-10, status: rescheduled, reason: snow, changed: 2027-03-12",
        (
            "date: 2027-04-10, was: 2027-04-10 8:00, status: rescheduled, reason: a, "
            "changed: 2027-01-05"
        ),
        "date: 2027-04-10",
    ],
    ids=["a later day", "only another time", "no other day"],
)
def test_any_other_session_is_left_alone(site: SiteFactory, session: str) -> None:
    """A later day, or another time, is what such dates are for."""
    assert advice(site, session) == []


def test_a_status_behind_a_comment_mark_is_advice(site: SiteFactory) -> None:
    """YAML does not read it, and the session would take place; a status of its own says enough."""
    lines = (
        "  - date: 2027-03-02  # CANCELLED, trainer ill\n"
        "  - date: 2027-03-09  # first cancelled, then full\n"
        "    status: full\n    changed: 2027-01-05\n"
        "  - date: 2027-03-16  # the full day\n"
    )
    content = files()
    content["courses/short.yaml"] = f"{content['courses/short.yaml']!s}{lines}"
    assert [str(each) for each in site.build(content).library.advice] == [
        (
            f"advice: {PATH}: status: “CANCELLED” stands behind “#”, where nobody sees it: write "
            "“status: cancelled” in a line below, with “reason” and “changed”."
        )
    ]
