"""Reads dates and times as people write them in English; ambiguous ones are refused."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from plugins.characters import plain_value
from plugins.clock import DEFAULT_ZONE, FIRST_YEAR, LAST_YEAR
from plugins.dates import MONTHS, WEEKDAYS, DateError, date_words
from plugins.problems import hint

_WRITTEN = re.compile(
    r"(?:(?P<weekday>(?!the\b)[a-z]+)\.?,?\s+)?(?:the\s+)?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[a-z]+)\.?"
    r"|(?P<month_first>[a-z]+)\.?\s+(?P<day_second>\d{1,2})(?:st|nd|rd|th)?)"
    r"(?:,?\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
# What spreadsheets make of a date: 19-Sep-2017, or with only two digits for the year.
_HYPHENED = re.compile(r"(\d{1,2})-([a-z]{3,9})-(\d{2}|\d{4})", re.IGNORECASE)
# A moment as programs write it: with Z or an offset from UTC, and often with seconds.
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})")
_WEEKDAY_SLASHED = re.compile(r"([A-Za-z]+)\.?,? (\d{1,2}/\d{1,2}/(?:\d{4}|\d{2}))")
_DAY_AND_TIME = re.compile(
    r"(.*\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{2})(?:T|,?\s+)(\S.*)"
)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?\s*(am|pm)?|(\d{1,2})\s*(am|pm)", re.IGNORECASE)
_DOTTED = re.compile(r"([ap])\.m\b\.?")
_NOON = 12


def read_date(text: str, *, day_first: bool = False) -> date:
    """Return the date that an editor wrote.

    `day_first` makes `07/10/2027` mean 7 October, which is allowed only in spreadsheets. Raises
    DateError for a date that has no year, has two meanings, has the wrong weekday or does not
    exist.
    """
    text = plain_value(text)
    if found := _ISO.fullmatch(text):
        return _day(text, *(int(part) for part in found.groups()))
    if found := _SLASHED.fullmatch(text):
        return _slashed(text, found, day_first=day_first)  # guard: dates with two meanings
    if found := _HYPHENED.fullmatch(text):
        text = f"{found[1]} {found[2]} {_whole_year(found[3])}"
    if day_first and (found := _WEEKDAY_SLASHED.fullmatch(text)):
        day = read_date(found[2], day_first=True)
        _check_weekday(text, found[1], day)
        return day
    if found := _WRITTEN.fullmatch(text):
        return _written(text, found)
    message = f"“{text}” is not a date: write 2017-09-19 or 19 September 2017."
    raise DateError(message)


def read_time(text: str) -> time:
    """Return a time of day written as 9:00, 9am, 6.30pm or midday. Raises DateError."""
    text = plain_value(text)
    plain = text.lower()
    if ".m" in plain:
        plain = _DOTTED.sub(r"\1m", plain)
    if plain.removeprefix("12").strip() in {"midday", "noon"}:
        return time(_NOON)
    if plain == "midnight":
        message = "“midnight” could be either end of the day: write 0:00, or 23:59 the day before."
        raise DateError(message)
    found = _CLOCK.fullmatch(plain)
    if not found:
        message = f"“{text}” is not a time: write 9:00, 9am, 6:30pm or midday."
        raise DateError(message)
    hour = int(found[1] or found[4])
    return _time(text, hour, int(found[2] or 0), found[3] or found[5])


def read_date_time(text: str, *, day_first: bool = False) -> tuple[date, time | None]:
    """Return a day, and the time after a comma, a space or a T, or None if there is no time.

    Raises DateError as `read_date` and `read_time` do.
    """
    text = plain_value(text)
    if _STAMP.fullmatch(text):
        return _stamp(text)
    if parts := _DAY_AND_TIME.fullmatch(text):
        return read_date(parts[1], day_first=day_first), read_time(parts[2])
    return read_date(text, day_first=day_first), None


def is_slashed(text: str) -> bool:
    """Report whether text is a date in digits whose day and month could be swapped."""
    return _SLASHED.match(plain_value(text)) is not None


def _whole_year(digits: str) -> int:
    """Return the year in full; two digits, as spreadsheets shorten it, mean a year from 2000 on."""
    return int(digits) + (2000 if len(digits) == 2 else 0)  # noqa: PLR2004


def _stamp(text: str) -> tuple[date, time]:
    """Return the day and time in London for a moment with an offset."""
    try:
        moment = datetime.fromisoformat(text).astimezone(DEFAULT_ZONE)
    except ValueError as error:
        message = f"“{text}” is not in the calendar."
        raise DateError(message) from error
    return moment.date(), moment.time().replace(second=0, microsecond=0)


def _written(text: str, found: re.Match[str]) -> date:
    month = _name(found["month"] or found["month_first"], MONTHS)
    if month is None:
        named = found["month"] or found["month_first"]
        message = f"“{text}” is not a date: no month is called “{named}”.{hint(named, MONTHS)}"
        raise DateError(message)
    if found["year"] is None:
        message = f"“{text}” has no year: write it in full, such as 19 September 2017."
        raise DateError(message)
    day = _day(text, int(found["year"]), month + 1, int(found["day"] or found["day_second"]))
    if found["weekday"]:
        _check_weekday(text, found["weekday"], day)
    return day


def _check_weekday(text: str, named: str, day: date) -> None:
    weekday = _name(named, WEEKDAYS)
    true = WEEKDAYS[day.weekday()]
    if weekday is None:
        message = f"“{text}” is not a date: “{named}” is not a day of the week."
        raise DateError(message)
    if WEEKDAYS[weekday] != true:
        wrong = WEEKDAYS[weekday]
        message = f"{date_words(day)} is a {true}, not a {wrong}: correct the date or the weekday."
        raise DateError(message)


def _slashed(text: str, found: re.Match[str], *, day_first: bool) -> date:
    first, second, year = int(found[1]), int(found[2]), _whole_year(found[3])
    if day_first:
        return _day(text, year, second, first)
    meant = [_words(year, month, day) for month, day in ((second, first), (first, second))]
    offers = list(dict.fromkeys(words for words in meant if words)) or ["19 September 2017"]
    two = " can be read in two ways" if len(offers) > 1 else " is in digits that others may swap"
    message = f"“{text}”{two}: write {' or '.join(offers)}."
    raise DateError(message)


def _words(year: int, month: int, day: int) -> str:
    """Return the day as words, or "" if there is no such day in the calendar."""
    try:
        return date_words(date(year, month, day))
    except ValueError:
        return ""


def _name(word: str, names: tuple[str, ...]) -> int | None:
    """Return the index in `names` of a name, in full or shortened (3 letters or more), or None."""
    short = {"weds": "wed"}.get(word.lower(), word.lower())
    matches = [place for place, name in enumerate(names) if name.lower().startswith(short)]
    return matches[0] if len(short) > 2 and len(matches) == 1 else None  # noqa: PLR2004


def _day(text: str, year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"“{text}”: the year {year} cannot be meant here."
        raise DateError(message)
    try:
        return date(year, month, day)
    except ValueError as error:
        message = f"“{text}” is not in the calendar."
        raise DateError(message) from error


def _time(text: str, hour: int, minute: int, half: str | None) -> time:
    is_hour = 1 <= hour <= _NOON if half else 0 <= hour < 2 * _NOON
    if not is_hour or minute >= 60:  # noqa: PLR2004
        message = f"“{text}” is not a time of day: write 9:00, 9am, 6:30pm or midday."
        raise DateError(message)
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return time(hour, minute)
