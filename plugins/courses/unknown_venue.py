"""A place that venues.yaml lacks: which one the editor may mean, or how to add it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses.habits import is_to_come, unsettled
from plugins.courses.model import ONLINE
from plugins.problems import hint, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEETING = re.compile(r"\b(?:online|teams|zoom|virtual|webinar|webex|remote)\b", re.IGNORECASE)
# Up to this many places are all listed.
_FEW = 5


def unknown_venue(written: str, offered: Mapping[str, str]) -> str:
    """Return what to say of a place that venues.yaml lacks.

    `offered` holds what to write for each place, by its ids and names.
    """
    if is_to_come(written):
        return unsettled(f"“{written}” is no place", "date")
    said = f"No venue is called “{written}” in venues.yaml."
    if _MEETING.search(written):
        return (
            f"{said} If people join from where they are, write “{ONLINE.id}”; the course's "
            "description can say which program they need."
        )
    held = (name for name in offered if len(name) > _FEW and name.lower() in written.lower())
    near = nearest(written, offered) or max(held, key=len, default=None)
    if near and offered[near] == near:
        return f"{said}{hint(written, [near]) or f' Did you mean “{near}”?'}"
    if near:
        return f"{said} Did you mean “{offered[near]}”?"
    known = sorted({*offered.values(), ONLINE.id})
    there = f" There are {', '.join(f'“{each}”' for each in known)}." if len(known) <= _FEW else ""
    return f"{said}{there} A new place is added there, in lines of its own."
