"""A change that readers would see too late: the year of its day may be wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.courses.samples import files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

TODAY = "2027-01-10"
SESSION = "date: 2027-03-16, status: cancelled, reason: snow, changed: {}"


def advice(site: SiteFactory, session: str, more: str = "") -> list[str]:
    """Return the advice on a course with one session."""
    return [str(each) for each in site.build(files(session, more=more), TODAY).library.advice]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ("2028-01-09", "9 January 2028, which is still to come and after the session itself"),
        ("2027-03-17", "17 March 2027, which is still to come and after the session itself"),
        ("2027-03-01", "1 March 2027, which is still to come"),
    ],
)
def test_a_change_long_to_come_is_advice(changed: str, said: str, site: SiteFactory) -> None:
    """Nobody would hear of it in time."""
    assert advice(site, SESSION.format(changed)) == [
        (
            f"advice: content/courses/short.yaml:9: changed: “changed” is {said}. Readers see "
            "nothing of the change until then: is the year right?"
        )
    ]


def test_a_change_of_the_whole_course_is_looked_at_too(site: SiteFactory) -> None:
    """It stands at its own line."""
    more = "status: postponed\nreason: the trainer has left\nchanged: 9 January 2028\n"
    (said,) = advice(site, "date: 2027-03-16", more)
    assert said.startswith("advice: content/courses/short.yaml:10: changed: “changed” is 9 January")


@pytest.mark.parametrize("changed", ["2027-01-10", "2026-12-01", "2027-02-01"])
def test_news_for_today_or_next_week_is_left_alone(changed: str, site: SiteFactory) -> None:
    """A change may be announced on a day that is near."""
    assert advice(site, SESSION.format(changed)) == []


def test_a_day_after_the_session_is_left_alone_once_it_has_come(site: SiteFactory) -> None:
    """Whoever writes down afterwards that a session did not take place has the year right."""
    session = "date: 2026-12-15, status: cancelled, reason: snow, changed: 2026-12-16"
    assert advice(site, session) == []


def test_a_swap_that_a_wrong_year_may_explain_names_both(site: SiteFactory) -> None:
    """Where the change is still to come, its own day may be the mistake."""
    session = (
        "date: 2027-03-02, was: 2027-03-16, status: rescheduled, reason: snow, changed: 2028-01-09"
    )
    assert site.problems(files(session), TODAY) == [
        (
            "content/courses/short.yaml:9: was: “was” is the old date, “date” the new one: "
            "here 16 March 2027 was given up for 2 March 2027, which was over on the day in "
            "“changed”. Correct “changed”, or swap the two dates."
        )
    ]
