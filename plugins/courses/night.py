"""Finds times in a course's file that would be at night, though the editor did not write “am”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.dates import time_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.courses.timetables import CourseRecord
    from plugins.sources.fields import Reading

# Two-digit hours such as `04:30` do not match: whoever writes them uses the 24-hour clock.
_DIGITS_ALONE = re.compile(r"(\d)[:.](\d{2})")
# No course begins before this hour unless its time says “am”.
_MORNING = 7


def night_problems(record: CourseRecord) -> Iterator[Problem]:
    """Yield a problem for such times of a course, and of each session in the course's own file.

    Nobody would come at the time that the site would show.
    """
    written: dict[int, list[str]] = {}
    for path, text in record.texts:
        if path == record.path and (found := _DIGITS_ALONE.fullmatch(text.value.strip())):
            written.setdefault(text.line, []).append(f"{found[1]}:{found[2]}")
    if written:
        for reading in (record.course, *record.sessions):
            if reading.path == record.path:
                yield from _of(reading, written)


def _of(reading: Reading, written: dict[int, list[str]]) -> Iterator[Problem]:
    """Yield one problem for both start and end, because editors correct them together."""
    found = [
        (clock, reading.line_of(field))
        for field in (f.START, f.END)
        if (clock := reading.get(field)) is not None
        and clock.hour < _MORNING
        and f"{clock.hour}:{clock.minute:02}" in written.get(reading.line_of(field), ())
    ]
    if not found:
        return
    # Nobody writes 0:30 for half past midday, so a session from 0:30 may well end at night, too.
    advice = found[0][0].hour == 0
    found = found[:1] if advice else found
    said = " and ".join(time_words(clock) for clock, _ in found)
    after = " and ".join(f"{clock.hour + 12}:{clock.minute:02}" for clock, _ in found)
    these = "This is" if len(found) == 1 else "These are"
    message = f"{these} {said}: write {after} if that is what you mean, or add “am”."
    yield Problem(reading.path, found[0][1], "time", message, advice=advice)
