"""What people write in place of one day or of one time, and what to write instead."""

from __future__ import annotations

import re

_ONE_DAY = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
_SEVERAL = (
    r"\d(?:st|nd|rd|th)?(?: [a-z]+\.?)?(?: \d{4})?(?: ?[-–—+&,/] ?| (?:to|and|until|or) )"
    r"(?:[a-z]+\.?,? )?\d{1,2}(?:st|nd|rd|th)?(?=[ /,&.-])|9 May.*9 May"
)
# What stands in place of one date, each date in digits being written as “9 May”, and what to do.
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
    r"^(?!.*(?<!\d)\d{1,2}(?!\d))(?!.*\d{8})": (
        "“{}” is not a date: write 2017-09-19 or 19 September 2017, or take the {what} out until "
        "the day is settled."
    ),
    _SEVERAL: (
        "“{}” holds several days: write the first in “date” and the last in “until”. Days that do "
        "not follow each other need a {what} each."
    ),
    r"9 May,? \d{1,2}[:.]?\d{0,2}(?:[ap]m)?$": ("“{}” holds a time, too: write that in “start”."),
    r".9 May|9 May.": (
        "“{}” says more than a date: write the date alone if it is settled, or take the {what} "
        "out until it is."
    ),
}
_PATTERNS = {re.compile(each, re.IGNORECASE): said for each, said in _IN_ITS_PLACE.items()}
# What stands between two times; at its ends, nothing.
BETWEEN_TIMES = re.compile(r"\s*[-–—\u2011\u2212]\s*|\s+(?:to|until|till)\s+")


def why_no_day(text: str, what: str) -> str | None:
    """Return why text that could not be read names no single day, and what to write instead.

    `what` is what holds it, “row” or “session”. None means that there is nothing to add.
    """
    plain = _ONE_DAY.sub("9 May", text)
    if plain == "9 May":
        return None
    found = (said for pattern, said in _PATTERNS.items() if pattern.search(plain))
    return next(found, "").format(text, what=what) or None


def why_no_time(text: str) -> str | None:
    """Return what to write in place of more than one time, or None where there is one."""
    if len(BETWEEN_TIMES.split(text)) == 1:
        return None
    return (
        f"“{text}” is not one time: write when it starts in “start” and when it ends in “end”. "
        "A break can stand in the course's description."
    )
