"""Themes, the subjects that texts and courses share, and the fields that name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.characters import plain_value
from plugins.problems import hint
from plugins.sources.values import split_names
from plugins.urls import as_id

if TYPE_CHECKING:
    from plugins.sources.field import Field
    from plugins.sources.fields import Reading

# Up to this many names are all listed where none is near.
_FEW = 12


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that runs through reviews, guidance and courses."""

    id: str
    name: str
    sentence: str = ""
    synonyms: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Return the address of its page from the site's root."""
        return f"themes/{self.id}/"

    @property
    def feed(self) -> str:
        """Return the path of its feed from the site's root."""
        return f"feeds/themes/{self.id}.xml"


@dataclass(frozen=True, slots=True)
class Themes:
    """The list of themes; any name is one while there is no themes.yaml."""

    listed: tuple[Theme, ...] = ()
    is_open: bool = False

    def find(self, name: str) -> Theme | None:
        """Return the theme of an id, a name or a synonym in any letter case, or None."""
        plain = plain_name(name)
        for theme in self.listed:
            if plain in {theme.id, plain_name(theme.name), *map(plain_name, theme.synonyms)}:
                return theme
        identity = as_id(name)
        return Theme(identity, name) if self.is_open and identity else None

    def unknown(self, name: str) -> str:
        """Return what to say of a name that is no theme's, with the nearest, or all if few."""
        names = [theme.name for theme in self.listed]
        near = hint(name, names)
        if not near and 0 < len(names) <= _FEW:
            listed = ", ".join(f"“{each}”" for each in sorted(names))
            near = f" themes.yaml has {listed}: choose one, or add it there."
        return f"No theme is called “{name}”.{near}"


def themes_from(
    reading: Reading, field: Field[tuple[str, ...]], themes: Themes
) -> tuple[Theme, ...]:
    """Return the themes that a field names, each once; an unknown name is a problem (added)."""
    found: dict[str, Theme] = {}
    for written in reading.get(field) or ():
        is_known = themes.find(written) and not (themes.is_open and ";" in written)
        names, said = ([written], "") if is_known else split_names(written)
        if said:
            reading.refuse("theme", said, reading.line_of(field))
        for name in names:
            if theme := themes.find(name):
                found[theme.id] = theme
            else:
                reading.refuse("theme", themes.unknown(name), reading.line_of(field))
    return tuple(found.values())


def plain_name(name: str) -> str:
    """Return a name as all spellings of it are the same: letter case and odd spaces aside."""
    return plain_value(name).casefold()
