"""Finds the course that a row names, either by the name of its file or by its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.problems import hint
from plugins.sources.fields import UnreadableError
from plugins.sources.values import block_text, named, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.sources.nodes import Node

# What may separate two courses in one cell; some of these may be in a title, too.
_BETWEEN = tuple(
    re.compile(each) for each in (r"\n+", r"\s*[/;+]\s*", r"\s*,\s*", r"\s*&\s*", r"\s+and\s+")
)


@dataclass(frozen=True, slots=True)
class CourseNames:
    """The ids of courses by the plain form of each id and title; "" for a title that two share.

    `listed` are the ids and titles as they are written, `unread` the ids of unreadable files.
    """

    ids: Mapping[str, str]
    listed: tuple[str, ...]
    unread: frozenset[str]

    def has(self, text: str) -> bool:
        """Return whether a cell names a course, or the file of a course that cannot be read."""
        return plain_name(text) in self.ids or text in self.unread

    def read(self, node: Node) -> str:
        """Return the id of the course that a cell names, or "" if its file cannot be read.

        Raises UnreadableError if the cell names no course, or more than one.
        """
        text = named(node)
        if found := self.ids.get(text) or self.ids.get(plain_name(text)):
            return found
        if text in self.unread:
            return ""
        raise UnreadableError(self._why_none(block_text(node), text), "course")

    def _why_none(self, text: str, one_line: str) -> str:
        if plain_name(text) in self.ids:
            return f"Two courses are called “{one_line}”: write the name of the file instead."
        for between in _BETWEEN:
            parts = [part for part in between.split(text) if part]
            if len(parts) > 1 and all(plain_name(part) in self.ids for part in parts):
                return f"“{one_line}” names {len(parts)} courses: write a row for each."
        return f"No course is called “{one_line}”.{hint(one_line, self.listed)}"


def course_names(pairs: Iterable[tuple[str, str]], unread: frozenset[str]) -> CourseNames:
    """Return the names of courses that rows may use, from pairs of an id and a title.

    `unread` are the ids of files that cannot be read.
    """
    pairs = list(pairs)
    ids: dict[str, str] = {}
    for key, title in pairs:
        plain = plain_name(title)
        ids[plain] = "" if ids.get(plain, key) != key else key
    ids |= {plain_name(key): key for key, _ in pairs}
    ids.pop("", None)
    # `hint` suggests the last of two names that are alike: the file's name, which never changes.
    listed = (*(title for _, title in pairs if title), *(key for key, _ in pairs))
    return CourseNames(ids, listed, unread)
