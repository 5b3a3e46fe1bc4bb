"""A course to a course file: the reverse of reading, for the law that nothing is lost."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.courses.model import Change, Course, Session, Slot


def course_yaml(course: Course, change: Change | None) -> str:
    """Return the text of the file of a course, with what was said of it as a whole.

    Every key and value stands in quotes, as the messages for editors advise.
    """
    charge = course.charge
    whole = {
        "title": course.title,
        "summary": course.summary,
        "level": course.level,
        "audience": list(course.audience),
        "themes": [theme.id for theme in course.themes],
        "charge": {band.who: f"£{band.amount:.2f}" for band in charge.bands} if charge else "",
        "charge_note": charge.note if charge else "",
        "contact": _kept({"email": course.contact.email, "telephone": course.contact.telephone}),
        "book": course.book,
        "public": "" if course.public else "no",
        "description": course.description,
        "announced": _moment(course.announced),
        **_change(change),
        "moved_to": change.venue.id if change and change.venue else "",
        "sessions": [_session(each) for each in course.sessions],
    }
    text = StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.allow_unicode = True
    # ruamel leaves “:0” and “?0” bare, and cannot read them back.
    yaml.default_style = '"'  # type: ignore[assignment]
    yaml.dump(_kept(whole), text)
    return text.getvalue()


def _session(session: Session) -> dict[str, Any]:
    slot = session.slot
    return _kept(
        {
            "id": session.id,
            "date": slot.first_day.isoformat(),
            "until": slot.last_day.isoformat() if slot.days > 1 else "",
            "start": f"{slot.start:%H:%M}",
            "end": f"{slot.end:%H:%M}",
            "venue": session.venue.id,
            "was": _was(session.was) if session.was else "",
            "moved_to": session.moved_to.id if session.moved_to else "",
            "announced": _moment(session.announced),
            **_change(session.own_change),
            "book": session.details.book,
            "places": str(session.details.places) if session.details.places is not None else "",
        }
    )


def _change(change: Change | None) -> dict[str, str]:
    if change is None:
        return {}
    return {
        "status": str(change.status or ""),
        "reason": change.reason,
        "changed": f"{change.at:%Y-%m-%d}" if change.all_day else _moment(change.at),
    }


def _was(slot: Slot) -> str:
    return _moment(slot.start)


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _kept(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}
