"""Finds two audiences written as one name, where a comma should separate them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.problems import Problem
from plugins.sources.values import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.courses.timetables import CourseRecord

_JOINED = re.compile(r"\s+(?:&|and)\s+", re.IGNORECASE)


def joined_audiences(records: Iterable[CourseRecord]) -> Iterator[Problem]:
    """Yield advice on each name that joins two audiences, if another course names one of them.

    A joined name that several courses use is left alone.
    """
    said = [(each.course, each.course.get(f.AUDIENCE) or ()) for each in records]
    courses = Counter(name for _, names in said for name in set(map(plain_name, names)))
    for course, names in said:
        own = set(map(plain_name, names))
        for name in filter(_JOINED.search, names):
            parts = _JOINED.split(name)
            if courses[plain_name(name)] == 1 and any(
                courses[each] > (each in own) for each in map(plain_name, parts)
            ):
                message = (
                    f"Commas separate audiences: if these are two, write “{', '.join(parts)}”."
                )
                line = course.line_of(f.AUDIENCE)
                yield Problem(course.path, line, f.AUDIENCE.key, message, advice=True)
