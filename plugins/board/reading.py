"""The nodes of board.yaml to a record, or every problem in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from plugins.board.contrast import LEAST, PANEL, contrast, darkened
from plugins.board.model import Agency, Board, Category, Contact, EmergencyNumber
from plugins.datafiles.fields import Field, UnreadableError, read_fields, read_pairs
from plugins.datafiles.values import (
    RESERVED,
    block_text,
    email,
    is_slug,
    line_text,
    slug,
    telephone,
    web_address,
    yes_or_no,
)

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Entry, Node
    from plugins.problems import Problem

_EMAIL = Field("email", email, meaning="an e-mail address.")
_TELEPHONE = Field("telephone", telephone, meaning="a telephone number.")
CONTACT_FIELDS = (_EMAIL, _TELEPHONE)


def read_contact(node: Node) -> Contact:
    """Take the node of a contact; give it.

    Raises GroupError with every fault in it, UnreadableError where it holds neither.
    """
    reading = read_fields(node, CONTACT_FIELDS, "", "A contact")
    reading.raise_faults()
    contact = Contact(reading.get(_EMAIL) or "", reading.get(_TELEPHONE) or "")
    if contact == Contact():
        message = "A contact needs an e-mail address or a telephone number."
        raise UnreadableError(message)
    return contact


_NUMBER_NAME = Field("name", line_text, needed=True, meaning="who answers.")
_NUMBER = Field("telephone", telephone, needed=True, meaning="the number to ring.")
_HOURS = Field("hours", line_text, meaning="when it is answered.")
NUMBER_FIELDS = (_NUMBER_NAME, _NUMBER, _HOURS)


def _number(node: Node) -> EmergencyNumber:
    reading = read_fields(node, NUMBER_FIELDS, "", "A telephone number")
    reading.raise_faults()
    return EmergencyNumber(
        reading.get(_NUMBER_NAME) or "", reading.get(_NUMBER) or "", reading.get(_HOURS) or ""
    )


_DAY = Field("day", _number, meaning="whom to ring by day.")
_NIGHT = Field("night", _number, meaning="whom to ring at night and at weekends.")
EMERGENCY_FIELDS = (_DAY, _NIGHT)


def _emergency(node: Node) -> tuple[EmergencyNumber | None, EmergencyNumber | None]:
    reading = read_fields(node, EMERGENCY_FIELDS, "", "“emergency”")
    reading.raise_faults()
    return reading.get(_DAY), reading.get(_NIGHT)


def _categories(node: Node) -> tuple[Category, ...]:
    return read_pairs(node, "categories", "categories", _category)


def _category(entry: Entry) -> Category:
    if not is_slug(entry.key) or entry.key in RESERVED:
        message = f"“{entry.key}” cannot be a folder of news: use a to z, 0 to 9 and hyphens."
        raise UnreadableError(message, line=entry.line)
    return Category(entry.key, line_text(entry.value))


def _agencies(node: Node) -> tuple[Agency, ...]:
    return read_pairs(node, "agencies", "agencies", _agency)


def _agency(entry: Entry) -> Agency:
    if not is_slug(entry.key) or entry.key in RESERVED:
        message = f"“{entry.key}” cannot stand in an address: use a to z, 0 to 9 and hyphens."
        raise UnreadableError(message, line=entry.line)
    return Agency(entry.key, line_text(entry.value))


BRAND = "brand"


def _colours(node: Node) -> tuple[tuple[str, str], ...]:
    return read_pairs(node, "colours", "colours", _colour)


def _colour(entry: Entry) -> tuple[str, str]:
    value = line_text(entry.value)
    if not is_slug(entry.key) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        message = (
            f"“{entry.key}: {value}” is not a colour: "
            'write a name and six figures in quotes, brand: "#0b3c49".'
        )
        raise UnreadableError(message, line=entry.line)
    if entry.key == BRAND and (ratio := contrast(value, PANEL)) < LEAST:
        message = (
            f"{BRAND} “{value}” is too light to read: words in it have a contrast of "
            f"{ratio:.1f} to 1 on grey, and 7 is needed. A darker shade of it is "
            f'"{darkened(value)}".'
        )
        raise UnreadableError(message, line=entry.line)
    return (entry.key, value)


def _zone(node: Node) -> ZoneInfo:
    text = line_text(node)
    try:
        return ZoneInfo(text)
    except (ValueError, OSError, LookupError) as error:
        message = f"“{text}” is not a time zone: write Europe/London."
        raise UnreadableError(message) from error


def _language(node: Node) -> str:
    text = line_text(node)
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text):
        message = f"“{text}” is not a language: write en-GB."
        raise UnreadableError(message)
    return text


SAMPLE = Field("sample", yes_or_no, meaning="yes while this is not the real board's site.")
NAME = Field("name", line_text, needed=True, meaning="the board's name.")
AREA = Field("area", line_text, needed=True, meaning="the area it serves.")
IDENTITY = Field("identity", slug, meaning="stands in every feed and calendar; never change it.")
ABOUT = Field("about", line_text, meaning="one sentence about the board.")
WEBSITE = Field("website", web_address, meaning="the address at which the public finds the site.")
EXIT = Field("exit", web_address, meaning="the neutral page that “Exit this page” opens.")
CONTACT = Field("contact", read_contact, meaning="the board's e-mail and telephone.")
ADDRESS = Field("address", block_text, meaning="the board's postal address.")
EMERGENCY = Field("emergency", _emergency, meaning="whom to ring by day and at night.")
TIME_ZONE = Field("time_zone", _zone, meaning="the zone of every time.")
LANGUAGE = Field("language", _language, meaning="the language of the site.")
COLOURS = Field("colours", _colours, meaning="the board's colours.")
CATEGORIES = Field("categories", _categories, meaning="the folders of news with their names.")
AGENCIES = Field("agencies", _agencies, meaning="the agencies that reviews may name.")
BOARD_FIELDS = (
    SAMPLE, NAME, AREA, IDENTITY, ABOUT, WEBSITE, CONTACT, ADDRESS, EMERGENCY, TIME_ZONE, LANGUAGE,
    EXIT, COLOURS, CATEGORIES, AGENCIES,
)  # fmt: skip

SAMPLE_BOARD = Board(
    name="Sample Safeguarding Children Partnership", area="Sample area", sample=True
)


def read_board(node: Node | None, path: str) -> tuple[Board, list[Problem]]:
    """Take the nodes of board.yaml (None where there is no file); give the board and problems.

    Without a file the sample board stands in (contract: Content folders).
    """
    if node is None:
        return SAMPLE_BOARD, []
    reading = read_fields(node, BOARD_FIELDS, path, "The board")
    day, night = reading.get(EMERGENCY) or (None, None)
    board = Board(
        name=reading.get(NAME) or "",
        area=reading.get(AREA) or "",
        sample=reading.get(SAMPLE) or False,
        identity=reading.get(IDENTITY) or SAMPLE_BOARD.identity,
        about=reading.get(ABOUT) or "",
        website=(reading.get(WEBSITE) or SAMPLE_BOARD.website).rstrip("/"),
        exit=reading.get(EXIT) or SAMPLE_BOARD.exit,
        contact=reading.get(CONTACT) or Contact(),
        address=reading.get(ADDRESS) or "",
        day=day,
        night=night,
        zone=reading.get(TIME_ZONE) or SAMPLE_BOARD.zone,
        language=reading.get(LANGUAGE) or SAMPLE_BOARD.language,
        colours=reading.get(COLOURS) or (),
        categories=reading.get(CATEGORIES) or (),
        agencies=reading.get(AGENCIES) or (),
    )
    return board, reading.problems
