"""Messages for unknown keys: the key that was meant, what to do, or all keys of the group."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from plugins.problems import folded_key, hint, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from plugins.sources.field import Field

# What people write in place of a key and always mean as that key, in groups that have it.
_ALSO = {
    "title": ("headline",),
    "summary": (
        "short description", "abstract", "standfirst", "teaser", "blurb", "intro", "introduction",
    ),
    "themes": ("tags", "tag", "topics", "topic", "subjects"),
    "email": ("mail", "email address"),
    "telephone": ("phone", "tel", "phone number", "telephone number", "number"),
}  # fmt: skip
# Below this similarity, keys are alike only by chance: “Time” and “Title”, “Age” and “Change”.
_LIKE = 0.75
_SHORT = 3  # letters; in a key up to this long, one letter may differ


def hints_of(*said: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return a mapping from each folded key to its hint, given the keys that each hint is about.

    If a key occurs twice, the later hint is used.
    """
    return {
        folded_key(key): sentence
        for each in said
        for sentence, keys in each.items()
        for key in keys
    }


@dataclass(frozen=True, slots=True)
class Names:
    """What messages about a group's unknown keys are made from.

    `hints` maps folded keys to what to do instead. `also` maps keys to what people write in place
    of them and always mean as them. `offered` are the fields to suggest for this kind of text; if
    there are none, all fields are suggested.
    """

    hints: Mapping[str, str] = field(default_factory=dict)
    also: Mapping[str, Sequence[str]] = field(default_factory=dict)
    offered: Sequence[Field[Any]] = ()

    def spelt(self, key: str) -> Iterator[str]:
        """Return all spellings that mean a key, including its own, folded."""
        written = (key, *self.also.get(key, ()), *_ALSO.get(key.lower(), ()))
        return map(folded_key, written)


def said_of_unknown(
    key: str, fields: Sequence[Field[Any]], names: Names, lines: Mapping[str, int]
) -> str:
    """Return what to do about an unknown key; `lines` maps given keys, in lower case, to lines.

    If it is certain which key is meant, the message has that key in quotation marks.
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
    """Return the field whose key was probably mistyped, or None."""
    near = nearest(key, [each.key for each in fields])
    if near is None:
        return None
    is_like = SequenceMatcher(None, folded_key(key), folded_key(near)).ratio() >= _LIKE
    is_short = len(key) == len(near) <= _SHORT
    return next(each for each in fields if each.key == near) if is_like or is_short else None
