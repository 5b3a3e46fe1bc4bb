"""An id of a place that was probably renamed: said once, where the new one stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.courses.timetables import CourseRecord
    from plugins.sources.fields import Reading

# The message on a place that venues.yaml lacks (`unknown_venue`).
_UNKNOWN = re.compile(r"No venue is called “([a-z0-9-]+)” in venues\.yaml\.")
_FEWEST = 2


def renamed_venues(
    problems: Sequence[Problem],
    venues: Iterable[tuple[str, Reading]],
    records: Iterable[CourseRecord],
) -> list[Problem]:
    """Return problems, those on an id that was probably renamed joined into one.

    It was if several places name an id that venues.yaml lacks, and nothing names one that is near.
    """
    lines = dict(venues)
    used = {
        reading.get(field)
        for record in records
        for reading in (record.course, *record.sessions)
        for field in (f.VENUE, f.MOVED_TO)
    }
    groups: dict[str, list[Problem]] = {}
    for each in problems:
        found = _UNKNOWN.match(each.message)
        if found and each.rule == f.VENUE.key and not each.advice:
            groups.setdefault(found[1], []).append(each)
    kept = list(problems)
    for old, group in groups.items():
        new = _new_id(old, [key for key in lines if key not in used])
        if new and len(group) >= _FEWEST:
            kept = [each for each in kept if each not in group]
            kept.append(_renamed(old, new, lines[new], group))
    return kept


def _new_id(old: str, unused: Sequence[str]) -> str | None:
    within = (key for key in unused if f"-{old}-" in f"-{key}-" or f"-{key}-" in f"-{old}-")
    return nearest(old, unused) or next(within, None)


def _renamed(old: str, new: str, reading: Reading, group: Sequence[Problem]) -> Problem:
    places = ", ".join(sorted({f"{each.path}:{each.line}" for each in group}))
    message = (
        f"“{new}” is named by no date, and “{old}”, which is not here, by several: {places}. If "
        f"this is the same place, write “{old}:” here again: an id stays, and “name” may change."
    )
    return Problem(reading.path, reading.line, f.VENUE.key, message)
