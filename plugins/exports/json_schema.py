"""Fields with their meanings to JSON Schema, for those who read what we export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

Shape = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema(fields: Mapping[str, tuple[Shape, str]]) -> Shape:
    """Take each field's schema and meaning; give the schema of a record that has them all."""
    return {
        "type": "object",
        "required": list(fields),
        "additionalProperties": False,
        "properties": {
            name: {"description": meaning, **shape} for name, (shape, meaning) in fields.items()
        },
    }
