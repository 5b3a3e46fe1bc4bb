"""Field: a key that a file may have, and how its value is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from plugins.rules.rule import OfKey, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.sources.nodes import Node

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Field(Generic[T]):
    """A key, how its value is read, whether it is required and may repeat, and what it means.

    `example` is a value as an editor types it, or "" for a group of keys or a long text. `again` is
    advice for a key that was repeated by mistake. `holds` marks a field that decides who sees a
    text, and when: if its line were deleted, more might become public.
    """

    key: str
    read: Callable[[Node], T]
    needed: bool = False
    repeats: bool = False
    meaning: str = ""
    example: str = ""
    again: str = ""
    holds: bool = False

    @property
    def rule_name(self) -> OfKey:
        """Return the name of the rule for values that cannot be read."""
        return OfKey(self.key.lower())

    @property
    def rule(self) -> Rule:
        """Return the default rule for such values, used unless `plugins/rules` defines its own."""
        is_free = not (self.needed or self.holds)
        return Rule(
            f"`{self.key}` ({self.meaning.rstrip('.')}) has no text, or none that can be read.",
            f"Write it as in `{self.key}: {self.example}`{', or delete the line' * is_free}.",
        )
