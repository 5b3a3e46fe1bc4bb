"""Fields to JSON Schema: what an editor's program completes and checks while a file is typed.

The schema is wider than the readers: what it refuses they refuse, but a weekday that does not
fit, or a venue that is not there, only the build can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.datafiles import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from plugins.datafiles.fields import Field

Shape = dict[str, Any]

# A program that types values may take a title such as 2024 for a number; the readers see text.
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
    """Take the fields of a group, and shapes for those that no single value makes; give the schema.

    Raises KeyError for a field whose reader has no shape: it must be given one.
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
    """Take the shape of an item; give that of a list of them."""
    return {"type": "array", "items": items}


def keyed(items: Shape) -> Shape:
    """Take the shape of a value; give that of a group whose keys the editor chooses."""
    return {"type": "object", "additionalProperties": items}


def _sentence(meaning: str) -> str:
    return meaning[:1].upper() + meaning[1:]
