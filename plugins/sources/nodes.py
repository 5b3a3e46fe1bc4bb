"""The nodes that every data file is first parsed into: text, items and fields, with lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Text:
    """A value as it was written, not yet interpreted.

    `comment` is what YAML reads as a comment in place of a value, "" if there is none.
    """

    value: str
    line: int
    comment: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value; `line` is the line of the key."""

    key: str
    value: Node
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """Keys with their values, in the order written, including repeated keys.

    `meant` are the keys that faulty lines of the group seem to stand for: none of these keys is
    reported as missing.
    """

    entries: tuple[Entry, ...]
    line: int
    meant: frozenset[str] = frozenset()


Node: TypeAlias = Text | Items | Fields


def kind_words(node: Node) -> str:
    """Return what an editor would call a node."""
    match node:
        case Text(value=""):
            return "nothing"
        case Text():
            return "text"
        case Items():
            return "a list"
        case Fields():
            return "a group of keys"


def texts_of(node: Node | Entry) -> Iterator[Text]:
    """Yield every text in a node, in order."""
    match node:
        case Text():
            yield node
        case Items(items=parts) | Fields(entries=parts):
            for part in parts:
                yield from texts_of(part)
        case Entry(value=value):
            yield from texts_of(value)
