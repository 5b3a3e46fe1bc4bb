"""Advice on a venue that is not in venues.yaml: which one may be meant, or how to add it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses.habits import BETWEEN_TIMES, is_to_come, unsettled
from plugins.courses.model import ONLINE
from plugins.dates import MONTHS, WEEKDAYS
from plugins.problems import hint, nearest
from plugins.sources.values import plain_name, slug_from

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEETING = re.compile(r"\b(?:online|teams|zoom|virtual|webinar|webex|remote)\b", re.IGNORECASE)
# What separates the name of a place from a room, a floor or a town after it.
BEHIND = re.compile(r"\s*[,;(]|\s+[-–]\s")
# The message lists all venues if there are no more than this.
_FEW = 5
# Only complete names count as a month or weekday, because there are Market Streets, Friaries and
# Sunderlands.
_MONTH = "|".join(f"{name}|{name[:3]}" for name in (*MONTHS, "Sept"))
_WEEKDAY = "|".join(f"{name}|{name[:3]}" for name in WEEKDAYS)
_DAY = re.compile(
    rf"(?:to |on |until )?(?:(?:next )?(?:{_WEEKDAY})\.?|(?:(?:{_WEEKDAY})\.?,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?(?:{_MONTH})\b|(?:{_MONTH})\.? \d{{1,2}}\b"
    r"|\d{1,4}([/.-])\d{1,2}\1\d{1,4}).*)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:to |at |from )?(?:\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|midday|noon)", re.IGNORECASE
)
_HOLDS_TIME = re.compile(r"[:.ap]|noon|midday", re.IGNORECASE)


def unknown_venue(written: str, offered: Mapping[str, str]) -> str:
    """Return the message about a place that is not in venues.yaml.

    `offered` has the text to write for each venue, by the venue's ids and names.
    """
    if said := _no_place(written):
        return said
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


def _no_place(written: str) -> str:
    """Return what to do about a day or a time where a place belongs, or "" for any other text."""
    if is_to_come(written):
        return unsettled(f"“{written}” is no place", "date")
    if _DAY.fullmatch(written):
        return (
            f"“{written}” is a day, not a place: a new date is written in “date”, with the first "
            "one in “was”, and “status: rescheduled”."
        )
    if all(map(_TIME.fullmatch, BETWEEN_TIMES.split(written))) and _HOLDS_TIME.search(written):
        return (
            f"“{written}” is a time, not a place: new times are written in “start” and “end”, with "
            "the first day and time in “was”, and “status: rescheduled”."
        )
    return ""


def _begun(written: str, offered: Mapping[str, str]) -> str | None:
    """Return the longest name of a venue that the text begins with, before a room or a town."""
    plain = plain_name(written)
    begun = (name for name in offered if plain.startswith(plain_name(name)))
    named = (name for name in begun if BEHIND.match(plain, len(plain_name(name))))
    return max(named, key=len, default=None)
