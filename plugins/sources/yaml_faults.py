"""Explains what YAML cannot read, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.problems import Problem
from plugins.sources import yaml_lines, yaml_marks
from plugins.sources.odd_spaces import colon_problem
from plugins.sources.yaml_stumble import Found, Stumble

if TYPE_CHECKING:
    from collections.abc import Callable

    from ruamel.yaml.error import MarkedYAMLError

# Checks for common mistakes, the most certain first.
_WHY: tuple[Callable[[Stumble], Found], ...] = (
    yaml_marks.tab, yaml_lines.block, yaml_marks.never_closed, yaml_marks.curly,
    yaml_marks.closed_early, yaml_lines.tight, yaml_marks.braces, yaml_marks.first_mark,
    yaml_lines.colon, yaml_lines.dash, yaml_lines.no_colon, yaml_marks.open_quote,
    yaml_lines.indent,
)  # fmt: skip
# A comment that swallows the rest of a list or a group in brackets.
_CUT = re.compile(r"[{\[](?:[^}\]]{0,200}?(?:,|:\s))?\s*(#[^\s,}\]]+)")


def _cut_off(lines: list[str], stumbled: int, path: str) -> Problem | None:
    """Return a problem for the first line in which a comment begins in brackets, or None.

    YAML fails there or further down.
    """
    for number, line in enumerate(lines[:stumbled], start=1):
        if found := _CUT.search(line):
            message = (
                f"“#” begins a comment, which ends this line: put the value from “{found[1]}” on "
                "into straight quotation marks."
            )
            return Problem(path, number, "yaml", message)
    return None


def yaml_problem(error: MarkedYAMLError, text: str, path: str) -> Problem:
    """Return the problem for a YAML error: what to write instead, and the line to change."""
    is_quoted = "quoted scalar" in str(error.context)
    mark = (error.context_mark if is_quoted else error.problem_mark) or error.context_mark
    lines = lines_of(text.rstrip("\n"))
    line, opened = (
        min(each.line + 1, len(lines)) if each else 1 for each in (mark, error.context_mark)
    )
    in_brackets = "flow" in str(error.context)
    if odd := colon_problem(text, line, path) or (in_brackets and _cut_off(lines, line, path)):
        return odd
    said = str(error.problem or error.context)
    stumble = Stumble(lines, line, said, opened, is_quoted=is_quoted)
    message = f"YAML cannot read this ({said}): put the text in quotes, or check the indent."
    line, message = next(filter(None, (why(stumble) for why in _WHY)), (line, message))
    return Problem(path, line, "yaml", message)
