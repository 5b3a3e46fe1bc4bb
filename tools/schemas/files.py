"""The schemas of each kind of data file and of what `check` says, and what writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.allowances import fields as allowances
from plugins.board import contacts_reading as contacts
from plugins.board import reading as board
from plugins.board import themes_reading as themes
from plugins.courses import fields as courses
from plugins.courses.model import Status
from plugins.datafiles import values
from plugins.datafiles.contacts import CONTACT_FIELDS
from plugins.exports.json_schema import DIALECT
from plugins.exports.json_text import json_text
from plugins.glossary import reading as glossary
from plugins.recommendations import fields as recommendations
from plugins.recommendations import model as recommended
from tools.building.request import ROOT
from tools.building.telling import SCHEMA as CHECK
from tools.schemas.shapes import SHAPES, Shape, group, keyed, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.datafiles.fields import Field

FOLDER = ROOT / "docs" / "schemas"
_AMOUNT: Shape = {"type": "string", "pattern": r"^([fF][rR][eE][eE]|£ ?[0-9,]+([.][0-9]{2})?)$"}
_CONTACT = group(CONTACT_FIELDS)
_NUMBER = group(contacts.NUMBER_FIELDS)


def schemas() -> Iterator[tuple[str, Shape]]:
    """Give the name of each schema file with its schema."""
    days = dict.fromkeys((courses.DATE, courses.UNTIL), SHAPES[values.day])
    clocks = dict.fromkeys((courses.START, courses.END), SHAPES[values.clock])
    status: dict[Field[Any], Shape] = {courses.STATUS: {"enum": [str(each) for each in Status]}}
    book: dict[Field[Any], Shape] = {courses.BOOK: SHAPES[values.web_address]}
    sessions = listed(group(courses.SESSION_FIELDS, {**status, **days, **clocks, **book}))
    course = {
        **status,
        **clocks,
        **book,
        courses.CONTACT: _CONTACT,
        courses.CHARGE: {"anyOf": [_AMOUNT, keyed(_AMOUNT)]},
        courses.SESSIONS: sessions,
    }
    yield "course", _named("A course", group(courses.COURSE_FIELDS, course))
    yield "venues", _named("Venues by their id", keyed(group(courses.VENUE_FIELDS)))
    yield "themes", _named("The themes", listed(group(themes.THEME_FIELDS)))
    forms: dict[Field[Any], Shape] = {
        glossary.TERM: SHAPES[values.line_text],
        glossary.ALSO: SHAPES[values.texts],
    }
    yield "glossary", _named("The glossary", listed(group(glossary.TERM_FIELDS, forms)))
    yield "board", _named("The board", group(board.BOARD_FIELDS, _board()))
    rule: dict[Field[Any], Shape] = {
        allowances.RULE: {"type": "string", "pattern": "^anonymity-[a-z-]{1,60}$"}
    }
    yield "allowed", _named("What is allowed", listed(group(allowances.ALLOWANCE_FIELDS, rule)))
    yield "check", CHECK
    yield "recommendations", _named("The recommendations of a review", _recommendations())


def written(schema: Shape) -> str:
    """Take a schema; give the text of its file."""
    return json_text(schema)


def write_schemas() -> None:
    """Write every schema into docs/schemas/. Raises OSError from the disk."""
    FOLDER.mkdir(exist_ok=True)
    for name, schema in schemas():
        (FOLDER / f"{name}.json").write_text(written(schema), "utf-8", newline="\n")


def _board() -> dict[Field[Any], Shape]:
    emergency = group(contacts.EMERGENCY_FIELDS, dict.fromkeys(contacts.EMERGENCY_FIELDS, _NUMBER))
    return {
        board.CONTACT: _CONTACT,
        board.EMERGENCY: emergency,
        board.TIME_ZONE: {"type": "string"},
        board.LANGUAGE: {"type": "string"},
        board.COLOURS: keyed({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}),
        board.CATEGORIES: keyed({"type": "string"}),
        board.AGENCIES: keyed({"type": "string"}),
    }


def _recommendations() -> Shape:
    own: dict[Field[Any], Shape] = {
        recommendations.STATUS: {"enum": [str(each) for each in recommended.Status]},
        recommendations.AGENCIES: SHAPES[values.texts],
    }
    one = listed(group(recommendations.RECOMMENDATION_FIELDS, own))
    whole = {recommendations.RECOMMENDATIONS: {**one, "minItems": 1}}
    return group(recommendations.REPORT_FIELDS, whole)


def _named(title: str, schema: Shape) -> Shape:
    return {"$schema": DIALECT, "title": title, **schema}
