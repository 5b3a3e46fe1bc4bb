"""Reads the status of a date as editors write it, and says what to write instead of other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses.model import ONLINE, Status
from plugins.problems import folded_key
from plugins.sources import holding_words as words
from plugins.sources.fields import UnreadableError
from plugins.sources.values import line_text, one_of

if TYPE_CHECKING:
    from plugins.sources.nodes import Node

_DRAFT_WORDS = frozenset(map(folded_key, (*words.DRAFT, *words.MAYBE_DRAFT)))
KEEPS_OFF = "“draft: yes” keeps a course off the site."
# Words for a session that goes ahead as planned, and for the number of places left.
_PLANNED = re.compile(
    r"confirmed|open|available|(?:places|spaces) available|going ahead|on|ok", re.IGNORECASE
)
_PLACES = re.compile(
    r"(?:(?:only|just|last|few|a few|limited|[1-9]\d?) ){1,3}(?:places?|spaces?)"
    r"(?: (?:left|available|remaining))?",
    re.IGNORECASE,
)
LEAVE_OUT = "is no status: leave it out"
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY = rf"(?:\d[/.-]\d|\d(?:st|nd|rd|th)?[ -](?:of )?{_MONTH})"
# Patterns in what people write for a status, and the status meant: the first match counts.
_MEANT = {
    r"cancel": Status.CANCELLED,
    r"postpon|to be re-?(?:arrang|book|schedul)|await\w* (?:a )?new date"
    r"|new date (?:tb[acd]|to (?:be|follow))": Status.POSTPONED,
    rf"re-?(?:arrang|book|schedul)|new date|date chang|change of date|moved\b.*{_DAY}": (
        Status.RESCHEDULED
    ),
    r"\b(?:online|teams|zoom|webinar|webex)\b|moved|new venue|venue chang|change of venue": (
        Status.MOVED
    ),
    r"wait": Status.WAITING_LIST,
    r"full|sold out|\b(?:no|0) (?:places|spaces)|\bbooked": Status.FULL,
}
_IS_ONLINE = re.compile(r"\b(?:online|teams|zoom|webinar|webex)\b")
_DENIED = re.compile(r"\b(?:not|no longer)\b")
_FULL = re.compile(r"(?:full\w*|booked|sold|(?:no|0) (?:places|spaces))(?: booked| out| left| up)?")


def read_status(node: Node) -> Status:
    """Return the status; raises UnreadableError for other words, such as “draft”."""
    text = line_text(node)
    if folded_key(text) in _DRAFT_WORDS:
        message = f"“{text}” is no status of a date. {KEEPS_OFF}"
        raise UnreadableError(message)
    if _PLANNED.fullmatch(text):
        message = f"“{text}” {LEAVE_OUT} where a date takes place as planned."
        raise UnreadableError(message)
    if _PLACES.fullmatch(text):
        message = f"“{text}” {LEAVE_OUT}, or write the number into “places”."
        raise UnreadableError(message)
    try:
        return Status(one_of(tuple(Status), shows=Status.SCHEDULED)(node))
    except UnreadableError as error:
        raise UnreadableError(_instead(text) or str(error)) from error


def _instead(text: str) -> str:
    """Return the advice on text that is not a status, or "" if the general message is enough.

    For text of several words, no status is offered merely because it is spelt like the text.
    """
    written = text.lower()
    found = (each for pattern, each in _MEANT.items() if re.search(pattern, written))
    meant = None if _DENIED.search(written) else next(found, None)
    if meant:
        return f"“{text}” is no status. Did you mean “{meant}”{_rest(meant, written)}"
    return f"“{text}” is not one of {', '.join(Status)}." if " " in written else ""


def _rest(meant: Status, written: str) -> str:
    """Return the end of the question after a status, which says where the rest of the text goes."""
    if meant == Status.RESCHEDULED:
        return "? The first date goes into “was”."
    if meant == Status.MOVED:
        place = f"“{ONLINE.id}”" if _IS_ONLINE.search(written) else "the new place"
        return f", with {place} in “moved_to”?"
    is_more = len(written.split()) > 1 and not _FULL.fullmatch(written)
    return "? What else is to be said goes into “reason”." if is_more else "?"
