"""Turns the cells of a timetable, in the forms that spreadsheets export, into values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from plugins.courses import fields as f
from plugins.courses.fields import booking_page
from plugins.courses.model import ONLINE
from plugins.courses.sheet_dates import read_clock, read_day, read_moment
from plugins.courses.unknown_venue import BEHIND, unknown_venue
from plugins.sources.fields import UnreadableError
from plugins.sources.values import line_text, named, plain_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, time

    from plugins.courses.sheet_courses import CourseNames
    from plugins.sources.field import Field
    from plugins.sources.nodes import Node

_READ_AS = {
    **dict.fromkeys((f.DATE.key, f.UNTIL.key), "day"),
    **dict.fromkeys((f.CHANGED.key, f.WAS.key, f.SESSION_ANNOUNCED.key), "moment"),
    **dict.fromkeys((f.START.key, f.END.key), "clock"),
    **dict.fromkeys((f.VENUE.key, f.MOVED_TO.key), "venue"),
    f.BOOK.key: "book",
    f.PLACES.key: "places",
}


@dataclass(frozen=True, slots=True)
class Places:
    """The ids of venues by the plain form of each id and name; "" for a name that two share.

    `listed` are the ids and names as they are written.
    """

    ids: Mapping[str, str]
    listed: tuple[str, ...]

    def has(self, text: str) -> bool:
        """Return whether a cell begins with the name of a venue, such as “Town Hall, room 2”."""
        name = plain_name(BEHIND.split(text)[0])
        return bool(name) and (name in self.ids or name == ONLINE.id)


def places(pairs: Iterable[tuple[str, str]]) -> Places:
    """Return the venues that rows may name, from pairs of an id and a name."""
    ids: dict[str, str] = {}
    pairs = list(pairs)
    for key, name in pairs:
        plain = plain_name(name)
        ids[plain] = "" if ids.get(plain, key) != key else key
    ids |= {plain_name(key): key for key, _ in pairs}
    return Places(ids, (*(name for _, name in pairs if name), *(key for key, _ in pairs)))


def row_fields(
    names: CourseNames, venues: Places | None, *, day_first: bool
) -> tuple[Field[Any], ...]:
    """Return the fields of a row; with `day_first`, `07/10/2027` is 7 October.

    `names` are the courses and `venues` the venues that a row may name; `venues` is None if
    venues.yaml cannot be read.
    """

    def day_read(node: Node) -> date:
        return read_day(line_text(node), day_first=day_first)

    def moment_read(node: Node) -> tuple[date, time | None]:
        return read_moment(line_text(node), day_first=day_first)

    def venue_read(node: Node) -> str:
        return named(node) if venues is None else _venue(named(node), venues)

    readers: dict[str, Callable[[Node], Any]] = {
        "day": day_read,
        "moment": moment_read,
        "clock": lambda node: read_clock(line_text(node)),
        "venue": venue_read,
        "book": _book,
        "places": _places,
    }
    fields = (
        replace(each, read=readers[_READ_AS[each.key]]) if each.key in _READ_AS else each
        for each in f.SESSION_FIELDS
    )
    return (replace(f.COURSE, read=names.read), *fields)


def _venue(text: str, venues: Places) -> str:
    """Return the id of the venue that a cell names by its id or its name."""
    if found := venues.ids.get(text):
        return found
    plain = plain_name(text)
    if plain == ONLINE.id:
        return ONLINE.id
    if found := venues.ids.get(plain):
        return found
    if plain in venues.ids:
        message = f"Two places are called “{text}” in venues.yaml: write the id of one."
    else:
        message = unknown_venue(text, {each: each for each in (*venues.listed, ONLINE.id)})
    raise UnreadableError(message, "venue")


def _places(node: Node) -> int:
    try:
        return f.PLACES.read(node)
    except UnreadableError as error:
        message = f"{error} Write the number alone, or leave the cell empty."
        raise UnreadableError(message) from error


def _book(node: Node) -> str:
    try:
        return booking_page(node)
    except UnreadableError as error:
        message = str(error).replace("leave “book” out", "leave the cell empty")
        raise UnreadableError(message) from error
