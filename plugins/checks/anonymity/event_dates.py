"""Finds dates of birth, and exact dates of events near a child, in a passage."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from plugins.checks.anonymity.date_clues import (
    ATTENDED,
    BIRTH,
    EVENT,
    PUBLIC,
    TAUGHT,
    TIME_RANGE,
    WORK,
)  # fmt: skip
from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.spans import (
    PERSON,
    around_words,
    clause_around,
    holding,
    leading_words,
    matches,
    sentence_around,
)  # fmt: skip
from plugins.checks.texts.due_words import DUE
from plugins.checks.texts.running_text import typed_dates
from plugins.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.spans import Spans

BIRTHDAY = "anonymity-birth-date"
DAY = "anonymity-date"
_MONTH_NAMES = tuple(name.lower() for name in MONTHS)
_MONTHS = "|".join((*MONTHS, *(name[:3] for name in MONTHS), "Sept"))
# Every date contains one of these, in lower case.
_CLUE = re.compile(
    rf"\d\s{{0,8}}(?:st|nd|rd|th)?\s{{1,9}}(?:of\s+)?(?:{_MONTHS.lower()})"
    rf"|(?:{_MONTHS.lower()})\.?\s{{1,9}}(?:the\s+)?\d"
    r"|\d[./-](?:\d\d?|[a-z]{3,9})[./-]\d|day\s{1,9}(?:the\s+)?\d"
)
_NTH = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\w+teenth"
    "|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth"
    "|thirty[- ]first"
)
# Dates in forms that metadata never has: in words, as a feast day, with the year first or short.
_IN_WORDS = re.compile(
    rf"\b(?:{_NTH})\s(?:day\s)?(?:of\s)?(?:{_MONTHS})\b(?:,?\s\d{{4}})?"
    rf"|\b(?:{_MONTHS})\s(?:the\s)(?:{_NTH})\b(?:,?\s\d{{4}})?",
    re.IGNORECASE,
)
_FEAST = re.compile(
    r"\b(?:Christmas (?:Day|Eve)|Boxing Day|New Year's (?:Day|Eve)|Easter (?:Sunday|Monday)"
    r"|Good Friday|Mother's Day|Father's Day|Hallowe'?en|Bonfire Night|Valentine's Day)"
    r",?\s(?:in\s)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_FEASTS = re.compile(
    "christmas|boxing|new year|easter|good friday|mother's day|father's day|hallow|bonfire"
    "|valentine"
)
_MAY_BE_SHORT = re.compile(rf"\d(?:[./-]\d|[ -]?(?:{_MONTHS.lower()}))")
_SHORT = re.compile(
    r"(?<![\d./-])(?:19|20)\d\d[/.](?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|[12]\d|3[01])(?![\d/-])"
    r"|(?<![\d./£:-])(?:0?[1-9]|[12]\d|3[01])(?P<gap>[.-])(?:0?[1-9]|1[0-2])(?P=gap)\d\d"
    r"(?![\d./:-])"
    rf"|(?<![\w./-])(?:0?[1-9]|[12]\d|3[01])[ -]?(?:{_MONTHS})[ -]?'?\d\d(?!\d|:|\.\d|\s?[ap]m)",
    re.IGNORECASE,
)
_IN_PATH = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d(?P<gap>[-_ ]?)(?:0[1-9]|1[0-2])(?P=gap)(?:0[1-9]|[12]\d|3[01])"
    rf"|(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[-_ ](?:{_MONTHS})[-_ ](?:19|20)\d\d"
    r"|(?:0?[1-9]|[12]\d|3[01])(?P<mark>[-_ .])(?:0?[1-9]|1[0-2])(?P=mark)(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_JOINED = str.maketrans("-_", "  ")
_MOST = 500
_BORN = re.compile(r"d\.?o\.?b|birth|born")
_BORN_IN = re.compile(
    r"\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?)\s?(?:[:|=-]|is|was)?\s{0,2}"
    r"(?P<day>\d{1,2}[ ./-]{1,2}\d{1,2}[ ./-]{1,2}(?:\d{4}|\d\d)|\d{8}|\d{6})(?!\d)",
    re.IGNORECASE,
)


def event_dates(
    text: str, lower: str, digits: Spans, published: date | None, *, in_path: bool
) -> Iterator[Identifier]:
    """Yield the dates of birth and of events in a passage.

    `lower` is the passage in lower case, `digits` its parts near a digit, `published` the review's
    day of publication; `in_path` means that the passage is a path. Any exact date in a review may
    be that of an event near a child, so every date is yielded except the day of publication and
    dates that are said to be of something else: publishing, the law, training or the board's work.
    """
    if in_path:  # in a path, hyphens and underscores are spaces between words
        lower = lower.translate(_JOINED)
    last = 0
    for number, (start, end, day) in enumerate(_dates(text, lower, digits, in_path=in_path)):
        if start < last:  # “4 March” of “March 4 March”
            continue
        # No honest review has so many dates. Further dates are not looked at closely, so that the
        # amount of work is limited.
        meaning = Meaning(text, lower, start, end) if number < _MOST else None
        last = end
        words = " ".join(text[start:end].split())
        if meaning and meaning.is_birth:
            yield birthday(text, start, end)
        elif day is None or day != published:
            is_later = bool(day and published and day > published)
            if meaning is None or meaning.is_near_child(is_later=is_later):
                yield Identifier(DAY, start, end, words)


def birthday(text: str, start: int, end: int) -> Identifier:
    """Return the identifier for a date of birth at a place in a passage."""
    return Identifier(BIRTHDAY, start, end, " ".join(text[start:end].split()))


def _dates(
    text: str, lower: str, digits: Spans, *, in_path: bool
) -> Iterator[tuple[int, int, date | None]]:
    if in_path:
        for found in matches(_IN_PATH, text, digits):
            yield found.start(), found.end(), _day_in_path(found[0])
        return
    yield from dates_in(text, lower, digits)


def dates_in(text: str, lower: str, digits: Spans) -> list[tuple[int, int, date | None]]:
    """Return the start, end and day of each date in a passage; the day is None if it is unclear.

    `lower` is the passage in lower case, `digits` its parts near a digit. Dates may overlap.
    """
    return sorted(_in_text(text, lower, digits), key=lambda each: each[0])


def _in_text(text: str, lower: str, digits: Spans) -> Iterator[tuple[int, int, date | None]]:
    for found in matches(_BORN_IN, text, holding(digits, lower, _BORN)):
        yield found.start("day"), found.end("day"), None
    for first, last in digits:
        if _CLUE.search(lower, first, last):
            for typed in typed_dates(text[first:last]):
                start = first + typed.start
                yield start, start + _length(text, start, typed.words), typed.day
    months = around_words(text, lower, _MONTH_NAMES)
    short = holding(digits, lower, _MAY_BE_SHORT)
    feasts = holding(digits, lower, _FEASTS)
    for pattern, near in ((_SHORT, short), (_IN_WORDS, months), (_FEAST, feasts)):
        for found in matches(pattern, text, near):
            yield found.start(), found.end(), None


def _length(text: str, start: int, words: str) -> int:
    """Return the length of words in a text that may have many spaces between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.compile(pattern).match(text, start)
    return len(found[0]) if found else len(words)


def _day_in_path(words: str) -> date | None:
    """Return the day that the digits in a path name, year first, or None if they name no day."""
    digits = re.sub(r"\D", "", words)
    try:
        return date.fromisoformat(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    except ValueError:
        return None


_BIRTH_BEFORE, _BIRTH_AFTER = 60, 24
# How many characters are added to the distance of a word that comes after the date.
_LATER = 12


# Words for what has already happened, and so is not still to be done.
_WAS = re.compile(
    r"\b(?:was|were|had|did|been|died|dead|killed|born|injured|found|seen|saw|came|went|told"
    r"|arrested|admitted|discharged|removed|taken|moved out)\b"
)
_ACTIONS = re.compile(r"\b(?:what to do|recommendations?|actions?|action plan|next steps)\b")


def _heading_above(lower: str, start: int) -> str:
    """Return the nearest heading of the second level above a place in a passage, or ""."""
    at = lower.rfind("\n## ", 0, start)
    return lower[at + 1 : lower.find("\n", at + 1)] if at >= 0 else ""


class Meaning:
    """The sentence and the clause around a date, and what they say about the date."""

    def __init__(self, text: str, lower: str, start: int, end: int) -> None:
        """Keep the sentence and the clause around the date from `start` to `end`."""
        self._text, self._lower, self._start = text, lower, start
        written, begin = sentence_around(text, start, end)
        self._has_person = PERSON.search(written) is not None
        self._sentence = lower[begin : begin + len(written)]
        self._at = (start - begin, end - begin)
        self._clause, before = clause_around(self._sentence, *self._at)
        self._place = (self._at[0] - before, self._at[1] - before)

    @property
    def is_birth(self) -> bool:
        """Report whether somebody was born on the date."""
        start, end = self._at
        before = self._sentence[max(0, start - _BIRTH_BEFORE) : start]
        after = self._sentence[end : end + _BIRTH_AFTER]
        return bool(BIRTH.search(before) or BIRTH.search(after))

    def is_near_child(self, *, is_later: bool) -> bool:
        """Report whether the date may be of an event near a child.

        The nearest word in the clause decides, then the sentence, then the heading or line above a
        list. A date about which nothing is said may be near a child unless `is_later`, that is,
        later than the review.
        """
        event, public = self._nearest(EVENT), self._nearest(PUBLIC)
        if public is not None and (event is None or public < event):
            return False
        if self._is_due():
            return False
        has_event = event is not None or self._says(EVENT)
        if self._says(ATTENDED) or (has_event and self._has_person):
            return True
        if has_event and not TAUGHT.search(self._clause):
            work = self._nearest(WORK)
            return work is None or (event is not None and event < work)
        said = any(self._says(clues) for clues in (PUBLIC, TAUGHT, WORK)) or self._is_in_list()
        return not (said or is_later or TIME_RANGE.match(self._sentence[self._at[1] :]))

    def _is_due(self) -> bool:
        """Report whether something is to be done by the date, under a heading that says so."""
        return bool(
            DUE.search(self._sentence[: self._at[0]])
            and not (_WAS.search(self._sentence) or self._says(ATTENDED))
            and _ACTIONS.search(_heading_above(self._lower, self._start))
        )

    def _says(self, clues: re.Pattern[str]) -> bool:
        return clues.search(self._sentence) is not None

    def _is_in_list(self) -> bool:
        """Report whether a heading, or the line above a list, says what its dates are about."""
        leading = leading_words(self._lower, self._start)
        return any(clues.search(leading) for clues in (PUBLIC, TAUGHT, WORK))

    def _nearest(self, clues: re.Pattern[str]) -> int | None:
        """Return the distance from the date to the nearest match in the clause, or None."""
        start, end = self._place
        far = [
            start - found.end() if found.end() <= start else found.start() - end + _LATER
            for found in clues.finditer(self._clause)
        ]
        return min(far, default=None)
