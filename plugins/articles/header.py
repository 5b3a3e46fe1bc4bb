"""Splits the text of a Markdown file into metadata and body, in either form that editors use."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles import fields as f
from plugins.articles.meant_keys import (
    decides_who_sees,
    meant_key,
    meant_name,
    speaks_of_publishing,
)
from plugins.characters import lines_of, plain_key
from plugins.problems import Problem
from plugins.sources.nodes import Entry, Fields, Items, Node, Text
from plugins.sources.odd_spaces import with_plain_markers

if TYPE_CHECKING:
    from plugins.articles.meant_keys import MeantKey

_KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]*(?:[ \t\u00a0]+[A-Za-z0-9_-]+){0,3})\s*:\s*(.*)$")
_PART = re.compile(r"\s*\"[^\"]*\"|\s*'[^']*'|[^,]+")
# A comment as in YAML: after a value without quotes, or instead of a value.
_COMMENT = re.compile(r"(?:^|\s+)#(?:\s.*)?$")
# A value in quotes or brackets with a comment after it.
_CLOSED = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|\[.*\])\s+#.*$")
_FENCE = re.compile(r"-{3,}\s*$")
_FENCE_END = re.compile(r"(?:-{3,}|\.\.\.)\s*$")
_MOST_WORDS = 3
_BLOCK = {"|", ">", "|-", ">-", "|+", ">+"}
# A line without a key that is reported as text: a sentence, or Markdown.
_SENTENCE = re.compile(r"\W*\w+(?:\W+\w+){4}|\s*(?:#|[-*+>]\s|!?\[|\d+[.)]\s)")
# Keys whose value is a sentence or a part of one.
_PROSE = frozenset(each.key for each in (f.TITLE, f.SUMMARY, f.REVIEW_REASON, f.CHANGE))
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Document:
    """The parts of a Markdown file; `body_line` is the line where the body begins."""

    header: Fields
    body: str
    body_line: int


def split(text: str, path: str) -> tuple[Document, list[Problem]]:
    """Return the parts of a file's text, and a problem for each header line that is not a key.

    The `Key: value` lines end at the first blank line, or at a line `---`. They may also be between
    two lines `---`: their meaning is the same, and they are read line by line (contract: Articles).
    """
    lines = lines_of(text)
    start = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.match(lines[start]):
        return _fenced(lines, start, path)
    return _plain(lines, start, path)


def _plain(lines: list[str], start: int, path: str) -> tuple[Document, list[Problem]]:
    end = _first_blank(lines, start)
    fence = next((n for n in range(start, end) if _FENCE_END.match(lines[n])), None)
    body = end if fence is None else fence + 1
    read = _Header(path, lines, start, end if fence is None else fence)
    return read.document(start, body), read.problems


def _fenced(lines: list[str], start: int, path: str) -> tuple[Document, list[Problem]]:
    ends = (n for n in range(start + 1, len(lines)) if _FENCE_END.match(lines[n]))
    end = next(ends, None)
    unclosed = []
    if end is None:
        end = _first_blank(lines, start)
        message = "The “---” above the metadata has no “---” below it."
        unclosed = [Problem(path, start + 1, "metadata", message)]
    read = _Header(path, lines, start + 1, end, is_fenced=True)
    return read.document(start, end + 1), [*unclosed, *read.problems]


def _first_blank(lines: list[str], start: int) -> int:
    return next((n for n in range(start, len(lines)) if not lines[n].strip()), len(lines))


class _Header:
    """The lines of a header, read one by one: a key, more of its value, or a problem."""

    def __init__(
        self, path: str, lines: list[str], start: int, end: int, *, is_fenced: bool = False
    ) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._lines = lines
        self._is_fenced = is_fenced
        self._entries: list[Entry] = []
        self._meant: set[str] = set()
        self._end = end
        self._value_end = 0  # the index of the line after the last key's value
        self._reported_to = 0  # the index of the line after those that one message is about
        place = start
        while place < end:
            place = self._read(place, end)

    def document(self, start: int, body: int) -> Document:
        """Return the document that was read; its body is the lines from index `body` on."""
        header = Fields(tuple(self._entries), start + 1, frozenset(self._meant))
        return Document(header, with_plain_markers("\n".join(self._lines[body:])), body + 1)

    def _read(self, place: int, end: int) -> int:
        """Read a line and the lines that continue its value; return the index of the next line."""
        line = plain_key(self._lines[place])
        found = _key_of(line)
        if not found:
            if line.strip() and not (self._is_fenced and line.lstrip().startswith("#")):
                self._refuse(place, line)  # guard: lines that are no key
            return place + 1
        value, after = found[2].strip(), place + 1
        while after < end and self._goes_on(value, self._lines[after]):
            meant = meant_key(self._lines[after])
            if meant and (meant_name(found[1]) or decides_who_sees(meant.key)):
                self._refuse_meant(after, meant)
            after += 1
        more = [each.strip() for each in self._lines[place + 1 : after]]
        read = _fenced_value if self._is_fenced else _plain_value
        self._entries.append(Entry(found[1], read(value, more, place + 1), place + 1))
        self._value_end = after
        return after

    def _goes_on(self, value: str, line: str) -> bool:
        """Report whether a line continues a value: it is indented, or an item or end of a list."""
        if line[:1] in " \t":
            return bool(line.strip())
        if line[0] not in "-]":
            return False
        opens = _COMMENT.sub("", value)
        return (not opens and line.startswith("- ")) or (opens[:1] == "[" and line[:1] == "]")

    def _refuse(self, place: int, line: str) -> None:
        if meant := meant_key(line):
            self._refuse_meant(place, meant)
            return
        if not _is_sentence(line):
            message = (
                f"“{_short(line)}” is not “Key: value”: put the key that is meant before it, "
                "and a colon. “Status: draft” keeps a text off the site."
            )
        elif place < self._reported_to:  # reported together with a line above
            return
        else:
            message = self._said_of_text(place, line)
        self.problems.append(Problem(self._path, place + 1, "metadata", message))

    def _said_of_text(self, place: int, line: str) -> str:
        """Return the message about a line of text in the header.

        It never advises a blank line above a key, since the keys below it would become text.
        """
        above = self._entries[-1] if self._entries else None
        is_amid = any(map(_key_of, self._lines[place + 1 : self._end]))
        between = "line “---”" if self._is_fenced else "blank line"
        if above and place == self._value_end and _is_cut(above, line, is_amid=is_amid):
            last = self._reported_to = self._end_of_text(place)
            said, it = "This seems", "it"
            if last > place + 1:
                said, it = f"Lines {place + 1} to {last} seem", "them"
            where = f"“{above.key}” in line {above.line}"
            return f"{said} to go on from {where}: write {it} there, in one line."
        if above and is_amid:
            self._reported_to = self._end_of_text(place)
            return (
                f"“{_short(line)}” is no key. If it goes on with “{above.key}” above, put it into "
                "that line, at its end, and so with lines below; a value has one line."
            )
        if is_amid:
            return (
                f"“{_short(line)}” is text and stands above the metadata: put it below, after a "
                f"{between}."
            )
        return (
            f"“{_short(line)}” is text and stands among the metadata: "
            f"a {between} separates the two."
        )

    def _end_of_text(self, place: int) -> int:
        """Return the index of the first line below the sentences that begin at index `place`."""
        below = range(place + 1, self._end)
        return next((n for n in below if not _is_sentence(self._lines[n])), self._end)

    def _refuse_meant(self, place: int, meant: MeantKey) -> None:
        message = (
            f"This line reads like the key “{meant.key}”: "
            f"write “{meant.line}” at the beginning of the line."
        )
        self._meant.add(meant.key)
        self.problems.append(Problem(self._path, place + 1, "metadata", message))


def _plain_value(first: str, more: list[str], line: int) -> Node:
    """Return the value as text, including any quotes and brackets."""
    return Text(" ".join(part for part in (first, *more) if part), line)


def _fenced_value(first: str, more: list[str], line: int) -> Node:
    """Return the text without its quotes, or a list if it is written as `[a, b]` or `- a` lines."""
    written, first = first, _closed(first)
    listed = [each for each in more if each and not each.startswith("# ")]
    if not first and listed and all(each.startswith("- ") for each in listed):
        items = [
            Text(_unquoted(_closed(each[2:].strip())), line + 1 + place)
            for place, each in enumerate(more)
            if each.startswith("- ")
        ]
        return Items(tuple(items), line)
    whole = _closed(" ".join([first, *listed]))
    if whole.startswith("[") and whole.endswith("]"):
        parts = (part.strip() for part in _PART.findall(whole[1:-1]))
        return Items(tuple(Text(_unquoted(part), line) for part in parts if part), line)
    opening = [] if first in _BLOCK else [first]
    text = _closed(" ".join([*opening, *listed]).strip())
    return Text(_unquoted(text), line, written if written.startswith("#") else "")


def _key_of(line: str) -> re.Match[str] | None:
    """Return the match of a key and its value: a key has at most three words, or is a known one."""
    found = _KEY.match(line)
    is_key = found and (len(found[1].split()) <= _MOST_WORDS or meant_name(found[1]))
    return found if is_key else None


def _is_sentence(line: str) -> bool:
    """Report whether a line is text, not a key and not meant to keep the text from readers."""
    is_text = _key_of(line) is None and _SENTENCE.match(line) is not None
    return is_text and not meant_key(line) and not speaks_of_publishing(line)


def _is_cut(above: Entry, line: str, *, is_amid: bool) -> bool:
    """Report whether the value above is an unfinished sentence that `line` seems to continue.

    `is_amid` says that keys follow below the line.
    """
    if not isinstance(above.value, Text) or meant_name(above.key) not in _PROSE:
        return False
    is_open = above.value.value and not _SENTENCE_END.search(above.value.value)
    return bool(is_open) and (is_amid or line.lstrip()[:1].islower())


def _closed(value: str) -> str:
    """Return a value without the comment after it."""
    if value[:1] in "\"'[" and value:
        found = _CLOSED.match(value)
        return found[1] if found else value
    return _COMMENT.sub("", value)


def _unquoted(text: str) -> str:
    """Return text without its quotes, with the escapes inside them decoded as in YAML."""
    if len(text) < len("''") or text[0] != text[-1] or text[0] not in "\"'":
        return text
    if text[0] == "'":
        return text[1:-1].replace("''", "'")
    try:
        return str(json.loads(text, strict=False))
    except ValueError:  # the escape is not one that YAML and JSON share: keep it as it is
        return text[1:-1].replace('\\"', '"')


def _short(line: str) -> str:
    return line.strip() if len(line) < 40 else f"{line.strip()[:40]}…"  # noqa: PLR2004
