"""Hospitals that a passage calls by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.proper_names import PROPER, begins_at, own_words
from plugins.checks.anonymity.spans import around_words, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSPITAL = "anonymity-hospital"
_KINDS = ("hospital", "infirmary", "hospice")
_NAMED = re.compile(
    rf"(?<![\w-])(?<!\w')(?P<own>{PROPER}(?:[ \n](?:of|the|and|&)?[ ]?{PROPER}){{0,4}}?)[ \n]"
    r"(?:Hospital|HOSPITAL|Infirmary|INFIRMARY|Hospice|HOSPICE)\b"
    # An agency, a service or a rule, and not the place where somebody was.
    r"(?![ \n](?:NHS|Trust|Foundation|Admission|Episode|School|Passport|Discharge|Act|Order|Manager"
    r"|Service|Social|Care|Standard|Guidance|Policy|Protocol))"
)
_GENERIC = frozenset(
    re.findall(
        r"\S+",
        "a accident acute after all an and any as at before both but by child children children's "
        "city community cottage county day district each emergency every first for from general "
        "he her his hospital if in independent infirmary is it its last later local many mental "
        "most national near nearest new nhs no of old on one or other our out people police "
        "private psychiatric public regional royal secure she since some specialist state "
        "teaching that the their then there they this to treatment trust two under university "
        "until was we when where which while with women's",
    )
)


def hospitals(text: str, lower: str) -> Iterator[Identifier]:
    """Return the hospitals that a passage names; `lower` is the same in small letters."""
    if not any(kind in lower for kind in _KINDS):
        return
    for found in matches(_NAMED, text, around_words(text, lower, _KINDS)):
        if own_words(found["own"], _GENERIC):
            start = found.start() + begins_at(found["own"], _GENERIC)
            words = " ".join(text[start : found.end()].split())
            yield Identifier(HOSPITAL, start, found.end(), words)
