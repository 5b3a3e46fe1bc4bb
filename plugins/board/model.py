"""Frozen records of the board, its telephone numbers, categories and agencies, without I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from plugins.board.everyday_words import everyday_name
from plugins.problems import hint, nearest
from plugins.sources.contacts import Contact
from plugins.sources.themes import plain_name
from plugins.telephones import dial_address
from plugins.urls import as_id

_JOINED = re.compile(r"\s(?:and|&)\s|/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A telephone number to ring about a child, with who answers it and when."""

    name: str
    telephone: str
    hours: str = ""

    @property
    def dial_address(self) -> str:
        """Return the address of a link that dials the number."""
        return dial_address(self.telephone)


@dataclass(frozen=True, slots=True)
class Category:
    """A category of news; its id is the name of its folder."""

    id: str
    name: str

    @property
    def address(self) -> str:
        """Return the address of the category's list from the site's root."""
        return f"news/{self.id}/"

    @property
    def feed(self) -> str:
        """Return the path of the category's feed from the site's root."""
        return f"feeds/news/{self.id}.xml"


@dataclass(frozen=True, slots=True)
class Agency:
    """A kind of organisation that reviews speak of and recommendations are addressed to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Board:
    """The board whose site this is."""

    name: str
    area: str
    sample: bool = False
    identity: str = "board"
    about: str = ""
    website: str = "https://board.example"
    exit: str = "https://www.bbc.co.uk/weather"
    contact: Contact = field(default_factory=Contact)
    address: str = ""
    day: EmergencyNumber | None = None
    night: EmergencyNumber | None = None
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/London"))
    language: str = "en-GB"
    colours: tuple[tuple[str, str], ...] = ()
    categories: tuple[Category, ...] = ()
    agencies: tuple[Agency, ...] = ()

    def agency(self, name: str) -> Agency | None:
        """Return the agency with a name or id, or None.

        If board.yaml lists no agencies, any name from which an id can be made is an agency.
        """
        wanted = as_id(name)
        if not self.agencies:
            return Agency(wanted, name) if wanted else None
        plain = plain_name(name)
        return next(
            (
                a
                for a in self.agencies
                if wanted in {a.id, as_id(a.name)} or plain == plain_name(a.name)
            ),
            None,
        )

    def unknown_agency(self, name: str) -> str:
        """Return the message about a name that is not the name of an agency."""
        if not self.agencies:
            return f"“{name}” has no letter from a to z for an address: list it in board.yaml."
        names = [each.name for each in self.agencies]
        said = f"board.yaml lists no agency “{name}”."
        if _JOINED.search(name) and not _JOINED.search(nearest(name, names) or ""):
            return f"{said} It joins two: write each, with a comma between them."
        if near := hint(name, names):
            return f"{said}{near}"
        if meant := everyday_name(name, names):
            return f"{said} Did you mean “{meant}”?"
        listed = ", ".join(f"“{each}”" for each in names)
        return f"{said} It lists {listed}: choose one, or add it there."

    def category(self, folder: str) -> Category | None:
        """Return the category of a folder, or None.

        If board.yaml lists no categories, every folder is a category with the folder's name.
        """
        if not self.categories:
            return Category(folder, folder.replace("-", " ").capitalize())
        return next((each for each in self.categories if each.id == folder), None)
