"""The nodes of board.yaml to a record, or every problem in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from plugins.board.colours_reading import read_colours
from plugins.board.contacts_reading import read_emergency
from plugins.board.model import Agency, Board, Category
from plugins.characters import plain_value
from plugins.datafiles.contacts import Contact, read_contact
from plugins.datafiles.fields import Field, UnreadableError, read_fields, read_pairs
from plugins.datafiles.unknown_keys import Names
from plugins.datafiles.values import (
    RESERVED,
    block_text,
    is_slug,
    line_text,
    slug,
    web_address,
    yes_or_no,
)
from plugins.problems import Problem

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Entry, Node


def _categories(node: Node) -> tuple[Category, ...]:
    return read_pairs(node, "categories", "categories", _category)


def _category(entry: Entry) -> Category:
    key = plain_value(entry.key)
    if not is_slug(key) or key in RESERVED:
        message = f"“{key}” cannot be a folder of news: use a to z, 0 to 9 and hyphens."
        raise UnreadableError(message, line=entry.line)
    return Category(key, line_text(entry.value))


def _agencies(node: Node) -> tuple[Agency, ...]:
    return read_pairs(node, "agencies", "agencies", _agency)


def _agency(entry: Entry) -> Agency:
    key = plain_value(entry.key)
    if not is_slug(key) or key in RESERVED:
        message = f"“{key}” cannot stand in an address: use a to z, 0 to 9 and hyphens."
        raise UnreadableError(message, line=entry.line)
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


SAMPLE = Field("sample", yes_or_no, meaning="yes while this is not the real board's site.")
NAME = Field("name", line_text, needed=True, meaning="the board's name.")
AREA = Field("area", line_text, needed=True, meaning="the area it serves.")
IDENTITY = Field("identity", slug, meaning="stands in every feed and calendar; never change it.")
ABOUT = Field("about", line_text, meaning="one sentence about the board.")
WEBSITE = Field("website", web_address, meaning="the address at which the public finds the site.")
EXIT = Field(
    "exit", web_address, meaning="what “Exit this page” opens; without it, a weather page."
)
CONTACT = Field("contact", read_contact, meaning="the board's e-mail and telephone.")
ADDRESS = Field("address", block_text, meaning="the board's postal address.")
EMERGENCY = Field("emergency", read_emergency, meaning="the numbers to ring by day and at night.")
TIME_ZONE = Field("time_zone", _zone, meaning="the zone of every time.")
LANGUAGE = Field("language", _language, meaning="the language of the site.")
COLOURS = Field(
    "colours", read_colours, meaning="brand for header and links, which must be dark, and accent."
)
CATEGORIES = Field("categories", _categories, meaning="the folders of news with their names.")
AGENCIES = Field("agencies", _agencies, meaning="the agencies that reviews may name.")
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
    """Take the nodes of board.yaml (None where there is no file); give the board and problems.

    Without a file the sample board stands in (contract: Content folders).
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
    return board, reading.problems


def _without_website(path: str) -> Problem:
    message = (
        f"Until “website” is written here, feeds and calendars say {SAMPLE_BOARD.website}, which "
        "is nobody's: write the address at which the public finds the site."
    )
    return Problem(path, 1, "website", message, advice=True)
