"""Parses YAML text into nodes, with libyaml if it reads the text as the pure-Python parser does."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from plugins.characters import lines_of, plain_line
from plugins.problems import Problem
from plugins.sources.nodes import Entry, Fields, Items, Node, Text
from plugins.sources.odd_spaces import colon_problem, indent_problem, key_fault
from plugins.sources.text_file import CONTROL, decode
from plugins.sources.yaml_faults import yaml_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.events import Event

# What the two parsers read differently, or only one of them accepts. It is rare in files.
_READ_OTHERWISE = re.compile(
    r"""
      [^\w\n\x20-\x7e£€‘’“”–—…]              # tabs, other line ends, marks that nobody sees
    | ["']:(?!\s)                            # a quoted key with no space before its value
    | [|>][-+0-9]*\s*\#                      # a comment where a text over several lines begins
    | ^\ +$                                  # a line of spaces, which such a text may begin with
    | ^(?:---|\.\.\.)                        # the edges of documents
    """,
    re.VERBOSE | re.MULTILINE,
)


def reads_alike(text: str) -> bool:
    """Report whether both parsers read YAML text the same if libyaml accepts it at all."""
    return _READ_OTHERWISE.search(text) is None


def fast_events(text: str) -> Iterator[Event]:
    """Return the events of YAML text from libyaml, which is ten times as fast.

    Where libyaml is not installed (only some systems have a ready-built package), the events come
    from the pure-Python parser. Raises YAMLError.
    """
    events: Iterator[Event] = YAML(typ="safe").parse(text)
    return events


def pure_events(text: str) -> Iterator[Event]:
    """Return the events of YAML text from the pure-Python parser, which explains faults best.

    Raises YAMLError, and RecursionError for nesting thousands deep.
    """
    events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
    return events


# A comment in place of a value or an item.
_COMMENT = re.compile(r"(?:^\s*-|:)\s+(#.+)$")
MAX_DEPTH = 12
MAX_VALUES = 50_000


class _RefusedError(Exception):
    """Something that YAML allows and we do not, with its line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def load_yaml(
    data: bytes, path: str, *, may_be_empty: bool = False
) -> tuple[Node | None, list[Problem]]:
    """Return the nodes of a YAML file's bytes, or None and problems; the path is for messages."""
    text, problems = decode(data, path)
    if problems:
        return None, problems
    node, problems = read_yaml(text, path)
    if node is None and not problems and not may_be_empty:
        problems = [Problem(path, 1, "empty", "The file has nothing in it.")]
    return node, problems


def read_yaml(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """Return the only document in YAML text as nodes, or problems; the path is for messages.

    For an empty file, return None and no problems. Aliases, anchors and tags are refused, and so
    are deeper nesting and more values than any editor writes (alias bombs, nesting thousands deep).
    """
    if reads_alike(text):
        with suppress(_RefusedError, YAMLError):  # the other parser says what is wrong, and where
            return _document(fast_events(text), text), []
    return read_purely(text, path)


def read_purely(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """Return the same as `read_yaml`, always using the pure-Python parser."""
    # Checked only here, because text with spaces that YAML does not accept never takes the fast
    # path.
    if odd := indent_problem(text, path):
        return None, [odd]
    try:
        node = _document(pure_events(text), text)
    except _RefusedError as refused:
        return None, [Problem(path, refused.line, "yaml", str(refused))]
    except MarkedYAMLError as error:
        return None, [yaml_problem(error, text, path)]
    except (YAMLError, RecursionError):
        message = "This is not YAML: compare it with a course file that works."
        return None, [Problem(path, 1, "yaml", message)]
    # Keys without a plain space after their colons are one long text to YAML.
    if isinstance(node, Text) and (odd := colon_problem(text, text.count("\n") + 1, path)):
        return None, [odd]
    return node, []


def _document(events: Iterator[Event], text: str) -> Node | None:
    """Return the only document in a text, or None for an empty text."""
    kept = (event for event in events if isinstance(event, _KEPT))
    first = next(kept, None)
    if first is None:
        return None
    node = _Builder(kept, text).node(first, depth=0)
    if second := next(kept, None):
        further = _Builder(kept, text).node(second, depth=0)
        raise _RefusedError(_line(second), _of_two(node, further))
    return node


def _of_two(first: Node, second: Node) -> str:
    """Return what to do about the content below a line “---”."""
    if isinstance(second, Text) and second.value:
        return "Text below “---” is not read: delete that line, and write the text below its key."
    keys = [
        {entry.key for entry in each.entries} if isinstance(each, Fields) else set()
        for each in (first, second)
    ]
    if keys[0] & keys[1]:
        return "What stands below “---” needs a file of its own: move it there."
    return "Only one document fits in a file: delete the “---”."


_KEPT = (NodeEvent, MappingEndEvent, SequenceEndEvent)


class _Builder:
    """Builds nodes from events, and counts them so that a bomb is refused before it is built."""

    def __init__(self, events: Iterator[Event], text: str) -> None:
        self._events = events
        self._text = text
        self._count = 0

    def node(self, event: Event, depth: int) -> Node:
        self._guard(event, depth)
        line = _line(event)
        if isinstance(event, ScalarEvent):
            if not event.value:
                return self._nothing(line)
            return Text(str(event.value), line)
        if isinstance(event, SequenceStartEvent):
            items = self._until(SequenceEndEvent)
            return Items(tuple(self.node(item, depth + 1) for item in items), line)
        return self._fields(line, depth)

    def _fields(self, line: int, depth: int) -> Fields:
        entries: list[Entry] = []
        for event in self._until(MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                raise _RefusedError(_line(event), "A key must be a single word or phrase.")
            if message := key_fault(event.value):
                raise _RefusedError(_line(event), message)
            key = self.node(event, depth)
            value = self.node(next(self._events), depth + 1)
            if value == Text("", value.line):
                value = self._nothing(key.line)  # YAML reports a line further down
            entries.append(Entry(plain_line(str(event.value)), value, key.line))
        return Fields(tuple(entries), line)

    def _nothing(self, line: int) -> Text:
        """Return an empty value, with the comment that is written in its place, if any."""
        found = _COMMENT.search(self._lines[line - 1]) if line <= len(self._lines) else None
        return Text("", line, found[1].strip() if found else "")

    @cached_property
    def _lines(self) -> list[str]:
        return lines_of(self._text)

    def _until(self, end: type[Event]) -> Iterator[Event]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _guard(self, event: Event, depth: int) -> None:
        self._count += 1
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):  # guard: aliases
            message = "“&” and “*” have a meaning of their own in YAML: put the text in quotes."
            raise _RefusedError(_line(event), message)
        if getattr(event, "tag", None) not in (None, "!"):  # guard: tags
            message = "“!” has a meaning of its own in YAML: put the text in quotes."
            raise _RefusedError(_line(event), message)
        if isinstance(event, ScalarEvent) and CONTROL.search(event.value):
            message = "“\\” makes a character here that nobody can see: write “\\\\”, or delete it."
            raise _RefusedError(_line(event), message)
        if depth > MAX_DEPTH or self._count > MAX_VALUES:
            message = (
                f"The file is nested deeper than {MAX_DEPTH}, or has over {MAX_VALUES:,} values."
            )
            raise _RefusedError(_line(event), message)


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1
