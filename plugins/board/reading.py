"""The nodes of board.yaml to the board, or every problem in them; contrast as in WCAG 2.2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from plugins.board.model import Agency, Board, Category, EmergencyNumber
from plugins.characters import plain_value
from plugins.problems import Problem
from plugins.sources.contacts import Contact, read_contact
from plugins.sources.field import Field
from plugins.sources.fields import UnreadableError, read_fields, read_pairs
from plugins.sources.nodes import Fields, Text
from plugins.sources.unknown_keys import Names
from plugins.sources.values import (
    RESERVED,
    block_text,
    is_slug,
    line_text,
    plain_name,
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

# The lightest grey on which the theme sets words in the board's colour (--colour-panel).
PANEL = "#f2f4f5"
LEAST = 7.0
_STEPS = 256
_NEARLY_BLACK = 0.04045  # where sRGB changes from a line to a curve


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as #0b3c49, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darkened(colour: str) -> str:
    """Return the lightest shade of a colour that is dark enough for words on the panel."""
    parts = _parts(colour)
    shades = (
        "#" + "".join(f"{part * step // _STEPS:02x}" for part in parts)
        for step in range(_STEPS, -1, -1)
    )
    return next(shade for shade in shades if contrast(shade, PANEL) >= LEAST)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2, definition)."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    bright: float = ((part + 0.055) / 1.055) ** 2.4
    return part / 12.92 if part <= _NEARLY_BLACK else bright


BRAND = "brand"


def read_colours(node: Node) -> tuple[tuple[str, str], ...]:
    """Return each name of `colours` with its colour, # and six digits.

    Raises UnreadableError where it is not a group, GroupError with every fault in one. The brand
    needs a contrast of 7 to 1 (WCAG 1.4.6).
    """
    if isinstance(node, Text):
        message = (
            "Colours have a line each below “colours:”, indented, with a name and six digits in "
            'quotes: brand: "#0b3c49".'
        )
        raise UnreadableError(message, "colours")
    return read_pairs(node, "colours", "colours", _colour)


def _colour(entry: Entry) -> tuple[str, str]:
    value = plain_value(line_text(entry.value))
    if not is_slug(entry.key) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        key = entry.key if is_slug(entry.key) else BRAND
        message = (
            f"“{entry.key}: {value}” is not a colour: write a name and six digits in quotes, such "
            f'as {key}: "#0b3c49".'
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


_DAY = Field("day", _number, meaning="the number to ring by day.")
_NIGHT = Field("night", _number, meaning="the number to ring at night and at weekends.")
EMERGENCY_FIELDS = (_DAY, _NIGHT)


def read_emergency(node: Node) -> tuple[EmergencyNumber | None, EmergencyNumber | None]:
    """Return the numbers to ring by day and at night, None for one that is not given.

    Raises GroupError with every fault in it.
    """
    reading = read_fields(node, EMERGENCY_FIELDS, "", "“emergency”")
    reading.raise_faults()
    return reading.get(_DAY), reading.get(_NIGHT)


def agencies_from(
    reading: Reading, field: Field[tuple[str, ...]], board: Board
) -> tuple[Agency, ...]:
    """Return the agencies that a field names, once each; refuse unknown ones."""
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
    """Return a category; `folders` are the folders of news by the plain form of their names."""
    key = plain_value(entry.key)
    if not is_slug(key) and (folder := folders.get(plain_name(key))):
        message = f"“{entry.key}” is already the name of “{folder}”: delete this line."
        raise UnreadableError(message, line=entry.line)
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
    """Return the board in the nodes of board.yaml, and its problems.

    Without a file, where `node` is None, it is the sample board (contract: Content folders).
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
