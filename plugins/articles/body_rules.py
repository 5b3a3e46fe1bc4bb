"""Rules over the Markdown of a body: one title, bounded size, links that name what exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

# Bounds by count, never by time: the same file is refused on a fast machine and a slow one.
MAX_BODY = 200_000
MAX_OPEN_BRACKETS = 300
MAX_INDENT = 60
MAX_QUOTES = 12
LINK_KINDS = ("filename", "static", "attach", "course")
_LINK = re.compile(r"\{([a-z]+)\}([^\s)\"'>\]]*)")
_H1 = re.compile(r"#\s|#$")
_UNDERLINED = re.compile(r"={3,}\s*$")
_FENCE = re.compile(r"\s*(```|~~~)")


def body_problems(body: str, first_line: int, path: str) -> list[Problem]:
    """Take a body, the line where it begins and its path; give what is wrong with its Markdown."""
    if len(body) > MAX_BODY:
        message = f"The text has {len(body):,} characters; at most {MAX_BODY:,} make a page."
        return [Problem(path, first_line, "size", message)]
    problems = []
    open_brackets = 0
    for line, text in _prose(body, first_line):
        open_brackets += text.count("[") - text.count("]")
        if rule := _too_much(text, open_brackets):
            problems.append(Problem(path, line, *rule))
            break
        if _H1.match(text) or _UNDERLINED.match(text):
            message = "The title is the page's only main heading: begin this one with “## ”."
            problems.append(Problem(path, line, "heading", message))
    return problems


def links(body: str, first_line: int) -> Iterator[tuple[int, str, str]]:
    """Take a body and its first line; give each `{kind}target` with its line."""
    for line, text in _prose(body, first_line):
        for found in _LINK.finditer(text):
            yield line, found[1], found[2]


def _prose(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Give the lines outside fenced code, where nothing is a link or a heading."""
    in_code = False
    for line, text in enumerate(body.split("\n"), start=first_line):
        if _FENCE.match(text):
            in_code = not in_code
        elif not in_code:
            yield line, text


def _too_much(text: str, open_brackets: int) -> tuple[str, str] | None:
    if open_brackets > MAX_OPEN_BRACKETS:
        return "brackets", f"Over {MAX_OPEN_BRACKETS} “[” are open here: close or delete them."
    if len(text) - len(text.lstrip()) > MAX_INDENT:
        return "nesting", "This line is indented too far: lists nest a few levels at most."
    marks = re.match(r"(?:\s*>)+", text)
    if marks and marks[0].count(">") > MAX_QUOTES:
        return "nesting", f"Over {MAX_QUOTES} quotations stand in each other here."
    return None
