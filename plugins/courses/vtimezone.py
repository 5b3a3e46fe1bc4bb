"""Turns a time zone into a VTIMEZONE, with a yearly rule if it has one (RFC 5545, 3.6.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

# The years covered: the European Union's rule for changing the clocks has applied since 1996.
FIRST_YEAR, LAST_YEAR = 1996, 2037
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Onset:
    """A change of the clocks: its local time before it, and the UTC offsets before and after."""

    local: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


def vtimezone(zone: ZoneInfo) -> Timezone:
    """Return the zone's VTIMEZONE, which is the same in every calendar.

    If the clocks change each year on the same weekday, the last one in a month, as on the last
    Sunday of March, the onsets become one yearly rule. Other onsets are listed one by one. A zone
    whose clocks do not change has a single standard part.
    """
    component = Timezone()
    component.add("tzid", zone.key)
    onsets = list(_onsets(zone))
    if not onsets:
        first = datetime(FIRST_YEAR, 1, 1, tzinfo=zone)
        offset = first.utcoffset() or timedelta()
        onsets = [
            _Onset(
                first.replace(tzinfo=None), offset, offset, first.tzname() or "", is_summer=False
            )
        ]
    for is_summer in (False, True):
        alike = [onset for onset in onsets if onset.is_summer is is_summer]
        if alike:
            component.add_component(_part(alike))
    return component


def _part(onsets: list[_Onset]) -> TimezoneDaylight | TimezoneStandard:
    first = onsets[0]
    part = TimezoneDaylight() if first.is_summer else TimezoneStandard()
    part.add("dtstart", first.local)
    part.add("tzoffsetfrom", first.before)
    part.add("tzoffsetto", first.after)
    part.add("tzname", first.name)
    if len(onsets) > 1 and _is_last_weekday_rule(onsets):
        weekday = f"-1{_WEEKDAYS[first.local.weekday()]}"
        part.add("rrule", {"freq": "yearly", "bymonth": first.local.month, "byday": weekday})
    else:
        for onset in onsets[1:]:
            part.add("rdate", onset.local)
    return part


def _is_last_weekday_rule(onsets: list[_Onset]) -> bool:
    first = onsets[0].local
    return all(
        (each.local.month, each.local.weekday(), each.local.time())
        == (first.month, first.weekday(), first.time())
        and (each.local + timedelta(_WEEK)).month != each.local.month
        for each in onsets
    ) and [each.local.year for each in onsets] == list(range(first.year, first.year + len(onsets)))


def _onsets(zone: ZoneInfo) -> Iterator[_Onset]:
    start = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
    weeks = (datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC) - start).days // _WEEK
    moments = (start + timedelta(weeks=n) for n in range(weeks + 1))
    # No zone changes its clocks twice in a week.
    for (before, old), (after, new) in pairwise((each, _offset(each, zone)) for each in moments):
        if old != new:
            yield _onset(before, after, zone)


def _onset(before: datetime, after: datetime, zone: ZoneInfo) -> _Onset:
    """Return the onset between two moments, found to the minute by bisection."""
    old = _offset(before, zone)
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        middle = middle.replace(second=0, microsecond=0)
        if _offset(middle, zone) == old:
            before = middle
        else:
            after = middle
    changed = after.astimezone(zone)
    new = changed.utcoffset() or timedelta()
    return _Onset(
        (after + old).replace(tzinfo=None), old, new, changed.tzname() or "", bool(changed.dst())
    )


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
