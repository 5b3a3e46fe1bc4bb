"""What to say of keys that no course and no session has: what editors bring from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.courses import fields as f
from plugins.datafiles import holding_words as words
from plugins.datafiles.unknown_keys import Names
from plugins.problems import folded_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.datafiles.fields import Field

_HOLDS_BACK = "“announced: DATE” holds a course or a date back until that day"
_STATUS = "“status: {}” says so, with “changed” beside it."
# What to do, for each group of keys from elsewhere that no key here stands for.
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
    _STATUS.format("cancelled"): ("cancelled", "canceled"),
    _STATUS.format("postponed"): ("postponed",),
    _STATUS.format("full"): ("full", "fully booked", "sold out"),
    _STATUS.format("waiting-list"): ("waiting list",),
}  # fmt: skip


def _said(said: str, *listed: Iterable[str]) -> dict[str, str]:
    return {folded_key(each): said for phrases in listed for each in phrases}


_HINTS = {
    **{key: said for said, keys in _INSTEAD.items() for key in _said(said, keys)},
    **_said(f.KEEPS_OFF, words.DRAFT, words.MAYBE_DRAFT),
    **_said(f"{_HOLDS_BACK}.", words.FROM_DAY, words.MAYBE_FROM_DAY, ("publish",)),
    **_said(f"{_HOLDS_BACK}, and “draft: yes” keeps a course off the site.", ("published",)),
    **_said("The site takes nothing down: write “draft: yes” on that day.", words.UNTIL_DAY),
}


def _elsewhere(fields: Sequence[Field[Any]], others: Sequence[Field[Any]], said: str) -> Names:
    """Return what to say of keys, where others belong to another group of the same file."""
    own = {folded_key(each) for field in fields for each in (field.key, *field.also)}
    spelt = ((folded_key(each), field) for field in others for each in (field.key, *field.also))
    moved = {key: said.format(field.key) for key, field in spelt if key not in own}
    return Names({**moved, **_HINTS})


OF_COURSES = _elsewhere(
    f.COURSE_FIELDS, f.SESSION_FIELDS, "“{}” belongs to a date: write it below one, in “sessions”."
)
OF_SESSIONS = _elsewhere(
    f.SESSION_FIELDS, f.COURSE_FIELDS, "“{}” stands once for all dates, at the top of the file."
)
