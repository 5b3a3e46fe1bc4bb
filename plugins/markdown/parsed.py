"""What a Markdown text is read as: its HTML, and all that stands in it, each with its line.

There are tens of thousands of what stands in texts, and named tuples are made sooner, and go to
another process sooner, than other records.
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
    """A heading, from its first line to its last; in no other block, it begins a section."""

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

    A character that no text has stands for code and addresses; `tag` says what it is.
    """

    tag: str
    text: str
    line: int


class Loss(NamedTuple):
    """One thing that no page would show: what it is, and its words as they are written.

    `dress` is what changes no more than how words look.
    """

    line: int
    kind: Kind
    words: str


class Remark(NamedTuple):
    """Something that is hardly what its editor meant; `words` quote it as it is written."""

    line: int
    about: About
    words: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as it was read; lines are counted from 0. The HTML is sanitised."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    unused: tuple[Link, ...] = ()  # definitions of links
    passages: tuple[Passage, ...] = ()
    losses: tuple[Loss, ...] = ()
    remarks: tuple[Remark, ...] = ()
