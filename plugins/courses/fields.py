"""The keys of course files, sessions, venues and timetables, and how each is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from plugins.courses.booking import booking_page
from plugins.courses.charges import charge
from plugins.courses.habits import why_no_day, why_no_time
from plugins.courses.model import Status
from plugins.datafiles import holding_words as words
from plugins.datafiles.contacts import read_contact
from plugins.datafiles.fields import Field, UnreadableError
from plugins.datafiles.nodes import Items, Text
from plugins.datafiles.values import (
    block_text,
    clock,
    day,
    day_and_time,
    label,
    line_text,
    named,
    one_of,
    slug,
    texts,
    web_address,
    whole_number,
    yes_or_no,
)
from plugins.dates.wording import DateError
from plugins.problems import folded_key

if TYPE_CHECKING:
    from datetime import date, time

    from plugins.datafiles.nodes import Node


_DRAFT_WORDS = frozenset(map(folded_key, (*words.DRAFT, *words.MAYBE_DRAFT)))
KEEPS_OFF = "“draft: yes” keeps a course off the site."


# What people write for a status, by what is in it.
_MEANT = {
    r"cancel": Status.CANCELLED,
    r"postpon": Status.POSTPONED,
    r"wait": Status.WAITING_LIST,
    r"full|sold out|no (?:places|spaces)|booked": Status.FULL,
}


_FULL = re.compile(r"(?:full\w*|booked|sold|no (?:places|spaces))(?: booked| out| left| up)?")
# What people write where nothing is wrong, and what is said of it.
_PLANNED = re.compile(
    r"confirmed|open|available|(?:places|spaces) available|going ahead|on|ok", re.IGNORECASE
)
AS_PLANNED = "leave it out where a date takes place as planned."


def _status(node: Node) -> Status:
    """Return the status; words for what is not to be seen are none, and hide nothing."""
    if folded_key(line_text(node)) in _DRAFT_WORDS:
        message = f"“{line_text(node)}” is no status of a date. {KEEPS_OFF}"
        raise UnreadableError(message)
    if _PLANNED.fullmatch(line_text(node)):
        message = f"“{line_text(node)}” is no status: {AS_PLANNED}"
        raise UnreadableError(message)
    try:
        return Status(one_of(tuple(Status), shows=Status.SCHEDULED)(node))
    except UnreadableError as error:
        written = line_text(node).lower()
        meant = next((each for sign, each in _MEANT.items() if re.search(sign, written)), None)
        if meant is None:
            raise
        is_more = len(written.split()) > 1 and not _FULL.fullmatch(written)
        rest = " What else is to be said goes into “reason”." if is_more else ""
        message = f"“{line_text(node)}” is no status. Did you mean “{meant}”?{rest}"
        raise UnreadableError(message) from error


def _day(node: Node) -> date:
    if isinstance(node, Items):
        raise UnreadableError(f"A list stands here: {_ONE_EACH}")
    try:
        return day(node)
    except DateError as error:
        raise DateError(why_no_day(line_text(node), "session") or str(error)) from error


_ONE_EACH = "each date is a session of its own, and its line begins with “- date:”."


def _clock(node: Node) -> time:
    try:
        return clock(node)
    except DateError as error:
        raise DateError(why_no_time(line_text(node)) or str(error)) from error


def _sessions(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Items):
        return node.items
    if isinstance(node, Text) and not node.value:
        return ()
    message = "The sessions are a list: begin each with “- date:”."
    raise UnreadableError(message)


VENUE = Field("venue", named, meaning="an id from venues.yaml, or online.")
START = Field("start", _clock, meaning="when it begins, such as 9:00.")
END = Field("end", _clock, meaning="when it ends, such as 13:00.")
STATUS = Field("status", _status, holds=True, meaning="how it stands, such as full or cancelled.")
REASON = Field("reason", line_text, meaning="why, in a few words for readers.")
CHANGED = Field("changed", day_and_time, meaning="the day that the status came into force.")
MOVED_TO = Field("moved_to", named, meaning="an id from venues.yaml, or online.")
BOOK = Field("book", booking_page, meaning="where to book.")

TITLE = Field("title", line_text, needed=True, meaning="the course's name.")
SUMMARY = Field("summary", line_text, needed=True, meaning="one sentence for lists.")
LEVEL = Field("level", label, meaning="the level or group of training.")
AUDIENCE = Field("audience", texts, meaning="who it is for.")
THEMES = Field("themes", texts, meaning="names from themes.yaml.")
CHARGE = Field("charge", charge, meaning="what a place costs: an amount, or free.")
CHARGE_NOTE = Field("charge_note", line_text, meaning="what the charge is for.")
CONTACT = Field(
    "contact", read_contact, needed=True, meaning="an e-mail address or telephone number to ask."
)
PUBLIC = Field("public", yes_or_no, holds=True, meaning="no if it is not open to the public.")
DRAFT = Field(
    "draft", yes_or_no, holds=True, meaning="yes keeps the course and all its dates off the site."
)
DESCRIPTION = Field("description", block_text, meaning="what it covers, in Markdown.")
ANNOUNCED = Field(
    "announced",
    day_and_time,
    needed=True,
    holds=True,
    meaning="the day that it was first made public.",
)
SESSIONS = Field("sessions", _sessions, meaning="the dates.")
COURSE_FIELDS: tuple[Field[Any], ...] = (
    TITLE, SUMMARY, LEVEL, AUDIENCE, THEMES, CHARGE, CHARGE_NOTE, CONTACT, BOOK, PUBLIC, DRAFT,
    VENUE,
    START, END, DESCRIPTION, ANNOUNCED, STATUS, REASON, CHANGED, MOVED_TO, SESSIONS,
)  # fmt: skip

DATE = Field("date", _day, needed=True, meaning="the day, such as 2017-10-07.", again=_ONE_EACH)
UNTIL = Field("until", _day, meaning="the last day, where there are up to 31.")
WAS = Field("was", day_and_time, meaning="the date that it had first.")
SESSION_ANNOUNCED = Field(
    "announced", day_and_time, holds=True, meaning="the day it was first made public."
)
PLACES = Field("places", whole_number, meaning="how many places there are.")
SESSION_ID = Field("id", slug, meaning="what tells it from another on the same day.")
SESSION_FIELDS: tuple[Field[Any], ...] = (
    DATE, START, END, UNTIL, VENUE, STATUS, REASON, CHANGED, MOVED_TO, WAS, SESSION_ANNOUNCED,
    BOOK, PLACES, SESSION_ID,
)  # fmt: skip

COURSE = Field(
    "course",
    named,
    needed=True,
    meaning="the course's file name or title, also below a merged cell.",
)

VENUE_NAME = Field("name", line_text, needed=True, meaning="what the place is called.")
VENUE_ADDRESS = Field("address", line_text, needed=True, meaning="its postal address.")
POSTCODE = Field("postcode", line_text, meaning="its postcode.")
VENUE_URL = Field("url", web_address, meaning="the place's own page.")
ACCESS = Field("access", line_text, meaning="steps, lifts, parking, hearing loops.")
VENUE_FIELDS = (VENUE_NAME, VENUE_ADDRESS, POSTCODE, VENUE_URL, ACCESS)
