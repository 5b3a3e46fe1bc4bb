"""The fields of courses, sessions and venues, and the functions that read their values."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from plugins.characters import plain_value
from plugins.courses.habits import TO_COME, why_no_day, why_no_time
from plugins.courses.model import Band
from plugins.courses.written_status import read_status
from plugins.dates import DateError
from plugins.sources.contacts import read_contact
from plugins.sources.field import Field
from plugins.sources.fields import UnreadableError, read_pairs
from plugins.sources.nodes import Fields, Items, Text
from plugins.sources.values import (
    block_text,
    clock,
    day,
    day_and_time,
    label,
    line_text,
    named,
    quoted_address,
    slug,
    texts,
    web_address,
    whole_number,
    yes_or_no,
)
from plugins.telephones import TelephoneError, read_telephone

if TYPE_CHECKING:
    from datetime import date, time

    from plugins.sources.nodes import Node

_EMAIL = re.compile(r"(?:https?://)?[^\s@/]+@[^\s@/]+")
_WITHIN = re.compile(r"\s.*https?://|https?://.*\s|\]\(")
_BEGINS = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)+/|\w+:", re.IGNORECASE)


def booking_page(node: Node) -> str:
    """Return the address of a booking page.

    Raises UnreadableError for anything else, including an address with an impossible host; its
    message says what to do instead.
    """
    text = line_text(node)
    said = quoted_address(text)
    if kind := _who_answers(text):
        message = (
            f"“{text}” is {kind}, and “book” is for a web page: write it below “contact”, in the "
            "course's file, and leave “book” out."
        )
    elif _WITHIN.search(text):
        message = f"{said} is more than a web address: write the address alone."
    elif not _BEGINS.match(text):
        message = f"{said} is not a web address: leave “book” out until there is one."
    elif "." not in (urlsplit(found := web_address(node)).hostname or ""):
        message = f"{said} leads nowhere: copy the address of the page, or leave “book” out."
    else:
        return found
    raise UnreadableError(message)


def _who_answers(text: str) -> str:
    """Return what the text is if it is an e-mail address or a telephone number, otherwise ""."""
    if _EMAIL.fullmatch(text.removeprefix("mailto:")):
        return "an e-mail address"
    try:
        read_telephone(re.sub(r"^(?:https?://|tel:)", "", text))
    except TelephoneError:
        return ""
    return "a telephone number"


_AMOUNT = r"£\s?\d{1,3}(?:,\d{3})+(?:\.\d{2})?|£\s?\d{1,6}(?:\.\d{2})?"
_MONEY = re.compile(_AMOUNT)
_AND_MORE = re.compile(rf"({_AMOUNT})(?![\d.,/-])(?! ?to\b)\b.*\S")
_BARE = re.compile(r"(\d{1,6}(?:\.\d{2})?)(?: ?(?:pounds|gbp))?", re.IGNORECASE)
_FREE = re.compile(r"free\b.*|no charge|nil", re.IGNORECASE)
_OPEN = re.compile(rf"none|n/?a|\?+|{TO_COME}.*", re.IGNORECASE)


def charge(node: Node) -> tuple[Band, ...]:
    """Return the bands of a charge: a single amount such as `£15` or `free`, or a group of them.

    Raises UnreadableError for a single amount that cannot be read, GroupError for a group.
    """
    if isinstance(node, Fields):
        return read_pairs(node, "charges", "charge", lambda e: Band(e.key, _amount(e.value)))
    return (Band("", _amount(node)),)


def _amount(node: Node) -> Decimal:
    text = line_text(node)
    plain = plain_value(text)
    if plain.lower() == "free":
        return Decimal(0)
    if not _MONEY.fullmatch(plain):
        raise UnreadableError(f"“{text}” is not a charge: {_instead(plain)}.", "charge", node.line)
    return Decimal(re.sub(r"[£,\s]", "", plain))


def _instead(text: str) -> str:
    """Return the advice for text that is not a charge."""
    if _FREE.fullmatch(text):
        return "write “free” alone"
    if _OPEN.fullmatch(text):
        return (
            "write “free” if it costs nothing. If that is not settled, leave the charge out, and "
            "readers see “Cost: ask us”"
        )
    if found := _BARE.fullmatch(text):
        return f"write £{found[1]}"
    if found := _AND_MORE.fullmatch(text):
        return f"write {found[1]} alone, and the rest in “charge_note”"
    return "write £15, £12.50 or free"


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


VENUE = Field("venue", named, meaning="an id from venues.yaml, or online.", example="market-hall")
START = Field("start", _clock, meaning="when it begins, such as 9:00.", example="9:00")
END = Field("end", _clock, meaning="when it ends, such as 13:00.", example="1pm")
STATUS = Field(
    "status",
    read_status,
    holds=True,
    meaning="how it stands, such as full or cancelled.",
    example="cancelled",
)
REASON = Field(
    "reason", line_text, meaning="why, in a few words for readers.", example="the trainer is ill"
)
CHANGED = Field(
    "changed",
    day_and_time,
    meaning="the day that the status came into force.",
    example="1 March 2027, 10am",
)
MOVED_TO = Field("moved_to", named, meaning="an id from venues.yaml, or online.", example="online")
BOOK = Field(
    "book", booking_page, meaning="where to book.", example="https://bookings.sampleton.example/"
)

TITLE = Field(
    "title", line_text, needed=True, meaning="the course's name.", example="Recording concerns"
)
SUMMARY = Field(
    "summary",
    line_text,
    needed=True,
    meaning="one sentence for lists.",
    example="Half a day on writing records that others can act on.",
)
LEVEL = Field("level", label, meaning="the level or group of training.", example="Group 3")
AUDIENCE = Field("audience", texts, meaning="who it is for.", example="[Childminders, Managers]")
THEMES = Field("themes", texts, meaning="names from themes.yaml.", example="[Recording]")
CHARGE = Field("charge", charge, meaning="what a place costs: an amount, or free.", example="£15")
CHARGE_NOTE = Field(
    "charge_note", line_text, meaning="what the charge is for.", example="to cover room hire"
)
CONTACT = Field(
    "contact",
    read_contact,
    needed=True,
    meaning="an e-mail address or telephone number to ask.",
    example="{email: training@sampleton.example}",
)
PUBLIC = Field(
    "public", yes_or_no, holds=True, meaning="no if it is not open to the public.", example="no"
)
DRAFT = Field(
    "draft",
    yes_or_no,
    holds=True,
    meaning="yes keeps the course and all its dates off the site.",
    example="yes",
)
DESCRIPTION = Field("description", block_text, meaning="what it covers, in Markdown.")
ANNOUNCED = Field(
    "announced",
    day_and_time,
    needed=True,
    holds=True,
    meaning="the day that it was first made public.",
    example="2 November 2026",
)
SESSIONS = Field(
    "sessions",
    _sessions,
    meaning="the dates.",
    again="move the dates below the first “sessions”, and delete this line.",
)
COURSE_FIELDS: tuple[Field[Any], ...] = (
    TITLE, SUMMARY, LEVEL, AUDIENCE, THEMES, CHARGE, CHARGE_NOTE, CONTACT, BOOK, PUBLIC, DRAFT,
    VENUE,
    START, END, DESCRIPTION, ANNOUNCED, STATUS, REASON, CHANGED, MOVED_TO, SESSIONS,
)  # fmt: skip

DATE = Field(
    "date",
    _day,
    needed=True,
    meaning="the day, such as 2017-10-07.",
    again=_ONE_EACH,
    example="Saturday 6 March 2027",
)
UNTIL = Field(
    "until", _day, meaning="the last day, where there are up to 31.", example="7 March 2027"
)
WAS = Field("was", day_and_time, meaning="the date that it had first.", example="6 March 2027")
SESSION_ANNOUNCED = Field(
    "announced",
    day_and_time,
    holds=True,
    meaning="the day it was first made public.",
    example="11 January 2027",
)
PLACES = Field("places", whole_number, meaning="how many places there are.", example="20")
SESSION_ID = Field(
    "id", slug, meaning="what tells it from another on the same day.", example="evening"
)
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

VENUE_NAME = Field(
    "name", line_text, needed=True, meaning="what the place is called.", example="Town Hall"
)
VENUE_ADDRESS = Field(
    "address",
    line_text,
    needed=True,
    meaning="its postal address.",
    example="1 High Street, Sampleton",
)
POSTCODE = Field("postcode", line_text, meaning="its postcode.", example="AB1 2CD")
VENUE_URL = Field(
    "url", web_address, meaning="the place's own page.", example="https://town-hall.example/"
)
ACCESS = Field(
    "access",
    line_text,
    meaning="steps, lifts, parking, hearing loops.",
    example="Step-free entrance, a lift and a hearing loop.",
)
VENUE_FIELDS = (VENUE_NAME, VENUE_ADDRESS, POSTCODE, VENUE_URL, ACCESS)
