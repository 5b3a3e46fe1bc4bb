"""Two sessions that would be one: what to do, so that readers see each date once."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.dates.wording import date_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.courses.model import Session
    from plugins.datafiles.fields import Reading

RESERVED_SESSIONS = frozenset({"calendar", "index", "by", "page"})
_MIDDAY, _EVENING = 12, 17


def check_identities(read: Sequence[tuple[Reading, Session | None]]) -> None:
    """Refuse a session whose identity another one has (contract: Courses).

    The identity is the `id`, else the first date. Only a session that takes place beside the other
    is advised to have an `id`: with one, a session that stands twice would be seen twice.
    """
    taken: dict[str, tuple[Reading, Session]] = {}
    ids = {session.id for _, session in read if session}
    for reading, session in read:
        if session is None:
            continue
        if session.id in RESERVED_SESSIONS:
            message = f"“{session.id}” is a word that the course's own addresses need."
            reading.refuse("id", message, reading.line_of(f.SESSION_ID))
        other, first = taken.setdefault(session.id, (reading, session))
        if first is not session:
            place = f"{other.path}:{other.line}"
            reading.refuse("duplicate-session", _words(session, first, place, ids))


def _words(session: Session, first: Session, place: str, ids: set[str]) -> str:
    day = (session.was or session.slot).first_day
    if (session.slot, session.venue) == (first.slot, first.venue):
        differ = session.own_change != first.own_change
        which = "the one whose status is wrong" if differ else "one of the two"
        return f"This session stands twice, first at {place}: delete {which}."
    if session.id != day.isoformat():
        return f"“{session.id}” is the “id” of the session at {place}, too: give this one another."
    both = f"If both take place, give this one an “id”, such as “{_free_id(session, ids)}”."
    if session.was and not first.was:
        return f"Its old date, {date_words(day)}, still stands at {place}: delete that one. {both}"
    if first.was and not session.was:
        return f"This date has been replaced by the one at {place}: delete this one. {both}"
    return f"Another session of {date_words(day)} stands at {place}: delete the wrong one. {both}"


def _free_id(session: Session, ids: set[str]) -> str:
    """Return an id that no session has, and add it to theirs: it says the day, too."""
    hour = session.slot.start.hour
    part = "morning" if hour < _MIDDAY else "afternoon" if hour < _EVENING else "evening"
    name = f"{session.slot.first_day.isoformat()}-{part}"
    free = next(each for n in count(1) if (each := name if n == 1 else f"{name}-{n}") not in ids)
    ids.add(free)
    return free
