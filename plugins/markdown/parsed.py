"""A parsed Markdown text: its HTML, and all that was found in it, each with its line.

Texts hold tens of thousands of these, and named tuples are made faster, and sent to another
process faster, than other records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["element", "attribute", "dress", "id", "target"]
About: TypeAlias = Literal[
    "more cells",
    "fewer cells",
    "heading row",
    "tab",
    "spaces",
    "indented words",
    "tabs",
    "marked lines",
    "marked line",
    "spaced address",
    "never closed",
    "heading mark",
    "run on",
    "bold line",
]


class Heading(NamedTuple):
    """A heading, from its first line to its last; outside any other block, it begins a section."""

    level: int
    words: str
    id: str
    line: int
    end: int
    begins_section: bool


class Link(NamedTuple):
    """A link or a picture; `target` is as the text has it, `words` are what readers see of it.

    `target_line` is where the target is written, which may be in a definition.
    """

    target: str
    words: str
    line: int
    is_picture: bool
    target_line: int


class Passage(NamedTuple):
    """The words of a paragraph, a heading, an item or a cell, each in the line where it stands.

    A character that no text has replaces code and addresses; `tag` says what it is.
    """

    tag: str
    text: str
    line: int


class Loss(NamedTuple):
    """One thing that no page would show: what it is, and its words as they are written.

    `dress` is what changes only how words look.
    """

    line: int
    kind: Kind
    words: str


class Remark(NamedTuple):
    """Something that its editor hardly meant; `words` quote it as it is written."""

    line: int
    about: About
    words: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as it was parsed; lines are counted from 0. The HTML is sanitised."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    unused: tuple[Link, ...] = ()  # definitions of links
    passages: tuple[Passage, ...] = ()
    losses: tuple[Loss, ...] = ()
    remarks: tuple[Remark, ...] = ()
