"""Field: a key that a file may have, and how its value is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.sources.nodes import Node

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Field(Generic[T]):
    """A key, how its value is read, whether it is required and may repeat, and what it means.

    `again` says what may be meant where it is repeated by mistake. A field that `holds` decides who
    sees a text, and when: without its line more might be public.
    """

    key: str
    read: Callable[[Node], T]
    needed: bool = False
    repeats: bool = False
    meaning: str = ""
    again: str = ""
    holds: bool = False
