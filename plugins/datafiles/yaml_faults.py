"""What YAML cannot read, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.datafiles.odd_spaces import colon_problem
from plugins.lines import lines_of
from plugins.problems import Problem

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

# A key and the quotation mark that opens its value.
_OPENED = re.compile(r"[ ]*(?:- )?[A-Za-z][\w -]*:[ ]+([\"'])")
# A comment that takes the rest of a list or a group in brackets with it.
_CUT = re.compile(r"[{\[](?:[^}\]]{0,200}?(?:,|:\s))?\s*(#[^\s,}\]]+)")


def _cut_off(lines: list[str], stumbled: int, path: str) -> Problem | None:
    """Return a problem for the first line in which a comment begins in brackets.

    YAML stumbles there or further down.
    """
    for number, line in enumerate(lines[:stumbled], start=1):
        if found := _CUT.search(line):
            message = (
                f"“#” begins a comment, which ends this line: put the value from “{found[1]}” on "
                "into straight quotation marks."
            )
            return Problem(path, number, "yaml", message)
    return None


def _without_colon(lines: list[str], line: int) -> int | None:
    """Return the line of a key without its colon above the line where YAML stumbles over that.

    At the margin nothing goes on with a text: what stands there without a colon was meant as a key.
    """
    above = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), None)
    if above is None or lines[line - 1][:1].isspace():
        return None
    return above if re.match(r"[A-Za-z][^:]*$", lines[above - 1]) else None


def _never_closed(lines: list[str], stumbled: int) -> list[int]:
    """Return the lines whose value begins with a quotation mark that they do not close.

    The mark that opens the next such value closes the first, and YAML stumbles only over what
    follows. Nothing is returned where the first stands below that.
    """
    found = []
    for number, line in enumerate(lines, start=1):
        opened = _OPENED.match(line)
        if opened and opened[1] not in line[opened.end() :].replace("\\" + opened[1], ""):
            found.append(number)
    return found if found and found[0] <= stumbled else []


def _same(lines: list[int]) -> str:
    if not lines:
        return ""
    return f" The same in line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}."


def yaml_problem(error: MarkedYAMLError, text: str, path: str) -> Problem:
    """Turn YAML's own complaint into what to write instead."""
    is_quoted = "quoted scalar" in str(error.context)
    mark = (error.context_mark if is_quoted else error.problem_mark) or error.context_mark
    lines = lines_of(text.rstrip("\n"))
    line = min(mark.line + 1, len(lines)) if mark else 1
    said = str(error.problem or error.context)
    in_brackets = "flow" in str(error.context)
    if odd := colon_problem(text, line, path) or (in_brackets and _cut_off(lines, line, path)):
        return odd
    if "\t" in lines[line - 1]:
        others = [at for at, each in enumerate(lines, start=1) if "\t" in each and at != line]
        message = f"A tab stands in this line: use spaces instead.{_same(others)}"
    elif opened := () if is_quoted else _never_closed(lines, line):
        line = opened[0]
        message = (
            f"A quotation mark is opened in this line and not closed in it.{_same(opened[1:])}"
        )
    elif re.search("[“”„]", lines[line - 1]) and not is_quoted:
        message = "YAML takes no curly quotation marks: write straight ones around the text."
    elif "mapping values are not allowed" in said and (above := _without_colon(lines, line)):
        line, message = above, "A colon and a space are missing in this line, behind the key."
    elif "mapping values are not allowed" in said:
        message = (
            "A colon in the text confuses YAML: put the whole text in quotes. "
            "If it ends a key, mend the indent of this line."
        )
    elif "could not find expected ':'" in said:
        message = "Here a “key: value” was expected; a colon is missing, or the indent is wrong."
    elif is_quoted:
        message = "A quotation mark is opened and never closed."
    elif "expected <block end>" in said:
        message = (
            "The indent of this line does not fit the lines above it. Here and below, begin each "
            "“- ” under the one before, and its further keys two spaces to the right of it."
        )
    else:
        message = f"YAML cannot read this ({said}): put the text in quotes, or check the indent."
    return Problem(path, line, "yaml", message)
