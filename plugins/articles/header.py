"""A Markdown file's text to its metadata and its body, in either of the two forms editors write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.characters import plain_key
from plugins.datafiles.nodes import Entry, Fields, Items, Node, Text
from plugins.datafiles.odd_spaces import with_plain_markers
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)\s*:\s*(.*)$")
_PART = re.compile(r"\s*\"[^\"]*\"|\s*'[^']*'|[^,]+")
# What YAML takes for a comment behind a value without quotes.
_COMMENT = re.compile(r"\s+#\s.*$")
_FENCE = re.compile(r"-{3,}\s*$")
_FENCE_END = re.compile(r"(?:-{3,}|\.\.\.)\s*$")
_BLOCK = {"|", ">", "|-", ">-", "|+", ">+"}


@dataclass(frozen=True, slots=True)
class Document:
    """What a Markdown file consists of; `body_line` is the line where the body begins."""

    header: Fields
    body: str
    body_line: int


def split(text: str, path: str, known: Sequence[str]) -> tuple[Document, list[Problem]]:
    """Take a file's text, its path and the keys known; give its parts and what is wrong.

    `Key: value` lines up to the first blank line, or the lines between two `---`, which mean the
    same and are read line by line (contract: Articles).
    """
    lines = text.split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.match(lines[start]):
        found = _fenced(lines, start, path)
    else:
        found = _plain(lines, start, path)
    document, problems = found
    return document, [*problems, *_late_key(document, path, known)]


def _plain(lines: list[str], start: int, path: str) -> tuple[Document, list[Problem]]:
    end = _first_blank(lines, start)
    entries, problems = _entries(lines, start, end, path, _plain_value)
    return _document(lines, entries, start, end), problems


def _fenced(lines: list[str], start: int, path: str) -> tuple[Document, list[Problem]]:
    ends = (n for n in range(start + 1, len(lines)) if _FENCE_END.match(lines[n]))
    end = next(ends, None)
    if end is None:
        end = _first_blank(lines, start)
        message = "The “---” above the metadata has no “---” below it."
        unclosed = [Problem(path, start + 1, "metadata", message)]
    else:
        unclosed = []
    entries, problems = _entries(lines, start + 1, end, path, _fenced_value)
    return _document(lines, entries, start, end + 1), [*unclosed, *problems]


def _first_blank(lines: list[str], start: int) -> int:
    return next((n for n in range(start, len(lines)) if not lines[n].strip()), len(lines))


def _document(lines: list[str], entries: list[Entry], start: int, end: int) -> Document:
    body = with_plain_markers("\n".join(lines[end:]))
    return Document(Fields(tuple(entries), start + 1), body, end + 1)


def _entries(
    lines: list[str],
    start: int,
    end: int,
    path: str,
    value_of: Callable[[str, list[str], int], Node],
) -> tuple[list[Entry], list[Problem]]:
    """Join each key line with the indented and listed lines that go on with its value."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    place = start
    while place < end:
        line = plain_key(lines[place])
        after = _continued(lines, place, end)
        if found := _KEY.match(line):
            more = [each.strip() for each in lines[place + 1 : after]]
            value = value_of((found[2] or "").strip(), more, place + 1)
            entries.append(Entry(found[1], value, place + 1))
        elif line.strip() and not (line.lstrip().startswith("#") and value_of is _fenced_value):
            message = (
                f"“{_short(line)}” is not “Key: value”. "
                "If the text begins here, put a blank line above it."
            )
            problems.append(Problem(path, place + 1, "metadata", message))
        place = after
    return entries, problems


def _continued(lines: list[str], place: int, end: int) -> int:
    """Give the first line that no longer belongs to the value begun at `place`."""
    after = place + 1
    while after < end and re.match(r"[ \t]+\S|- |\]", lines[after]):
        after += 1
    return after


def _plain_value(first: str, more: list[str], line: int) -> Node:
    """Give the text as it stands, quotes and brackets included."""
    return Text(" ".join(part for part in (first, *more) if part), line)


def _fenced_value(first: str, more: list[str], line: int) -> Node:
    """Give the text without its quotes, or the list that `[a, b]` or `- a` lines make."""
    listed = [each for each in more if each]
    if not first and listed and all(each.startswith("- ") for each in listed):
        items = [
            Text(_unquoted(each[2:].strip()), line + 1 + place)
            for place, each in enumerate(more)
            if each
        ]
        return Items(tuple(items), line)
    whole = " ".join([first, *listed])
    if whole.startswith("[") and whole.endswith("]"):
        parts = (part.strip() for part in _PART.findall(whole[1:-1]))
        return Items(tuple(Text(_unquoted(part), line) for part in parts if part), line)
    opening = [] if first in _BLOCK else [first]
    text = " ".join([*opening, *listed]).strip()
    return Text(_unquoted(text if text[:1] in "\"'" else _COMMENT.sub("", text)), line)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1].replace('\\"', '"')
    return text


def _late_key(document: Document, path: str, known: Sequence[str]) -> list[Problem]:
    """A metadata line under the first blank line would be printed on the page."""
    lines = document.body.split("\n")
    first = next((place for place, line in enumerate(lines) if line.strip()), None)
    found = _KEY.match(plain_key(lines[first])) if first is not None else None
    if first is None or not found or found[1].lower() not in {key.lower() for key in known}:
        return []
    message = (
        f"“{found[1]}” stands under the blank line that ends the metadata: "
        "delete the blank line above it."
    )
    return [Problem(path, document.body_line + first, "metadata", message)]


def _short(line: str) -> str:
    return line.strip() if len(line) < 40 else f"{line.strip()[:40]}…"  # noqa: PLR2004
