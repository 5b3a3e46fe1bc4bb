"""A place that venues.yaml lacks: which one the editor may mean, or how to add it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses.habits import is_to_come, unsettled
from plugins.courses.model import ONLINE
from plugins.problems import hint, nearest
from plugins.sources.values import plain_name, slug_from

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEETING = re.compile(r"\b(?:online|teams|zoom|virtual|webinar|webex|remote)\b", re.IGNORECASE)
# What may follow the name of a place: a room, a floor, a town.
BEHIND = re.compile(r"\s*[,;(]|\s+[-–]\s")
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
    if begun := _begun(written, offered):
        return f"{said} Did you mean “{offered[begun]}”? A room goes into the course's description."
    near = nearest(written, offered) or max(held, key=len, default=None)
    if near and offered[near] == near:
        return f"{said}{hint(written, [near]) or f' Did you mean “{near}”?'}"
    if near:
        return f"{said} Did you mean “{offered[near]}”?"
    known = sorted({*offered.values(), ONLINE.id})
    there = f" There are {', '.join(f'“{each}”' for each in known)}." if len(known) <= _FEW else ""
    made = slug_from(written)
    new_id = "an id of its own" if made in {"", written} else f"“{made}”"
    return (
        f"{said}{there} Add it there, under {new_id}, with “name” and “address”, and write that id "
        "here."
    )


def _begun(written: str, offered: Mapping[str, str]) -> str | None:
    """Return the longest name of a place that is followed by a room, a floor or a town."""
    plain = plain_name(written)
    begun = (name for name in offered if plain.startswith(plain_name(name)))
    named = (name for name in begun if BEHIND.match(plain, len(plain_name(name))))
    return max(named, key=len, default=None)
