"""Reads the dates and times in a timetable's cells, with advice on dates that are ambiguous."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from plugins.courses.habits import BETWEEN_TIMES, why_no_day, why_no_time
from plugins.courses.sheet_headings import WEEKDAY
from plugins.dates import DateError, date_words, weekday_words
from plugins.problems import Problem
from plugins.sources.dates import read_date, read_date_time, read_time
from plugins.sources.fields import UnreadableError
from plugins.sources.nodes import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, time

    from plugins.sources.nodes import Fields

T = TypeVar("T")

# A cell formatted as a date may be exported with the time 00:00, which nobody wrote.
_MIDNIGHT = re.compile(r"[T ]0?0:00(?::00(?:\.0+)?)?$")
_WEEKDAY = re.compile(r"((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,? (\d.*)", re.IGNORECASE)
# A date in digits whose day and month are both at most 12, so that they could be swapped.
_TWO_WAYS = re.compile(r"(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})(?!\d)")
_IN_DIGITS = re.compile(r"(?P<month>\d{1,2})[/.](?P<day>\d{1,2})[/.](?P<year>\d{4}|\d{2})")
_MONTHS = 12
_DATES = ("date", "until", "changed", "was", "announced")
_SHOWN = 3


@lru_cache(maxsize=4_096)
def read_day(text: str, *, day_first: bool) -> date:
    """Return the day in a cell; raises DateError, also for a date that a spreadsheet has spoilt."""
    if found := _WEEKDAY.fullmatch(text):
        with suppress(DateError):
            text = f"{found[1]} {date_words(read_date(found[2], day_first=day_first))}"
    return _dated(text, lambda said: read_date(said, day_first=day_first))


@lru_cache(maxsize=4_096)
def read_moment(text: str, *, day_first: bool) -> tuple[date, time | None]:
    """Return the day and, if written, the time in a cell; raises DateError like `read_day`."""
    return _dated(text, lambda said: read_date_time(said, day_first=day_first))


def _dated(text: str, read: Callable[[str], T]) -> T:
    """Return the date as `read` reads it; 00:00 after the date does not count as a time."""
    try:
        return read(_MIDNIGHT.sub("", text).replace(" / ", "/"))
    except DateError as error:
        raise DateError(_why_no_date(text) or str(error)) from error


def _why_no_date(text: str) -> str | None:
    """Return the advice on a mistake that is common in spreadsheets, or None for other text."""
    if (found := _IN_DIGITS.fullmatch(text)) and int(found["day"]) > _MONTHS:
        return (
            f"“{text}” is not in the calendar: the day comes first, then the month. If the "
            "spreadsheet writes the month first, all its dates are read wrongly: format the column "
            "as date, English (United Kingdom), and save it again. If a cell stays as it is, it is "
            f"text: type it again, {_as_words(found)}."
        )
    return why_no_day(text, "row")


def _as_words(found: re.Match[str]) -> str:
    """Return how to write a date whose second number can only be the day."""
    try:
        day = read_date(f"{found['day']}/{found['month']}/{found['year']}", day_first=True)
    except DateError:
        return "with the month in letters"
    return f"such as “{date_words(day)}” for “{found[0]}”"


def dates_as_read(rows: Iterable[Fields], path: str) -> Iterator[Problem]:
    """Yield one piece of advice for a file that says how its ambiguous dates were read.

    A date whose weekday is in the same row is not ambiguous.
    """
    found: dict[str, tuple[int, date]] = {}
    for row in rows:
        said = {entry.key: entry.value for entry in row.entries}
        for key in _DATES:
            text = said.get(key)
            if isinstance(text, Text) and not (key == "date" and WEEKDAY in said):
                day = _swappable(text.value)
                if day and text.value not in found:
                    found[text.value] = (text.line, day)
    if not found:
        return
    shown = [f"“{text}” as {weekday_words(day)}" for text, (_, day) in found.items()][:_SHOWN]
    more = len(found) - len(shown)
    others = f", and {more} more in the same way" if more else ""
    message = f"Dates were read with the day first: {', '.join(shown)}{others}."
    line = min(line for line, _ in found.values())
    yield Problem(path, line, "date-read", message, advice=True)


def _swappable(text: str) -> date | None:
    """Return the day that a date in digits is read as, or None if it is not ambiguous.

    A date is ambiguous if its day and month could be swapped and would then be another date.
    """
    found = _TWO_WAYS.match(text)
    if not found or found[1].lstrip("0") == found[2].lstrip("0"):
        return None
    try:
        return read_moment(text, day_first=True)[0]
    except DateError:
        return None


# What a spreadsheet may turn a time into: a fraction of a day, or a number without its last 0.
_TIME_NUMBER = re.compile(r"\d?\d(?:[.,]\d)?|0?[.,]\d+")
# “09-Jan”, which a spreadsheet makes of the times “9-1”.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_AS_DATE = re.compile(rf"\d{{1,2}}[-/ ]{_MONTH}|{_MONTH}[-/ ]\d{{1,4}}", re.IGNORECASE)
_BARE = re.compile(r"(1[0-2]|0?[1-9])(?:[:.](\d{2}))?")
_HALF = re.compile(r"([ap])\.?m\.?$|noon$|midday$", re.IGNORECASE)
# No course begins before this hour unless its time says “am”.
_NIGHT_ENDS, _MORNING = 5, 7


@lru_cache(maxsize=1_024)
def read_clock(text: str) -> time:
    """Return the time in a cell; a time before 7am is refused unless the cell says “am”.

    Raises DateError for text that is not a time, UnreadableError for a time that is refused or
    that a spreadsheet has spoilt.
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
    """Return the two times in one cell, such as `9.30-12.30`, or None if it does not have two.

    “am” or “pm” after the end applies to the start, too, provided that the start is then before
    the end: `1-4pm` begins at 1pm, `9.30-4pm` at 9:30am.
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
    """Return a bare hour as a time, `9` as `9:00`: in a range it cannot be a spoilt number."""
    return f"{text}:00" if text.isdigit() else text


def _comes_first(start: str, end: str) -> bool:
    try:
        return read_time(start) < read_time(end)
    except DateError:
        return False
