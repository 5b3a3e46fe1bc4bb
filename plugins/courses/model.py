"""Courses, sessions, venues and charges: frozen, aware of their time zone, without I/O."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from decimal import Decimal

    from plugins.sources.contacts import Contact
    from plugins.sources.themes import Theme


class Status(StrEnum):
    """How a session stands (contract: Courses)."""

    SCHEDULED = "scheduled"
    FULL = "full"
    WAITING_LIST = "waiting-list"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    MOVED = "moved"
    RESCHEDULED = "rescheduled"


OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
NEEDS_REASON = OFF | {Status.MOVED, Status.RESCHEDULED}


@dataclass(frozen=True, slots=True)
class Venue:
    """A place; `online` is one too, without an address."""

    id: str
    name: str
    address: str = ""
    postcode: str = ""
    url: str = ""
    access: str = ""

    @property
    def is_online(self) -> bool:
        """Report whether nobody travels there."""
        return self.id == "online"


ONLINE = Venue("online", "Online")


@dataclass(frozen=True, slots=True)
class Band:
    """A charge in pounds and who pays it ("" is everybody)."""

    who: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Charge:
    """What a place on a course costs, in one band or several."""

    bands: tuple[Band, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """When a session is held: its days, and the aware start and end of its first day."""

    start: datetime
    end: datetime
    last_day: date

    @property
    def first_day(self) -> date:
        """Return the first day."""
        return self.start.date()

    @property
    def days(self) -> int:
        """Return how many days it takes."""
        return (self.last_day - self.first_day).days + 1

    @property
    def times(self) -> tuple[time, time]:
        """Return the local start and end of each day."""
        return self.start.time(), self.end.time()

    @property
    def ends(self) -> datetime:
        """Return the moment when the last day's teaching ends."""
        return self.end.replace(
            year=self.last_day.year, month=self.last_day.month, day=self.last_day.day, fold=0
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What an editor said of a session, in force from `at`; no status means only "revised".

    `all_day` says that only a day was written: the change is in force from its first minute.
    """

    at: datetime
    status: Status | None
    reason: str = ""
    venue: Venue | None = None
    all_day: bool = False

    @property
    def counts_to(self) -> datetime:
        """Return the moment that SEQUENCE counts to: the last minute of a day without a time.

        So SEQUENCE does not fall when an editor replaces a time by its day.
        """
        return self.at.replace(hour=23, minute=59, fold=0) if self.all_day else self.at


@dataclass(frozen=True, slots=True)
class Details:
    """What is said of a session by itself and holds from its announcement: readers see it as it is.

    Each has the key of its field. `book` is its own booking page, "" where the course's holds.
    """

    book: str = ""
    places: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """All that the data say of one session, whatever the day."""

    id: str
    slot: Slot
    venue: Venue
    announced: datetime
    was: Slot | None = None
    moved_to: Venue | None = None
    own_change: Change | None = None
    course_change: Change | None = None
    details: Details = field(default_factory=Details)

    @property
    def first(self) -> tuple[Slot, Venue]:
        """Return when and where it was planned to be when it was announced.

        For a session that its own status reschedules or moves: `was` and the old venue. Under any
        other status the new date and place hold from the start (contract: Nothing before its day).
        """
        own = self.own_change.status if self.own_change else None
        slot = self.was if own is Status.RESCHEDULED else None
        venue = self.moved_to if own is not Status.MOVED else None
        return slot or self.slot, venue or self.venue

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return its changes in the order they came.

        At any one moment there is one: its own overrules the course's, unless it has no status.
        """
        both = [each for each in (self.course_change, self.own_change) if each]
        both.sort(key=lambda change: (change.status is not None, change is self.own_change))
        return tuple(sorted({each.at: each for each in both}.values(), key=lambda each: each.at))


@dataclass(frozen=True, slots=True)
class Course:
    """All that the data say of one course; its id is its file's name and never changes.

    `path` and the lines say where it was read, for messages: equality ignores them. In a draft,
    which may be unfinished, whatever could not be read is empty; `written` holds all its texts.
    """

    id: str
    title: str
    summary: str
    contact: Contact
    announced: datetime
    sessions: tuple[Session, ...]
    level: str = ""
    audience: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    charge: Charge | None = None
    book: str = ""
    public: bool = True
    description: str = ""
    path: str = field(default="", compare=False)
    title_line: int = field(default=1, compare=False)
    summary_line: int = field(default=1, compare=False)
    description_line: int = field(default=1, compare=False)
    is_draft: bool = False
    written: str = ""

    @property
    def address(self) -> str:
        """Return the course's address from the site's root."""
        return f"training/{self.id}/"

    @property
    def calendar(self) -> str:
        """Return the path of the course's calendar from the site's root."""
        return f"{self.address}calendar.ics"


TITLE = "Training"
TRAINING = "training/"
COURSES = "training/courses/"
CALENDAR = "training/calendar.ics"
FEED = ("Training dates (RSS)", "feeds/training.xml")
# Where training stands in the header.
PLACE = 4
