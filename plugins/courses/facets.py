"""The facets by which readers choose coming sessions: time of the week, level, audience, place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from plugins.output.facets import FacetKind, by_name, facets_of
from plugins.urls import as_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.courses.model import Course, Slot
    from plugins.courses.schedule import Schedule, Standing
    from plugins.output.facets import Facet

BY = "training/by/"
EVENING = time(17)
_SATURDAY = 5
# These values have fixed ids and are in the order in which readers see them.
TIMES = {
    "evening": "Evenings, from 5pm",
    "weekend": "Saturdays and Sundays",
    "daytime": "Weekdays, before 5pm",
}
PLACES = {"online": "Online", "in-person": "In person"}


@dataclass(frozen=True, slots=True)
class Offered:
    """A coming session and its course."""

    course: Course
    session: Standing


def facets(schedule: Schedule) -> tuple[Facet[Offered], ...]:
    """Return the facets of coming sessions; the sessions of each value are in order of time.

    Cancelled sessions are included: readers who had them in their diaries look for them here too.
    """
    courses = {public.course.id: public.course for public in schedule.courses}
    offered = [Offered(courses[each.course_id], each) for each in schedule.coming]
    return facets_of(offered, _KINDS, BY)


def times_of(slot: Slot) -> tuple[str, ...]:
    """Return the keys in TIMES that a slot has for a reader who works on weekdays.

    A slot is in the evening if it begins at 5pm or later. It is at the weekend if all its days are
    Saturdays or Sundays: a course that begins on a Friday morning is of no use to that reader. A
    Saturday evening is both. Any other slot is in the daytime, because part of it is on a weekday
    before 5pm.
    """
    days = (slot.first_day + timedelta(days=each) for each in range(slot.days))
    is_evening = slot.start.time() >= EVENING
    is_weekend = all(day.weekday() >= _SATURDAY for day in days)
    is_either = {"evening": is_evening, "weekend": is_weekend}
    return tuple(name for name, holds in is_either.items() if holds) or ("daytime",)


def _times(offered: Offered) -> Iterable[tuple[str, str]]:
    return ((each, TIMES[each]) for each in times_of(offered.session.slot))


def _levels(offered: Offered) -> Iterable[tuple[str, str]]:
    return _named((offered.course.level,))


def _audiences(offered: Offered) -> Iterable[tuple[str, str]]:
    return _named(offered.course.audience)


def _places(offered: Offered) -> Iterable[tuple[str, str]]:
    place = "online" if offered.session.venue.is_online else "in-person"
    return ((place, PLACES[place]),)


def _named(names: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((as_id(name) or "other", name) for name in names if name)


def _as_settled(value: str, _name: str) -> tuple[int, str]:
    return [*TIMES, *PLACES].index(value), ""


_KINDS = (
    FacetKind("time", "Time of the week", _times, _as_settled),
    FacetKind("level", "Level", _levels, by_name),
    FacetKind("audience", "Who it is for", _audiences, by_name),
    FacetKind("place", "Online or in person", _places, _as_settled),
)
