"""What to say of a key that a group does not have: the key meant, what to do, or all its keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from plugins.problems import folded_key, hint, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from plugins.sources.field import Field

# What people write in place of a key and always mean as it, where a group has that key.
_ALSO = {
    "title": ("headline",),
    "summary": (
        "short description", "abstract", "standfirst", "teaser", "blurb", "intro", "introduction",
    ),
    "themes": ("tags", "tag", "topics", "topic", "subjects"),
    "email": ("mail", "email address"),
    "telephone": ("phone", "tel", "phone number", "telephone number", "number"),
}  # fmt: skip
# Below this, keys are alike by chance: “Time” and “Title”, “Age” and “Change”.
_LIKE = 0.75
_SHORT = 3  # letters, any one of which may differ


def hints_of(*said: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return what to do by the folded key, from the keys that each sentence is about.

    Where a key stands twice, the later sentence holds.
    """
    return {
        folded_key(key): sentence
        for each in said
        for sentence, keys in each.items()
        for key in keys
    }


@dataclass(frozen=True, slots=True)
class Names:
    """What to say of keys that a group does not have.

    `hints` say what to do instead, by the folded key. `also` is what people write in place of keys
    and always mean as them. `offered` are the fields of a text of its kind, empty for all fields.
    """

    hints: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, Sequence[str]] = field(default_factory=dict)
    offered: Sequence[Field[Any]] = ()

    def spelt(self, key: str) -> Iterator[str]:
        """Return all spellings that mean a key, folded, its own included."""
        written = (key, *self.also.get(key, ()), *_ALSO.get(key.lower(), ()))
        return map(folded_key, written)


def said_of_unknown(
    key: str, fields: Sequence[Field[Any]], names: Names, lines: Mapping[str, int]
) -> str:
    """Return what to do about an unknown key; `lines` are those of the keys given, in lower case.

    The key that is meant is in quotation marks where it is certain.
    """
    if said := names.hints.get(folded_key(key)):
        return said
    offered = names.offered or fields
    spelt = (each for each in offered if folded_key(key) in names.spelt(each.key))
    meant = next(spelt, None) or _near(key, fields)
    if meant is None:
        return f"Its keys are {', '.join(each.key for each in offered)}."
    said = hint(key, [meant.key]).strip() or f"Did you mean “{meant.key}”?"
    line = lines.get(meant.key.lower())
    # Deleting a line that holds a text back would publish it.
    if line and not (meant.repeats or meant.holds):
        return f"{said} It stands in line {line}, too: make one line of the two."
    return said


def _near(key: str, fields: Sequence[Field[Any]]) -> Field[Any] | None:
    """Return the field that a key is a typing mistake for, or None."""
    near = nearest(key, [each.key for each in fields])
    if near is None:
        return None
    is_like = SequenceMatcher(None, folded_key(key), folded_key(near)).ratio() >= _LIKE
    is_short = len(key) == len(near) <= _SHORT
    return next(each for each in fields if each.key == near) if is_like or is_short else None
