"""The times in a timetable's cells: one in a cell, or the start and the end."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.courses.habits import BETWEEN_TIMES, why_no_time
from plugins.datafiles.fields import UnreadableError
from plugins.dates.reading import read_time
from plugins.dates.wording import DateError

if TYPE_CHECKING:
    from datetime import time

# What a spreadsheet makes of a time: a part of the day, or a number that has lost its last 0.
_TIME_NUMBER = re.compile(r"\d?\d(?:[.,]\d)?|0?[.,]\d+")
# “09-Jan”: what a spreadsheet makes of “9-1”.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_AS_DATE = re.compile(rf"\d{{1,2}}[-/ ]{_MONTH}|{_MONTH}[-/ ]\d{{1,4}}", re.IGNORECASE)
_BARE = re.compile(r"(1[0-2]|0?[1-9])(?:[:.](\d{2}))?")
_HALF = re.compile(r"([ap])\.?m\.?$|noon$|midday$", re.IGNORECASE)
# Before these hours nobody is taught who did not write “am”.
_NIGHT_ENDS, _MORNING = 5, 7


@lru_cache(maxsize=1_024)
def read_clock(text: str) -> time:
    """Return the time in a cell; one before 7am is refused unless it says “am”.

    Raises DateError for what is no time, UnreadableError for what a spreadsheet has made of one.
    """
    if _TIME_NUMBER.fullmatch(text):
        how = (
            "as time" if float(text.replace(",", ".")) < 1 else "as text, and type the times again"
        )
        message = f"“{text}” is a number, not a time: format the column {how}."
        raise UnreadableError(message, "time")
    if not text.strip("0:."):
        message = f"“{text}” is midnight, which a spreadsheet writes for nothing: write the time."
        raise UnreadableError(message, "time")
    if _AS_DATE.fullmatch(text):
        message = (
            f"“{text}” is a date, which a spreadsheet makes of times such as 9-1: format the "
            "column as text, and type the times again, as 9am-1pm."
        )
        raise UnreadableError(message, "time")
    if several := why_no_time(text):
        raise UnreadableError(several, "time")
    clock = read_time(text)
    if clock.hour >= _MORNING or _HALF.search(text):
        return clock
    hours = "night or afternoon" if clock.hour < _NIGHT_ENDS else "morning or evening"
    message = (
        f"“{text}” could be {hours}: write {clock.hour + 12}:{clock.minute:02}, or "
        f"{clock.hour or 12}:{clock.minute:02}am if that is meant."
    )
    raise UnreadableError(message, "time")


def start_and_end(text: str) -> tuple[str, str] | None:
    """Return the two times that one cell holds, such as `9.30-12.30`, or None where it holds one.

    As people write it, “am” or “pm” at the end holds for the start, too, where it then comes first:
    `1-4pm` begins at 1pm, `9.30-4pm` at 9:30am.
    """
    parts = BETWEEN_TIMES.split(text)
    if len(parts) != 2 or not any(map(str.isdigit, parts[0])):  # noqa: PLR2004
        return None
    if _AS_DATE.fullmatch(text):
        return None
    start, end = parts
    bare, half = _BARE.fullmatch(start), _HALF.search(end)
    if bare and half:
        own = (half[1] or "p").lower()
        for each in (own, "a" if own == "p" else "p"):
            written = f"{bare[1]}:{bare[2] or '00'}{each}m"
            if _comes_first(written, end):
                return written, end
    return _whole(start), _whole(end)


def _whole(text: str) -> str:
    """Return an hour that stands alone as a time: in a range it is no number of a spreadsheet."""
    return f"{text}:00" if text.isdigit() else text


def _comes_first(start: str, end: str) -> bool:
    try:
        return read_time(start) < read_time(end)
    except DateError:
        return False
