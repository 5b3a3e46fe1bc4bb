"""Turns fields into JSON Schema, which text editors use to complete and check files.

The schemas accept more than our readers do: whatever a schema refuses, the reader refuses too. But
only a build finds a weekday that does not match its date, or a venue that does not exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.articles import allowances
from plugins.board import glossary
from plugins.board import reading as board
from plugins.board import reading as contacts
from plugins.board import themes_reading as themes
from plugins.courses import fields as courses
from plugins.courses.model import Status
from plugins.output.exports import DIALECT, json_text
from plugins.reviews import recommendation as recommended
from plugins.reviews import recommendation_reading as recommendations
from plugins.sources import values
from plugins.sources.contacts import CONTACT_FIELDS
from tools.build.request import ROOT
from tools.build.wording import SCHEMA as CHECK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from plugins.sources.field import Field

Shape = dict[str, Any]

# YAML programs may read a title such as 2024 as a number; our readers see text.
_TEXT: Shape = {"type": ["string", "number"]}
_DAY = r"(\d{4}-\d{1,2}-\d{1,2}|.*[A-Za-z].*\d{4})"
SHAPES: dict[Callable[..., Any], Shape] = {
    values.line_text: _TEXT,
    values.label: _TEXT,
    values.named: _TEXT,
    values.block_text: {"type": "string", "minLength": 1},
    values.texts: {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    values.ids: {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    values.slug: {"type": ["string", "integer"], "pattern": "^[a-z0-9-]{1,100}$"},
    values.address_slug: {"type": ["string", "integer"], "pattern": "^[a-z0-9-]{1,100}$"},
    values.day: {"type": "string", "pattern": f"^{_DAY}$"},
    values.day_and_time: {"type": "string", "pattern": f"^{_DAY}((T|,? +)[^ ].*)?$"},
    values.clock: {
        "type": "string",
        "pattern": r"^(\d{1,2}[:.]\d{2}(:00)? *([aApP][mM])?|\d{1,2} *[aApP][mM]|[a-zA-Z]+)$",
    },
    values.yes_or_no: {"enum": ["yes", "no", True, False]},
    values.whole_number: {"type": ["integer", "string"], "pattern": r"^\d{1,6}$"},
    values.email: {"type": "string", "pattern": "^[^@ ]+@[^@ ]+[.][^@ ]+$"},
    values.telephone: {
        "type": ["string", "integer"],
        "pattern": "^[0-9 ()+-]+([ ,]*[eE]xt[a-z.]* ?[0-9]+)?$",
    },
    values.web_address: {"type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://[^ ]+$"},
}


def group(fields: Iterable[Field[Any]], shapes: Mapping[Field[Any], Shape] | None = None) -> Shape:
    """Return the schema of a group of fields; `shapes` are for fields without a shape in `SHAPES`.

    Raises KeyError for a field with a shape in neither of the two.
    """
    fields = tuple(fields)
    own = shapes or {}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in fields if field.needed],
        "properties": {
            field.key: {
                "description": _sentence(field.meaning),
                **(own[field] if field in own else SHAPES[field.read]),
            }
            for field in fields
        },
    }


def listed(items: Shape) -> Shape:
    """Return the shape of a list, given the shape of its items."""
    return {"type": "array", "items": items}


def keyed(items: Shape) -> Shape:
    """Return the shape of a group whose keys the editor chooses, given the shape of its values."""
    return {"type": "object", "additionalProperties": items}


def _sentence(meaning: str) -> str:
    return meaning[:1].upper() + meaning[1:]


FOLDER = ROOT / "docs" / "schemas"
_AMOUNT: Shape = {"type": "string", "pattern": r"^([fF][rR][eE][eE]|£ ?[0-9,]+([.][0-9]{2})?)$"}
_CONTACT = group(CONTACT_FIELDS)
_NUMBER = group(contacts.NUMBER_FIELDS)


def schemas() -> Iterator[tuple[str, Shape]]:
    """Yield the name of each schema file with its schema."""
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
    """Return the text of a schema's file."""
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
