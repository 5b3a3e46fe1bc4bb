"""Rules over the Markdown of a body: one title, bounded size, links that name what exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.articles.markup_rules import markup_problems
from plugins.lines import lines_of
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

# Bounds by count, never by time: the same file is refused on a fast machine and a slow one.
MAX_BODY = 200_000
# Markdown looks through a whole text for each of these.
MAX_MARKS = 5_000
_MARKS = "` \\ * _ & <"
MAX_OPEN = 100
MAX_INDENT = 60
MAX_QUOTES = 12
LINK_KINDS = ("filename", "static", "attach", "course")
_CLOSED_BY = {"]": "[", ")": "(", ">": "<"}
_BRACKET = re.compile(r"[][()<>]")
# Web editors write the braces of a link as %7B and %7D.
# Right behind the sign that opens a link's target, whatever stands in braces is meant for a kind.
_LINK = re.compile(
    r"(?:\{|%7B)([a-z]+|(?<=[(\"'<]\{)[^{}\n]*)(?:\}|%7D)([^\s)\"'>\]]*)", re.IGNORECASE
)
_PICTURE = re.compile(
    r"!\[\s*\][(\[]|<img\b(?![^>]*\balt\s*=\s*[\"']\s*[^\"'\s])[^>]*>", re.IGNORECASE
)
_QUOTES = re.compile(r"(?:\s*>)+")
_H1 = re.compile(r"#(?!#)")
_UNDERLINED = re.compile(r"=+\s*$")
# What any rule over a line looks for, beside an indent; most lines have nothing of it.
_MARKED = re.compile(r"[][()<>!#=]")


def body_problems(body: str, first_line: int, path: str) -> list[Problem]:
    """Take a body, the line where it begins and its path; give what is wrong with its Markdown."""
    if len(body) > MAX_BODY:
        message = f"The text has {len(body):,} characters; at most {MAX_BODY:,} make a page."
        return [Problem(path, first_line, "size", message)]
    problems: list[Problem] = []
    opened = _Opened()
    for line, text in enumerate(lines_of(body), start=first_line):
        if not text[:1].isspace() and not _MARKED.search(text):
            continue
        if rule := opened.too_many(text) or _too_deep(text):
            return [*problems, Problem(path, line, *rule)]
        if _PICTURE.search(text):
            message = "This picture has no words for those who cannot see it: ![what it shows](…)."
            problems.append(Problem(path, line, "picture", message))
        if _H1.match(text) or _UNDERLINED.match(text):
            message = "The title is the page's only main heading: begin this one with “## ”."
            problems.append(Problem(path, line, "heading", message))
    if marks := _too_many_marks(body):
        return [*problems, Problem(path, first_line, "size", marks)]
    return [*problems, *markup_problems(body, first_line, path)]


def _too_many_marks(body: str) -> str:
    marks = sum(map(body.count, _MARKS.split()))
    if marks <= MAX_MARKS:
        return ""
    return f"The text has {marks:,} of the marks {_MARKS}; at most {MAX_MARKS:,} make a page."


def links(body: str, first_line: int) -> Iterator[tuple[int, str, str]]:
    """Take a body and its first line; give each `{kind}target` with its line."""
    if "{" not in body and "%7" not in body:  # most bodies: spares a look at each line
        return
    for line, text in enumerate(lines_of(body), start=first_line):
        for found in _LINK.finditer(text):
            yield line, found[1], found[2]


class _Opened:
    """Counts the brackets open at once: each makes Markdown look through all that follows."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(_CLOSED_BY.values(), 0)

    def too_many(self, text: str) -> tuple[str, str] | None:
        for mark in _BRACKET.findall(text):
            if opening := _CLOSED_BY.get(mark):
                self._counts[opening] = max(0, self._counts[opening] - 1)
                continue
            self._counts[mark] += 1
            if self._counts[mark] > MAX_OPEN:
                message = f"Over {MAX_OPEN} “{mark}” are open here: close or delete them."
                return "brackets", message
        return None


def _too_deep(text: str) -> tuple[str, str] | None:
    if len(text) - len(text.lstrip()) > MAX_INDENT:
        return "nesting", "This line is indented too far: lists nest a few levels at most."
    marks = _QUOTES.match(text)
    if marks and marks[0].count(">") > MAX_QUOTES:
        return "nesting", f"Over {MAX_QUOTES} quotations stand in each other here."
    return None
