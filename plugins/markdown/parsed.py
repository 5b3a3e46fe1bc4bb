"""A parsed Markdown text: its HTML, and everything that was found in it, each with its line.

A site's texts make tens of thousands of these records. Named tuples are faster than dataclasses to
create and to send to another process.
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
    """A heading, with its first and last line; it begins a section only outside other blocks."""

    level: int
    words: str
    id: str
    line: int
    end: int
    begins_section: bool


class Link(NamedTuple):
    """A link or a picture; `target` is as written in the text, `words` are what readers see.

    `target_line` is the line where the target is written, which may be in a definition.
    """

    target: str
    words: str
    line: int
    is_picture: bool
    target_line: int


class Passage(NamedTuple):
    """The words of a paragraph, heading, list item or cell, on the lines where they are written.

    Code and addresses are replaced by a character that no text contains. `tag` is the tag of the
    element.
    """

    tag: str
    text: str
    line: int


class Loss(NamedTuple):
    """Something written that no page would show: its kind, and its words as written.

    The kind `dress` is markup that only changes how words look.
    """

    line: int
    kind: Kind
    words: str


class Remark(NamedTuple):
    """Something that the editor probably did not mean; `words` quote it as written."""

    line: int
    about: About
    words: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as it was parsed; lines are counted from 0. The HTML is sanitised."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    unused: tuple[Link, ...] = ()  # definitions that no link uses
    passages: tuple[Passage, ...] = ()
    losses: tuple[Loss, ...] = ()
    remarks: tuple[Remark, ...] = ()
