"""Advice on keys that courses and sessions do not have, but that editors know from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.courses import fields as f
from plugins.courses.written_status import KEEPS_OFF
from plugins.sources import holding_words as words
from plugins.sources.unknown_keys import Names, hints_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.sources.field import Field

# What people write instead of a key and always mean by it, both for a session in a course's file
# and as the heading of a column in a timetable.
OF_DATES = {
    "date": (
        "date of session", "session date", "course date", "training date", "event date",
        "date of course", "date of training", "start date", "first date", "from date", "dates",
        "when",
    ),
    "start": (
        "start time", "starts", "starts at", "begin", "begins", "from time", "time from",
        "begin time",
    ),
    "end": ("end time", "ends", "ends at", "finish", "finish time", "finishes", "time to"),
    "until": ("end date", "finish date", "last date", "last day", "to date"),
    "venue": (
        "location", "place", "where", "venue name", "course venue", "training venue",
        "session venue",
    ),
    "status": ("booking status", "session status", "course status", "availability"),
    "reason": ("reason for change",),
    "changed": ("date changed", "changed on", "change date"),
    "moved_to": ("new venue", "new location", "new place"),
    "was": ("original date", "old date", "previous date", "first planned for"),
    "announced": ("date announced", "announced on"),
    "book": ("booking", "booking link", "booking page", "booking url", "booking address"),
    "places": ("number of places", "no of places", "spaces", "capacity"),
    "id": ("session id",),
}  # fmt: skip
_ALSO = {
    **OF_DATES,
    "title": (
        "course title", "course name", "name", "name of course", "title of course",
        "training title",
    ),
    "level": ("group", "tier", "course level"),
    "audience": (
        "target audience", "target group", "for", "who for", "who is it for", "who it is for",
        "suitable for", "aimed at",
    ),
    "charge": (
        "cost", "costs", "price", "prices", "fee", "fees", "charges", "course fee",
        "cost per place", "price per place",
    ),
    "charge_note": ("cost note", "price note"),
    "description": ("course description",),
}  # fmt: skip
_HOLDS_BACK = "“announced: DATE” holds a course or a date back until that day"
_STATUS = "“status: {}” says so, with “changed” beside it."
# What to do about keys from elsewhere that have no counterpart here, grouped by the advice.
_INSTEAD = {
    "Write “start” and “end” in lines of their own, such as “start: 9:30”.": (
        "time", "times", "hours", "timing", "timings", "when",
    ),
    "“start” and “end” say how long it takes.": ("duration", "length"),
    "Write “venue”, an id in venues.yaml.": ("location", "place", "where", "room"),
    "Write it below “contact”.": (
        "email", "e-mail", "telephone", "phone", "tel", "contact email", "contact phone",
        "contact telephone", "contact number",
    ),
    "“contact” has an e-mail address and a telephone number, and no name.": (
        "contact name", "contact person", "organiser",
    ),
    "Write each below “sessions”, as “- date: …”.": ("dates", "date", "days"),
    "“book” is a web address; other ways to book go into the course's “description”.": (
        "how to book", "to book", "bookings", "book by", "register", "registration",
    ),
    "Write it into the course's “description”.": (
        "aim", "aims", "objective", "objectives", "outcome", "outcomes", "learning objectives",
        "learning outcomes", "course aims", "course content", "contents", "content", "overview",
        "about", "details", "programme", "agenda", "what it covers", "prerequisites",
        "entry requirements",
    ),
    "No key names trainers: write it into the course's “description” if readers need it.": (
        "trainer", "trainers", "facilitator", "facilitators", "tutor", "tutors", "speaker",
        "speakers", "presenter", "led by", "delivered by", "run by",
    ),
    "The file's name makes the address.": ("slug", "url", "permalink"),
    _STATUS.format("cancelled"): ("cancelled", "canceled", "cancel"),
    _STATUS.format("postponed"): ("postponed",),
    "Write it before the date, as “Monday 7 June 2027”.": ("day", "weekday", "day of week"),
    "What is off or full says so in its status; all else can stand in the description.": (
        "note", "notes", "comment", "comments",
    ),
    _STATUS.format("full"): ("full", "fully booked", "sold out"),
    _STATUS.format("waiting-list"): ("waiting list",),
}  # fmt: skip
_HINTS = hints_of(
    _INSTEAD,
    {
        KEEPS_OFF: (*words.DRAFT, *words.MAYBE_DRAFT),
        f"{_HOLDS_BACK}.": (*words.FROM_DAY, *words.MAYBE_FROM_DAY, "publish"),
        f"{_HOLDS_BACK}, and “draft: yes” keeps a course off the site.": ("published",),
        "The site takes nothing down: write “draft: yes” on that day.": words.UNTIL_DAY,
    },
)


def _names(fields: Sequence[Field[Any]], others: Sequence[Field[Any]], said: str) -> Names:
    """Return the advice on unknown keys; `others` are the fields of another group in the file.

    `said` is the message for a key that belongs to that other group.
    """
    every = Names(also=_ALSO)
    own = {written for field in fields for written in every.spelt(field.key)}
    moved = {
        written: said.format(field.key)
        for field in others
        for written in every.spelt(field.key)
        if written not in own
    }
    return Names({**moved, **_HINTS}, _ALSO)


OF_COURSES = _names(
    f.COURSE_FIELDS, f.SESSION_FIELDS, "“{}” belongs to a date: write it below one, in “sessions”."
)
OF_SESSIONS = _names(
    f.SESSION_FIELDS, f.COURSE_FIELDS, "“{}” stands once for all dates, at the top of the file."
)
