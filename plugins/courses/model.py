"""Frozen records of courses, sessions, venues and charges; their times have a time zone."""

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
    """The status of a session (contract: Courses)."""

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
    """A place where sessions are held; `online` is one, too, but without an address."""

    id: str
    name: str
    address: str = ""
    postcode: str = ""
    url: str = ""
    access: str = ""

    @property
    def is_online(self) -> bool:
        """Report whether people join online."""
        return self.id == "online"


ONLINE = Venue("online", "Online")


@dataclass(frozen=True, slots=True)
class Band:
    """A charge in pounds and who pays it; "" means everybody."""

    who: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Charge:
    """What a place on a course costs, in one band or several."""

    bands: tuple[Band, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """When a session is held: start and end of its first day, with time zone, and its last day."""

    start: datetime
    end: datetime
    last_day: date

    @property
    def first_day(self) -> date:
        """Return the first day."""
        return self.start.date()

    @property
    def days(self) -> int:
        """Return on how many days the session is held."""
        return (self.last_day - self.first_day).days + 1

    @property
    def times(self) -> tuple[time, time]:
        """Return the local start and end of each day."""
        return self.start.time(), self.end.time()

    @property
    def ends(self) -> datetime:
        """Return the moment when the session ends on its last day."""
        return self.end.replace(
            year=self.last_day.year, month=self.last_day.month, day=self.last_day.day, fold=0
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a session by an editor, in force from `at`; without a status it is a revision.

    `all_day` means that the editor wrote a day without a time: the change is in force from the
    first minute of that day.
    """

    at: datetime
    status: Status | None
    reason: str = ""
    venue: Venue | None = None
    all_day: bool = False

    @property
    def counts_to(self) -> datetime:
        """Return the moment that SEQUENCE counts to: `at`, or the last minute of a whole day.

        That keeps SEQUENCE from falling when an editor replaces a day and time by the day alone.
        """
        return self.at.replace(hour=23, minute=59, fold=0) if self.all_day else self.at


@dataclass(frozen=True, slots=True)
class Details:
    """Details of a single session, which no change affects: readers see them once it is announced.

    Each attribute is named after the key of its field. `book` is the session's own booking page,
    or "" if the course's page is used.
    """

    book: str = ""
    places: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that the data files say about one session, including what is not public yet."""

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
        """Return the slot and the venue that were planned when the session was announced.

        For a session that its own status reschedules or moves, these are `was` and the old venue.
        With any other status the new date and venue have applied from the start (contract: Nothing
        before its day).
        """
        own = self.own_change.status if self.own_change else None
        slot = self.was if own is Status.RESCHEDULED else None
        venue = self.moved_to if own is not Status.MOVED else None
        return slot or self.slot, venue or self.venue

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return the session's changes in the order in which they come into force.

        Of two changes at the same moment one is returned: the session's own change takes
        precedence over the course's, unless the session's has no status and the course's has.
        """
        both = [each for each in (self.course_change, self.own_change) if each]
        both.sort(key=lambda change: (change.status is not None, change is self.own_change))
        return tuple(sorted({each.at: each for each in both}.values(), key=lambda each: each.at))


@dataclass(frozen=True, slots=True)
class Course:
    """Everything the data files say about a course; its id is its file's name and never changes.

    `path` and the line numbers say where the course was read, for messages; comparisons ignore
    them. A draft may be unfinished: whatever could not be read is empty, and `written` has all the
    texts of the draft.
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
# The position of training in the header.
PLACE = 4
