"""Lines of YAML whose dash, colon or indent does not make them what they were meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.sources.yaml_stumble import QUOTES, indent_of

if TYPE_CHECKING:
    from plugins.sources.yaml_stumble import Found, Stumble

_TIGHT_DASH = re.compile(r" *-([A-Za-z]\w*):")
_TIGHT_COLON = re.compile(r" *(?:- )?([A-Za-z][A-Za-z_]+):(?![/\s])\S")
_BLOCK = re.compile(r" *(?:- )?[A-Za-z][\w -]*: +[|>][+-]? *$")
_BARE = re.compile(r"[A-Za-z][^:]*$")
# The keys of `contact` and the like, written in its own line.
_GROUP = re.compile(r"(?:e-?mail|telephone|phone|name|hours): ", re.IGNORECASE)
_CONFUSES = "A colon and a space in a text confuse YAML"


def block(stumble: Stumble) -> Found:
    """Find text below “key: |” that is not indented."""
    at = stumble.first_above(_BLOCK.match)
    head = stumble.lines[at - 1] if at else ""
    below = [n for n in range(at + 1, stumble.line + 1) if stumble.lines[n - 1].strip()]
    deep = [indent_of(stumble.lines[n - 1]) > indent_of(head) for n in below]
    # A line that begins like a key may be one, unless nothing at all is indented below the first.
    if not at or not below or deep[0] or (any(deep) and stumble.keyed(below[0])):
        return None
    return below[0], (
        f"The text below “{head.strip()}” is not indented: begin each of its lines with two more "
        "spaces than its key has."
    )


def tight(stumble: Stumble) -> Found:
    """Find a dash or a colon without the space that makes it one."""
    for number in filter(None, (stumble.line, stumble.above)):
        line = stumble.lines[number - 1]
        if found := _TIGHT_DASH.match(line):
            return number, f"A space is missing behind the dash: write “- {found[1]}: …”."
        if found := _TIGHT_COLON.match(line):
            return number, f"A space is missing behind the colon: write “{found[1]}: …”."
    return None


def colon(stumble: Stumble) -> Found:
    """Find why a colon stands where YAML expects none."""
    if "mapping values are not allowed" not in stumble.said:
        return None
    above = stumble.above
    # At the margin no text continues: a line without a colon there was meant as a key.
    if above and indent_of(stumble.here) == 0 and _BARE.match(stumble.lines[above - 1]):
        return above, "A colon and a space are missing in this line, behind the key."
    here, over = stumble.keyed(stumble.line), stumble.keyed(above)
    value = (here["value"] or "") if here else ""
    if here and _GROUP.match(value):
        message = (
            f"“{here['key']}” holds several keys: write each in a line of its own below it, with "
            "two spaces before it."
        )
    elif here and (": " in value or value.endswith(":")):
        mark = "'" if '"' in value else '"'
        message = (
            f"{_CONFUSES}: put the whole text after “{here['key']}:” into quotation marks, "
            f"{mark}…{mark}."
        )
    elif here and over and over["value"]:
        return _too_deep(stumble, here, over, above)
    else:
        message = f"{_CONFUSES}: {QUOTES}."
    return stumble.line, message


def _too_deep(stumble: Stumble, here: re.Match[str], over: re.Match[str], above: int) -> Found:
    """Return what is wrong with a key indented deeper than the one above, which has a value."""
    if not here["dash"]:
        return stumble.line, (
            f"The indent of this line does not fit: begin it right under “{over['key']}”. If it "
            f"goes on with the text above, {QUOTES}."
        )
    if here["key"] == over["key"]:
        return above, _dash_missing(over["key"])
    return stumble.line, (
        f"A list begins here, but “{over['key']}” above it has a value already: write the key that "
        "the list belongs to in a line above it, such as “sessions:”."
    )


def dash(stumble: Stumble) -> Found:
    """Find an item without its dash, by the lines around it."""
    here, indent = stumble.keyed(stumble.line), indent_of(stumble.here)
    if here is None or "expected <block end>" not in stumble.said:
        return None
    at = stumble.first_above(lambda line: indent_of(line) <= indent)
    before = stumble.keyed(at)
    is_level = before is not None and indent_of(stumble.lines[at - 1]) == indent
    if here["dash"]:
        first = at if is_level else at + 1
        key = stumble.keyed(first)
        return (first, _dash_missing(key["key"])) if key and not key["dash"] else None
    if not (before and is_level and before["dash"]):
        return None
    if here["key"] == before["key"]:
        return stumble.line, _dash_missing(here["key"])
    message = f"The indent of this line does not fit: begin it right under “{before['key']}”."
    return stumble.line, message


def _dash_missing(key: str) -> str:
    return f"“- ” is missing in this line: each item of the list begins so, as “- {key}: …”."


def no_colon(stumble: Stumble) -> Found:
    """Find a line that YAML cannot read as a key."""
    if "could not find expected ':'" not in stumble.said:
        return None
    message = "Here a “key: value” was expected; a colon is missing, or the indent is wrong."
    return stumble.line, message


def indent(stumble: Stumble) -> Found:
    """Find any other line that fits nowhere."""
    if "expected <block end>" not in stumble.said:
        return None
    return stumble.line, (
        "The indent of this line does not fit the lines above it. Here and below, begin each "
        "“- ” under the one before, and its further keys two spaces to the right of it."
    )
