"""Finds marks that mean something else to YAML than they meant to the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.sources.yaml_stumble import QUOTES, also

if TYPE_CHECKING:
    from plugins.sources.yaml_stumble import Found, Stumble

# A key and the quotation mark that opens its value.
_OPENED = re.compile(r"[ ]*(?:- )?[A-Za-z][\w -]*:[ ]+([\"'])")
_CLOSED_EARLY = re.compile(r"(?P<mark>[\"'])(?:(?!(?P=mark)).)*(?P=mark)(?P<rest>[ ]*[^ #,}\]].*)")
# Characters that no unquoted YAML text can begin with, though people write them there.
_FIRST = "@%`|>?-[{"


def tab(stumble: Stumble) -> Found:
    """Find a tab where YAML allows only spaces."""
    if "\t" not in stumble.here:
        return None
    others = [n for n, each in enumerate(stumble.lines, 1) if "\t" in each and n != stumble.line]
    return stumble.line, f"A tab stands in this line: use spaces instead.{also(others)}"


def never_closed(stumble: Stumble) -> Found:
    """Find values whose opening quotation mark is not closed in their line.

    The mark that opens the next such value closes the first one, so YAML fails only at what
    follows. Return None if the first such value is below the line where YAML fails.
    """
    if stumble.is_quoted:
        return None
    found = []
    for number, line in enumerate(stumble.lines, start=1):
        opened = _OPENED.match(line)
        if opened and opened[1] not in line[opened.end() :].replace("\\" + opened[1], ""):
            found.append(number)
    if not found or found[0] > stumble.line:
        return None
    message = f"A quotation mark is opened in this line and not closed in it.{also(found[1:])}"
    return found[0], message


def curly(stumble: Stumble) -> Found:
    """Find curly quotation marks around text that YAML cannot read without straight ones."""
    if stumble.is_quoted or not re.search("[“”„]", stumble.here):
        return None
    message = "YAML takes no curly quotation marks: write straight ones around the text."
    return stumble.line, message


def closed_early(stumble: Stumble) -> Found:
    """Find text that continues after a quotation mark, as in “'Safer' recording” or “'It's'”."""
    key = stumble.keyed(stumble.line)
    found = _CLOSED_EARLY.fullmatch(key["value"] or "") if key else None
    if not found:
        return None
    mark, other = found["mark"], "'" if found["mark"] == '"' else '"'
    if other in found[0]:
        what = "write curly ones, “ and ” or ‘ and ’, inside the text, and none around it"
    elif found["rest"][0].isalnum():
        what = f"write {other} in place of the {mark} at its beginning, and {other} at its end"
    else:
        what = f"write {other} at its very beginning and at its very end"
    return stumble.line, f"The text goes on behind the quotation mark that closes it: {what}."


def braces(stumble: Stumble) -> Found:
    """Find a brace or a bracket that stays open, or two keys in braces without a comma."""
    if "expected ',' or" not in stumble.said:
        return None
    message = (
        "A brace or bracket is not closed in this line, a comma is missing in it, or a text with a "
        "colon has no straight quotation marks around it."
    )
    return stumble.opened, message


def first_mark(stumble: Stumble) -> Found:
    """Find a text that begins with a mark that means something else to YAML."""
    key = stumble.keyed(stumble.line)
    mark = (key["value"] or "")[:1] if key else ""
    if not mark or mark not in _FIRST:
        return None
    if mark == "-":
        message = f"A list begins in the line below its key. If this is no list, {QUOTES}."
        return stumble.line, message
    alone = " An address stands alone, without any marks." if mark == "[" else ""
    return stumble.line, f"“{mark}” cannot begin a text in YAML: {QUOTES}.{alone}"


def open_quote(stumble: Stumble) -> Found:
    """Find a quotation mark that nothing in the whole file closes."""
    if not stumble.is_quoted:
        return None
    return stumble.line, "A quotation mark is opened and never closed."
