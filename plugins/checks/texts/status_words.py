"""Finds course titles with a status, which calendars and booking read only from its own key."""

from __future__ import annotations

import re

_SAYS = {
    "cancelled": "cancell?ed",
    "postponed": "postponed",
    "full": "(?:now )?full(?:y booked)?|booked up|sold out|no places(?: left)?",
    "waiting-list": "waiting list(?: only)?",
    "rescheduled": "rescheduled|new date|date changed|change of date",
    "moved": "new venue|venue changed|change of venue",
}
# Status words in capital letters, in a title that is not all in capitals.
_SHOUTED = {
    status: re.compile(rf"(?<![\w-])({words.upper()})(?![\w-])")
    for status, words in {**_SAYS, "moved": f"{_SAYS['moved']}|moved"}.items()
}
_IN_BRACKETS = {
    status: re.compile(rf"[(\[]\s*({words})\s*[)\]]", re.IGNORECASE)
    for status, words in {**_SAYS, "moved": f"{_SAYS['moved']}|moved"}.items()
}
# Status words at the start, followed by a punctuation mark, or at the end after one.
_SET_OFF = {
    status: re.compile(
        rf"^\W*({words})(?:\s*[:!|]|\s+[-–—])(?=\s)|(?:\s[-–—|]|[:!])\s*({words})\W*$",
        re.IGNORECASE,
    )
    for status, words in _SAYS.items()
}
_NEVER_MEANT = frozenset({"cancelled", "postponed"})


def status_said(title: str) -> tuple[str, bool] | None:
    """Return the message for a course title that contains a status, and whether it is advice."""
    ways = [(_IN_BRACKETS, True), (_SET_OFF, False)]
    if not title.isupper():
        ways.insert(0, (_SHOUTED, True))
    for patterns, is_sure in ways:
        for status, pattern in patterns.items():
            if found := pattern.search(title):
                words = next(filter(None, found.groups()))
                message = (
                    f"“{words}” in a title closes no booking and reaches no calendar: delete it, "
                    f"and write “status: {status}” at the date, or at the top for all dates."
                )
                return message, not (is_sure or status in _NEVER_MEANT)
    return None
