"""Running text to the dates typed in it, with a year and without."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.prose import GAP
from plugins.dates.reading import read_date
from plugins.dates.wording import MONTHS, WEEKDAYS, DateError, date_words

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date in a text: where it begins, its words, and the day, None where no year says which.

    `weekday` counts from Monday, 0; None where the text names none.
    """

    start: int
    words: str
    day: date | None
    weekday: int | None = None


def _either(names: tuple[str, ...], *more: str) -> str:
    """Give a pattern of names, written whole or as their first three letters, and of more."""
    return "|".join([*names, *(name[:3] for name in names), *more])


# “May” and “March” are verbs, too: they are months only with a capital letter.
_VERBS = ("March", "May")
_MONTH = (
    rf"(?:{_either(tuple(name for name in MONTHS if name not in _VERBS), 'Sept')}"
    r"|(?-i:March|Mar|May|MARCH|MAR|MAY))\b"
)
_WEEKDAY = rf"\b(?:{_either(WEEKDAYS, 'Tues', 'Weds', 'Thur', 'Thurs')})\b"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NTH = r"(?:[^\S\n]{0,8}(?:st|nd|rd|th)\b)"
# What follows a number that counts something, and a month that names a street.
_COUNTS = (
    rf"(?!{GAP}(?:hours?|minutes?|days?|weeks?|months?|years?|per|children|people|places|staff"
    r"|schools|families|agencies|working|(?-i:Street|Road|Avenue|Lane|Drive|Close))\b)"
)
_FIGURES = (
    r"(?<![\w./£-])(?:\d{4}-\d\d?-\d\d?|\d\d?/\d\d?/(?:\d{4}|\d\d)"
    r"|\d\d?(?P<sign>[.-])\d\d?(?P=sign)\d{4}"
    rf"|\d\d?-{_MONTH}-(?:\d{{4}}|\d\d))(?![\d/-]|\.\d)"
)
_DAY_FIRST = (
    rf"(?<![\w.£/])(?<!\d[,:])(?P<day>{_DAY})(?:{_NTH}|(?!\w)){GAP}(?:of{GAP})?(?P<month>{_MONTH})"
)
# “In October 16 children …” counts children, for a day takes “on”.
_MONTH_FIRST = (
    rf"(?<!\bin\s)\b(?P<month_first>{_MONTH})\.?{GAP}(?:the{GAP})?"
    rf"(?P<day_second>{_DAY})(?:{_NTH}|(?!\w))(?![-–]\d*[- ]?year|[%:£]|\.\d)"
)
# Every date has a number of a day in it.
_NUMBER = re.compile(r"(?<!\d)\d\d?(?!\d)")
_DATE = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY})[.,]?{GAP}(?:the{GAP})?)?(?:(?P<figures>{_FIGURES})"
    rf"|(?:{_DAY_FIRST}|{_MONTH_FIRST}){_COUNTS}(?:\.?,?{GAP}(?P<year>\d{{4}})\b)?)"
    rf"(?:{GAP}\((?P<weekday_after>{_WEEKDAY})\))?"
    rf"|{_WEEKDAY}{GAP}(?:the{GAP})?{_DAY}{_NTH}(?!-)",
    re.IGNORECASE,
)
# Between days that share a year: “7 October, 20 January and 10 March 2018”.
_AND = re.compile(rf"(?:[^\S\n]?[,&–—-])?(?:{GAP})?(?:(?:and|or|to|until|till){GAP})?")
_EVERY_YEAR = re.compile(
    r"\b(?:each|every)(?:\s+[a-z]+)?\s+year\b|\b(?:annually|yearly)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n|\0")
_NEAR = 80
_SHORTEST = 3  # letters of a weekday that tell it from all others


def typed_dates(text: str) -> list[TypedDate]:
    """Take running text; give the dates in it, in order.

    A date without a year takes that of the next one in the same list. Left out are days that come
    every year and say so, and what no calendar has.
    """
    if not _NUMBER.search(text):  # most paragraphs: spares a look at each word
        return []
    dates: list[TypedDate] = []
    after: tuple[int, date] | None = None
    for found in reversed(list(_DATE.finditer(text))):
        is_listed = after and not found["year"] and _AND.fullmatch(text[found.end() : after[0]])
        day = _day_before(found, after[1]) if after and is_listed else _day(found, found["year"])
        after = (found.start(), day) if day else None
        says_year = found["year"] or found["figures"] or is_listed
        if day or not (says_year or _comes_every_year(text, found)):
            words = " ".join(found[0].split())
            dates.append(TypedDate(found.start(), words, day, _weekday(text, found)))
    return dates[::-1]


def wrong_weekday(typed: TypedDate) -> str:
    """Return what to say of a date whose weekday is another one, "" where both agree."""
    if typed.day is None or typed.weekday in {None, typed.day.weekday()}:
        return ""
    named, real = WEEKDAYS[typed.weekday or 0], WEEKDAYS[typed.day.weekday()]
    return f"{date_words(typed.day)} is a {real}, not a {named}: check both."


def _weekday(text: str, found: re.Match[str]) -> int | None:
    """Return the weekday that stands with a date; none of “The Sun”, and none that is quoted."""
    named = found["weekday"] or found["weekday_after"]
    is_paper = named == "Sun" and text[: found.start()].rstrip().endswith("The")
    if not named or is_paper or text[found.end() :].lstrip(" \n”’\"'").startswith("[sic]"):
        return None
    short = named[:_SHORTEST].capitalize()
    return next(at for at, name in enumerate(WEEKDAYS) if name.startswith(short))


def _day_before(found: re.Match[str], later: date) -> date | None:
    """Give the last such day by a later one, whose year may be the next."""
    day = _day(found, str(later.year))
    return _day(found, str(later.year - 1)) if day and day > later else day


def _day(found: re.Match[str], year: str | None) -> date | None:
    """Give the day that is meant, None without a year or where no calendar has it."""
    named = found["day"] or found["day_second"], found["month"] or found["month_first"], year
    figures = found["figures"] or ("-".join(map(str, named)) if all(named) else "")
    try:
        return read_date(figures, day_first=True)
    except DateError:
        return None


def _comes_every_year(text: str, found: re.Match[str]) -> bool:
    before = _SENTENCE_END.split(text[max(0, found.start() - _NEAR) : found.start()])[-1]
    after = _SENTENCE_END.split(text[found.end() : found.end() + _NEAR])[0]
    return bool(_EVERY_YEAR.search(before) or _EVERY_YEAR.search(after))
