"""What people write where a single day, time or place belongs, and what to write instead."""

from __future__ import annotations

import re

# Words for something that is not decided yet, and for a session that is off or has no places left.
TO_COME = (
    r"t\.?b\.?[acd]\b|to be (?:confirmed|announced|arranged|advised|decided|agreed)\b"
    r"|(?:date|time|venue|place)s? to follow\b"
)
OFF = (
    r"cancell?ed\b|postponed\b|[(\[]full(?:y booked)?[)\]]|fully booked\b|sold out\b"
    r"|(?-i:FULL)\b(?! DAY| TIME)"
)
_OFF = re.compile(rf"(?:\b(?=[a-z])|(?=[(\[]))(?P<off>{OFF})", re.IGNORECASE)
_TO_COME = re.compile(rf"\b(?:{TO_COME})", re.IGNORECASE)
_STATUSES = {"c": "cancelled", "p": "postponed"}
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ONE_DAY = re.compile(
    r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}"
    rf"|(?:{_WEEKDAY},? )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}}",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?"
_SEVERAL = (
    r"\d(?:st|nd|rd|th)?(?: [a-z]+\.?)?(?: \d{4})?(?: ?[-–—+&,/] ?| (?:to|and|until|or) )"
    r"(?:[a-z]+\.?,? )?\d{1,2}(?:st|nd|rd|th)?(?=[ /,&.-])|9 May.*9 May"
)
# Patterns for text where a single date belongs, with the advice on it. Each complete date in the
# text has been replaced by “9 May”.
_IN_ITS_PLACE = {
    r"^\d{5}(?:[.,]\d+)?$": (
        "“{}” is a number, not a date: format the column as date, and save it again."
    ),
    r"^#[#a-z\d/!?]+$": (
        "“{}” is what a spreadsheet shows in place of a date: make the column wider, or type the "
        "date."
    ),
    r"\b(?:onwards?|from|starting|weekly|every|each)\b": (
        "“{}” names no last day: write the first day in “date” and the last in “until”, or a "
        "{what} for each day."
    ),
    r"^\d{1,2}(?:[/.]\d{1,2}|-[a-z]{3,9})$": (
        "“{}” has no year: write it in full, such as 19 September 2017."
    ),
    rf"^{_MONTH},?(?:[- /]'?\d{{4}}|-\d{{2}}| '\d{{2}})$": (
        "“{}” has no day: write it in full, such as 19 September 2017; if it is not settled, take "
        "the {what} out until it is."
    ),
    r"^(?!.*(?<!\d)\d{1,2}(?!\d))(?!.*\d{8})": (
        "“{}” is not a date: write 2017-09-19 or 19 September 2017, or take the {what} out until "
        "the day is settled."
    ),
    rf"9 May,? (?:at |from )?{_CLOCK} ?(?:[-–—]|to|until) ?{_CLOCK}$": (
        "“{}” holds times, too: write the first in “start” and the second in “end”."
    ),
    rf"9 May,? (?:at )?{_CLOCK}$": "“{}” holds a time, too: write that in “start”.",
    _SEVERAL: (
        "“{}” holds several days: write the first in “date” and the last in “until”. Days that do "
        "not follow each other need a {what} each."
    ),
    r".9 May|9 May.": (
        "“{}” says more than a date: write the date alone if it is settled, or take the {what} "
        "out until it is."
    ),
}
_PATTERNS = {re.compile(each, re.IGNORECASE): said for each, said in _IN_ITS_PLACE.items()}
# What separates two times.
BETWEEN_TIMES = re.compile(r"\s*[-–—\u2011\u2212]\s*|\s+(?:to|until|till|'?til)\s+")


def why_no_day(text: str, what: str) -> str | None:
    """Return why unreadable text does not name a single day, and what to write instead.

    `what` is where the text is, “row” or “session”. None means that there is nothing to add.
    """
    if off := status_in(text):
        return off_words(*off, "date", "“status”")
    plain = _ONE_DAY.sub("9 May", text)
    if plain == "9 May":
        return None
    found = (said for pattern, said in _PATTERNS.items() if pattern.search(plain))
    return next(found, "").format(text, what=what) or None


def why_no_time(text: str) -> str | None:
    """Return the advice on text that is not a single time, or None if there is nothing to add."""
    if is_to_come(text):
        return unsettled(f"“{text}” is no time", "session")
    if len(BETWEEN_TIMES.split(text)) == 1:
        return None
    return (
        f"“{text}” is not one time: write when it starts in “start” and when it ends in “end”. "
        "A break can stand in the course's description."
    )


def status_in(text: str) -> tuple[str, str] | None:
    """Return the word in a text that says a session is off or full, and the status it means.

    None means that there is no such word.
    """
    if found := _OFF.search(text):
        word = found["off"].strip("()[]")
        return word, _STATUSES.get(word[0].lower(), "full")
    return None


def off_words(word: str, status: str, key: str, column: str) -> str:
    """Return what to do about a word for a status that is written in the wrong place."""
    needed = "“changed”" if status == "full" else "“reason” and “changed”"
    return (
        f"“{word}” stands in “{key}”: delete it there, and write “{status}” in {column}, with "
        f"{needed}."
    )


def is_to_come(text: str) -> bool:
    """Return whether text says that something is not decided yet."""
    return _TO_COME.search(text) is not None


def unsettled(said: str, what: str) -> str:
    """Return the advice on something undecided: a date is shown once everything about it is known.

    `said` begins the message; `what` is “session”, “row” or whatever else to take out until then.
    """
    return (
        f"{said}: a date is shown once its day, times and place are settled. "
        f"Take the {what} out until then; the course's description can say what is to come."
    )
