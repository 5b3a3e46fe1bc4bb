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

# If no name is similar, all names are listed, provided there are at most this many.
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
        """Return the address of the theme's page, relative to the site's root."""
        return f"themes/{self.id}/"

    @property
    def feed(self) -> str:
        """Return the path of the theme's feed, relative to the site's root."""
        return f"feeds/themes/{self.id}.xml"


@dataclass(frozen=True, slots=True)
class Themes:
    """The list of themes; any name counts as a theme while there is no themes.yaml (`is_open`)."""

    listed: tuple[Theme, ...] = ()
    is_open: bool = False

    def find(self, name: str) -> Theme | None:
        """Return the theme with this id, name or synonym, ignoring case, or None."""
        plain = plain_name(name)
        for theme in self.listed:
            if plain in {theme.id, plain_name(theme.name), *map(plain_name, theme.synonyms)}:
                return theme
        identity = as_id(name)
        return Theme(identity, name) if self.is_open and identity else None

    def unknown(self, name: str) -> str:
        """Return the message for an unknown theme, with the nearest name, or all names if few."""
        names = [theme.name for theme in self.listed]
        near = hint(name, names)
        if not near and 0 < len(names) <= _FEW:
            listed = ", ".join(f"“{each}”" for each in sorted(names))
            near = f" themes.yaml has {listed}: choose one, or add it there."
        return f"No theme is called “{name}”.{near}"


def themes_from(
    reading: Reading, field: Field[tuple[str, ...]], themes: Themes
) -> tuple[Theme, ...]:
    """Return the themes that a field names, without duplicates; add a problem for unknown names."""
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
    """Return a name normalised for comparison: case is folded and odd spaces are replaced."""
    return plain_value(name).casefold()
