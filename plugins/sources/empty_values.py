"""Messages for a key that has no value, or that has a comment in place of its value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from plugins.sources.nodes import Text

if TYPE_CHECKING:
    from plugins.sources.field import Field
    from plugins.sources.nodes import Node

_LONG = 40  # characters; a longer comment is not quoted


def is_empty(value: Node) -> bool:
    """Report whether a value is missing or blank."""
    return isinstance(value, Text) and not value.value.strip()


def nothing_after(field: Field[Any], value: Node) -> str:
    """Return the message for an empty value; never advise deleting a key that holds a text back."""
    if field.holds:
        meaning = f"{field.meaning[:1].upper()}{field.meaning[1:]}"
        said = f"“{field.key}” has nothing after it: write its value. {meaning}"
        return f"{said} What follows “#” is a comment." if _comment(value) else said
    return commented(field.key, value) or (
        f"“{field.key}” has nothing after it: write it, or delete the line."
    )


def _comment(node: Node) -> str:
    return node.comment if isinstance(node, Text) else ""


def commented(key: str, value: Node) -> str:
    """Return the message for a key whose value is a comment, or "" for any other key."""
    comment = _comment(value)
    if not comment:
        return ""
    said = f"“{key}” has nothing after it, for “#” begins a comment:"
    if not re.match(r"#\S", comment):
        return f"{said} write the value, in straight quotation marks if it begins with “#”."
    whole = comment if len(comment) <= _LONG and '"' not in comment else "#…"
    return f'{said} write {key}: "{whole}" if that is meant, else delete the “#”.'
