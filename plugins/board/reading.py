"""Turns the nodes of board.yaml into the board, or reports every problem in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from plugins.board.colours import read_colours
from plugins.board.model import Agency, Board, Category, EmergencyNumber
from plugins.characters import plain_value
from plugins.problems import Problem
from plugins.sources.contacts import Contact, read_contact
from plugins.sources.field import Field
from plugins.sources.fields import UnreadableError, read_fields, read_pairs
from plugins.sources.nodes import Fields, Text
from plugins.sources.unknown_keys import Names
from plugins.sources.values import (
    block_text,
    is_slug,
    line_text,
    plain_name,
    refuse_reserved,
    slug,
    split_names,
    telephone,
    web_address,
    yes_or_no,
)
from plugins.telephones import national

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.sources.fields import Reading
    from plugins.sources.nodes import Entry, Node

_NUMBER_NAME = Field(
    "name", line_text, needed=True, meaning="who answers.", example="Children's social care"
)
_NUMBER = Field(
    "telephone", telephone, needed=True, meaning="the number to ring.", example="01632 960101"
)
_HOURS = Field(
    "hours", line_text, meaning="when it is answered.", example='"Monday to Friday, 9am to 5pm"'
)
NUMBER_FIELDS = (_NUMBER_NAME, _NUMBER, _HOURS)


def _number(node: Node) -> EmergencyNumber:
    reading = read_fields(node, NUMBER_FIELDS, "", "A telephone number")
    reading.raise_faults()
    return EmergencyNumber(
        reading.get(_NUMBER_NAME) or "", reading.get(_NUMBER) or "", reading.get(_HOURS) or ""
    )


_DAY = Field("day", _number, meaning="the number to ring by day.")
_NIGHT = Field("night", _number, meaning="the number to ring at night and at weekends.")
EMERGENCY_FIELDS = (_DAY, _NIGHT)


def read_emergency(node: Node) -> tuple[EmergencyNumber | None, EmergencyNumber | None]:
    """Return the numbers to ring by day and at night; a number that is not given is None.

    Raises GroupError with every fault in the group.
    """
    reading = read_fields(node, EMERGENCY_FIELDS, "", "“emergency”")
    reading.raise_faults()
    return reading.get(_DAY), reading.get(_NIGHT)


def agencies_from(
    reading: Reading, field: Field[tuple[str, ...]], board: Board
) -> tuple[Agency, ...]:
    """Return the agencies that a field names, each of them once; refuse unknown agencies."""
    found: dict[str, Agency] = {}
    for written in reading.get(field) or ():
        is_known = board.agency(written) and (board.agencies or ";" not in written)
        names, said = ([written], "") if is_known else split_names(written)
        if said:
            reading.refuse("agency", said, reading.line_of(field))
        for name in names:
            if agency := board.agency(name):
                found.setdefault(agency.id, agency)
            else:
                reading.refuse("agency", board.unknown_agency(name), reading.line_of(field))
    return tuple(found.values())


def _categories(node: Node) -> tuple[Category, ...]:
    entries = node.entries if isinstance(node, Fields) else ()
    folders = {
        plain_name(each.value.value): each.key
        for each in entries
        if isinstance(each.value, Text) and is_slug(each.key)
    }
    return read_pairs(node, "categories", "categories", lambda each: _category(each, folders))


def _category(entry: Entry, folders: Mapping[str, str]) -> Category:
    """Return a category; `folders` are the folders of news by the plain names of categories."""
    key = plain_value(entry.key)
    if not is_slug(key) and (folder := folders.get(plain_name(key))):
        message = f"“{entry.key}” is already the name of “{folder}”: delete this line."
        raise UnreadableError(message, line=entry.line)
    if not is_slug(key):
        message = f"“{key}” cannot be a folder of news: use a to z, 0 to 9 and hyphens."
        raise UnreadableError(message, line=entry.line)
    refuse_reserved(key, entry.line)
    return Category(key, line_text(entry.value))


def _agencies(node: Node) -> tuple[Agency, ...]:
    return read_pairs(node, "agencies", "agencies", _agency)


def _agency(entry: Entry) -> Agency:
    key = plain_value(entry.key)
    if not is_slug(key):
        message = f"“{key}” cannot stand in an address: use a to z, 0 to 9 and hyphens."
        raise UnreadableError(message, line=entry.line)
    refuse_reserved(key, entry.line)
    return Agency(key, line_text(entry.value))


def _zone(node: Node) -> ZoneInfo:
    text = plain_value(line_text(node))
    try:
        return ZoneInfo(text)
    except (ValueError, OSError, LookupError) as error:
        message = f"“{text}” is not a time zone: write Europe/London."
        raise UnreadableError(message) from error


def _language(node: Node) -> str:
    text = plain_value(line_text(node))
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text):
        message = f"“{text}” is not a language: write en-GB."
        raise UnreadableError(message)
    return text


SAMPLE = Field(
    "sample", yes_or_no, meaning="yes while this is not the real board's site.", example="yes"
)
NAME = Field(
    "name",
    line_text,
    needed=True,
    meaning="the board's name.",
    example="Sampleton Safeguarding Children Partnership",
)
AREA = Field("area", line_text, needed=True, meaning="the area it serves.", example="Sampleton")
IDENTITY = Field(
    "identity",
    slug,
    meaning="stands in every feed and calendar; never change it.",
    example="sampleton",
)
ABOUT = Field(
    "about",
    line_text,
    meaning="one sentence about the board.",
    example="The organisations that keep children in Sampleton safe.",
)
WEBSITE = Field(
    "website",
    web_address,
    meaning="the address at which the public finds the site.",
    example="https://www.sampleton.example",
)
EXIT = Field(
    "exit",
    web_address,
    meaning="what “Exit this page” opens; without it, a weather page.",
    example="https://weather.example/",
)
CONTACT = Field(
    "contact",
    read_contact,
    meaning="the board's e-mail and telephone.",
    example="{email: hello@sampleton.example, telephone: 01632 960100}",
)
ADDRESS = Field(
    "address",
    block_text,
    meaning="the board's postal address.",
    example="1 Sample Street, Sampleton",
)
EMERGENCY = Field("emergency", read_emergency, meaning="the numbers to ring by day and at night.")
TIME_ZONE = Field("time_zone", _zone, meaning="the zone of every time.", example="Europe/London")
LANGUAGE = Field("language", _language, meaning="the language of the site.", example="en-GB")
COLOURS = Field(
    "colours",
    read_colours,
    meaning="brand for header and links, which must be dark, and accent.",
    example='{brand: "#0b4a5e", accent: "#1b7488"}',
)
CATEGORIES = Field(
    "categories",
    _categories,
    meaning="the folders of news with their names.",
    example="{good-practice: Good practice}",
)
AGENCIES = Field(
    "agencies",
    _agencies,
    meaning="the agencies that reviews may name.",
    example="{police: Police, health: Health}",
)
BOARD_FIELDS = (
    SAMPLE, NAME, AREA, IDENTITY, ABOUT, WEBSITE, CONTACT, ADDRESS, EMERGENCY, TIME_ZONE, LANGUAGE,
    EXIT, COLOURS, CATEGORIES, AGENCIES,
)  # fmt: skip

_OF_COLOURS = 'Colours stand below “colours:”, indented, such as brand: "#0b3c49".'
_NAMES = Names(
    dict.fromkeys(("colour", "color", "colors", "brand", "brandcolour", "accent"), _OF_COLOURS),
    {
        NAME.key: ("board name", "board", "title", "site name"),
        ABOUT.key: ("summary", "description"),
        WEBSITE.key: ("url", "site url", "web address", "site address", "domain"),
    },
)

SAMPLE_BOARD = Board(
    name="Sample Safeguarding Children Partnership", area="Sample area", sample=True
)


def read_board(node: Node | None, path: str) -> tuple[Board, list[Problem]]:
    """Return the board that is described in board.yaml, and its problems.

    `node` is None if there is no file; the board is then the sample board (contract: Content
    folders).
    """
    if node is None:
        return SAMPLE_BOARD, []
    reading = read_fields(node, BOARD_FIELDS, path, "The board", _NAMES)
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
    if not (board.sample or reading.gave(WEBSITE)):
        reading.problems.append(_without_website(path))
    if day and night and national(day.telephone) == national(night.telephone):
        line = reading.line_of(EMERGENCY)
        reading.problems.append(Problem(path, line, "telephone", _ONE_NUMBER, advice=True))
    return board, reading.problems


_ONE_NUMBER = (
    "The same number stands here for day and night. If one was copied from the other, correct it: "
    "ring both before you publish."
)


def _without_website(path: str) -> Problem:
    message = (
        f"Until “website” is written here, feeds and calendars say {SAMPLE_BOARD.website}, which "
        "is nobody's: write the address at which the public finds the site."
    )
    return Problem(path, 1, "website", message, advice=True)
