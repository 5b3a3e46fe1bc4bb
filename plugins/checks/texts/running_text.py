"""Finds dates in running text, with or without a year, and phrases that soon go out of date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from plugins.articles.model import ARTICLES
from plugins.checks.texts.due_words import DUE, action_lines
from plugins.checks.texts.style import GAP, paragraphs
from plugins.dates import MONTHS, WEEKDAYS, DateError, date_words
from plugins.problems import Problem
from plugins.sources.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.courses.model import Course


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date in a text: its position, its words, and its day, None if its year is unknown.

    `weekday` counts from Monday, which is 0; it is None if the text names no weekday.
    """

    start: int
    words: str
    day: date | None
    weekday: int | None = None


def _either(names: tuple[str, ...], *more: str) -> str:
    """Return a pattern for any of the names, in full or cut to three letters, or for `more`.

    `more` is a pattern of its own, added as one more choice.
    """
    return "|".join([*names, *(name[:3] for name in names), *more])


# “May” and “March” are also verbs, so they are months only with a capital letter.
_VERBS = ("March", "May")
_MONTH = (
    rf"(?:{_either(tuple(name for name in MONTHS if name not in _VERBS), 'Sept')}"
    r"|(?-i:March|Mar|May|MARCH|MAR|MAY))\b"
)
_WEEKDAY = rf"\b(?:{_either(WEEKDAYS, 'Tues', 'Weds', 'Thur', 'Thurs')})\b"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NTH = r"(?:[^\S\n]{0,8}(?:st|nd|rd|th)\b)"
# Words after a number that counts something, or after a month that is part of a street's name.
_COUNTS = (
    rf"(?!{GAP}(?:hours?|minutes?|days?|weeks?|months?|years?|per|children|people|places|staff"
    r"|schools|families|agencies|working|(?-i:Street|Road|Avenue|Lane|Drive|Close))\b)"
)
_IN_DIGITS = (
    r"(?<![\w./£-])(?:\d{4}-\d\d?-\d\d?|\d\d?/\d\d?/(?:\d{4}|\d\d)"
    r"|\d\d?(?P<gap>[.-])\d\d?(?P=gap)\d{4}"
    rf"|\d\d?-{_MONTH}-(?:\d{{4}}|\d\d))(?![\d/-]|\.\d)"
)
_DAY_FIRST = (
    rf"(?<![\w.£/])(?<!\d[,:])(?P<day>{_DAY})(?:{_NTH}|(?!\w)){GAP}(?:of{GAP})?(?P<month>{_MONTH})"
)
# “In October 16 children …” counts children; before a day, the word is “on”.
_MONTH_FIRST = (
    rf"(?<!\bin\s)\b(?P<month_first>{_MONTH})\.?{GAP}(?:the{GAP})?"
    rf"(?P<day_second>{_DAY})(?:{_NTH}|(?!\w))(?![-–]\d*[- ]?year|[%:£]|\.\d)"
)
# Every date contains the number of a day. A pattern that begins with a digit is quick to search
# for.
_NUMBER = re.compile(r"\d(?<!\d\d)\d?(?!\d)")
_DATE = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY})[.,]?{GAP}(?:the{GAP})?)?(?:(?P<digits>{_IN_DIGITS})"
    rf"|(?:{_DAY_FIRST}|{_MONTH_FIRST}){_COUNTS}(?:\.?,?{GAP}(?P<year>\d{{4}})\b)?)"
    rf"(?:{GAP}\((?P<weekday_after>{_WEEKDAY})\))?"
    rf"|{_WEEKDAY}{GAP}(?:the{GAP})?{_DAY}{_NTH}(?!-)",
    re.IGNORECASE,
)
# Words between days that share a year: “7 October, 20 January and 10 March 2018”.
_AND = re.compile(rf"(?:[^\S\n]?[,&–—-])?(?:{GAP})?(?:(?:and|or|to|until|till){GAP})?")
_EVERY_YEAR = re.compile(
    r"\b(?:each|every)(?:\s+[a-z]+)?\s+year\b|\b(?:annually|yearly)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n|\0")
_NEAR = 80
_SHORTEST = 3  # letters that identify a weekday


def typed_dates(text: str) -> list[TypedDate]:
    """Return the dates in running text, in order.

    A date without a year takes the year of the next date in the same list. Days that are said to
    come every year, and dates that no calendar has, are left out.
    """
    if not _NUMBER.search(text):  # true for most paragraphs, and quick
        return []
    dates: list[TypedDate] = []
    after: tuple[int, date] | None = None
    for found in reversed(list(_DATE.finditer(text))):
        is_listed = after and not found["year"] and _AND.fullmatch(text[found.end() : after[0]])
        day = _day_before(found, after[1]) if after and is_listed else _day(found, found["year"])
        after = (found.start(), day) if day else None
        says_year = found["year"] or found["digits"] or is_listed
        if day or not (says_year or _comes_every_year(text, found)):
            words = " ".join(found[0].split())
            dates.append(TypedDate(found.start(), words, day, _weekday(text, found)))
    return dates[::-1]


def wrong_weekday(typed: TypedDate) -> str:
    """Return the message for a date with the wrong weekday, or "" if both agree."""
    if typed.day is None or typed.weekday in {None, typed.day.weekday()}:
        return ""
    named, real = WEEKDAYS[typed.weekday or 0], WEEKDAYS[typed.day.weekday()]
    return f"{date_words(typed.day)} is a {real}, not a {named}: check both."


def _weekday(text: str, found: re.Match[str]) -> int | None:
    """Return the weekday named with a date; None for the newspaper “The Sun” or before “[sic]”."""
    named = found["weekday"] or found["weekday_after"]
    is_paper = named == "Sun" and text[: found.start()].rstrip().endswith("The")
    if not named or is_paper or text[found.end() :].lstrip(" \n”’\"'").startswith("[sic]"):
        return None
    short = named[:_SHORTEST].capitalize()
    return next(at for at, name in enumerate(WEEKDAYS) if name.startswith(short))


def _day_before(found: re.Match[str], later: date) -> date | None:
    """Return the last day with this date that is not after `later`, perhaps in the year before."""
    day = _day(found, str(later.year))
    return _day(found, str(later.year - 1)) if day and day > later else day


def _day(found: re.Match[str], year: str | None) -> date | None:
    """Return the day that is meant, or None without a year or if no calendar has it."""
    named = found["day"] or found["day_second"], found["month"] or found["month_first"], year
    digits = found["digits"] or ("-".join(map(str, named)) if all(named) else "")
    try:
        return read_date(digits, day_first=True)
    except DateError:
        return None


def _comes_every_year(text: str, found: re.Match[str]) -> bool:
    before = _SENTENCE_END.split(text[max(0, found.start() - _NEAR) : found.start()])[-1]
    after = _SENTENCE_END.split(text[found.end() : found.end() + _NEAR])[0]
    return bool(_EVERY_YEAR.search(before) or _EVERY_YEAR.search(after))


RULE = "date-in-text"
WEEKDAY = "weekday"
_IN_ENTRY = "name the course in “Courses”: the page shows its next dates by itself."
_IN_COURSE = "write it under “sessions”: the page shows the next dates by itself."


def text_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Yield advice on dates and phrases that go out of date, and problems for wrong weekdays.

    A withdrawn review shows no text, so its text is skipped.
    """
    for entry in entries:
        yield from _in_values(entry)
        if not (entry.review and entry.review.status == "withdrawn"):
            place, written = (entry.path, entry.body_line, entry.body), _written_on(entry)
            yield from _found(*place, written, _IN_ENTRY, action_lines(entry))
    for course in courses:
        yield from _in_values(course)
        written, line = course.announced.date(), course.description_line
        yield from _found(course.path, line, course.description, written, _IN_COURSE)


def _in_values(of: Entry | Course) -> Iterator[Problem]:
    """Yield problems for wrong weekdays in a title or a summary; other dates are fine there."""
    for line, text in ((of.title_line, of.title), (of.summary_line, of.summary)):
        for typed in typed_dates(text):
            if said := wrong_weekday(typed):
                yield Problem(of.path, line, WEEKDAY, said)


def _written_on(entry: Entry) -> date | None:
    """Return the day a text was written: an article's publication, other texts' last review.

    If the date of an article cannot be read, that is a problem of its own; the latest possible date
    is then returned, so that no day counts as later.
    """
    published = entry.published.date() if entry.published else None
    if entry.section in ARTICLES:
        may_lack = entry.is_draft or (entry.review and entry.review.status == "withheld")
        return published or entry.last_reviewed or (None if may_lack else date.max)
    return entry.last_reviewed or published


def _found(  # noqa: PLR0913, PLR0917 -- a text, and what decides what is said of its dates
    path: str, first: int, body: str, written: date | None, instead: str, to_do: range = range(0)
) -> Iterator[Problem]:
    """Yield the problems and advice on the dates and phrases in a body.

    `first` is the line of the file where the body begins. In the lines `to_do`, a day by which
    something is due is not the date of training.
    """
    for above, text in paragraphs(body):
        for typed in typed_dates(text):
            line = above + text.count("\n", 0, typed.start)
            is_due = typed.day and line in to_do and DUE.search(text[: typed.start])
            if wrong := wrong_weekday(typed):
                yield Problem(path, first + line, WEEKDAY, wrong)
            elif (said := _said_of(typed, written)) and not is_due:
                message = f"“{typed.words}” {said} If it is training, {instead}"
                yield Problem(path, first + line, RULE, message, advice=True)
        for start, words in ageing_phrases(text):
            line = first + above + text.count("\n", 0, start)
            message = f"“{words}” is soon out of date. Instead, {instead}"
            yield Problem(path, line, RULE, message, advice=True)


def _said_of(typed: TypedDate, written: date | None) -> str:
    """Return what is wrong with a date, or "" if it was past when the text was written."""
    if typed.day is None:
        return "has no year: add it."
    if written is None:
        return "may lie after the day this was written: give that day in “Last-reviewed”."
    if typed.day > written:
        return f"lies after the day this was written, {date_words(written)}."
    return ""


_TAUGHT = r"(?:courses?|sessions?|trainings?|workshops?|seminars?|webinars?|masterclass(?:es)?)"
# Words that “next …” cannot extend over, and words for dates in a child's case, not dates of the
# site.
_ENDS = (
    "a|after|an|and|any|are|as|at|be|before|but|by|can|do|during|each|for|from|had|has|have|if|in"
    "|into|is|it|its|may|must|not|of|on|or|our|should|so|than|that|the|their|then|they|this|time|to"
    "|was|we|were|what|when|where|whether|which|while|who|will|with|without|you|your"
    "|contact|counselling|court|hearing|kin|meeting|review|step|steps|therapy|visit"
)
_WORD = rf"(?!(?:{_ENDS})(?![\w'’-]))[\w'’&-]{{1,40}}"
_NEXT = (
    rf"\b(?:next|(?<!not\s)(?:upcoming|forthcoming))(?:{GAP}{_WORD}){{0,3}}?{GAP}"
    rf"(?:{_TAUGHT}|dates?|(?<=upcoming\s)events?|(?<=forthcoming\s)events?)\b"
    # Not a course of action, nor the dates in a person's life.
    rf"(?!{GAP}of{GAP}(?:action|treatment|birth|study)\b)(?![\w'’-])"
)
_NEXT_MONDAY = rf"(?<!\bthe\s)\bnext{GAP}(?:{'|'.join(WEEKDAYS)})\b"
_IS_SCHEDULED = (
    rf"\b{_TAUGHT}(?:{GAP}[\w'’&-]{{1,40}}){{0,5}}?{GAP}(?:is|are)(?:{GAP}[a-z]{{1,20}})?{GAP}"
    rf"(?:(?:scheduled|timetabled){GAP}(?:for|on|to)|due{GAP}to{GAP}(?:take{GAP}place|be{GAP}held"
    rf"|run|start|begin))\b"
)
_TO_FOLLOW = (
    rf"\b(?:{_TAUGHT}|dates)(?:{GAP}(?:are|is)(?:{GAP}still)?)?{GAP}(?:coming{GAP}(?:soon|shortly)"
    rf"|(?:to|will){GAP}be{GAP}(?:announced|arranged|confirmed))\b|\bdates{GAP}(?:to|will){GAP}follow\b"
)
_YEAR = rf"this{GAP}(?:year|term)"
_THIS_YEAR = rf"\bdates{GAP}(?:for|in|of){GAP}{_YEAR}\b|\b{_YEAR}[’']s{GAP}dates\b"
# Every phrase contains one of these clues and one of the topics below.
_CLUES = (
    "next", "upcoming", "forthcoming", "scheduled", "timetabled", "due", "coming", "follow",
    "announced", "arranged", "confirmed", "dates",
)  # fmt: skip
_TOPICS = (
    "course", "session", "training", "workshop", "seminar", "webinar", "masterclass", "date",
    "event", *map(str.lower, WEEKDAYS),
)  # fmt: skip
_PHRASE = re.compile(
    f"{_NEXT_MONDAY}|{_NEXT}|{_IS_SCHEDULED}|{_TO_FOLLOW}|{_THIS_YEAR}", re.IGNORECASE
)


def ageing_phrases(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position and the words of each phrase that soon goes out of date."""
    lower = text.lower()
    for words in (_CLUES, _TOPICS):
        if not any(word in lower for word in words):  # true for most paragraphs, and quick
            return
    for found in _PHRASE.finditer(text):
        yield found.start(), " ".join(found[0].split())
