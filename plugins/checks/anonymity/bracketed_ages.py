"""Ages in brackets, or between commas, behind somebody of a family: “mother (19)”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.age_patterns import ABOUT, NUMBER, UNIT
from plugins.checks.anonymity.spans import matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.spans import Spans

_ADULT = (
    r"(?:step|grand|foster |birth )?(?:mother|father|parents?|mum|dad)"
    r"|partner|boyfriend|girlfriend|husband|wife|aunt|uncle|cousin|nan|carers?|[mp]g[mf]"
    r"|(?:adult|young person|mr|ms|mrs|miss)[ ][a-z0-9]{1,2}"
)
_CHILD = (
    r"(?:child|sibling|baby)[ ][a-z0-9]{1,2}|(?:(?:step|half)[ -]?)?(?:brother|sister)|son|daughter"
    r"|twins?"
)
_AFTER_ADULT = re.compile(rf"\b(?:{_ADULT})$")
_AFTER_CHILD = re.compile(rf"\b(?:{_CHILD})$")
# A bracket or a comma comes first: there are far fewer than words.
_AGE = re.compile(
    rf"[(,][ ]?{ABOUT}(?P<number>{NUMBER})(?:[ -]?(?:{UNIT}|[my]))?"
    r"(?:[ ]?(?:,|and|&|/)[ ]?[1-9]\d)?(?=[,;)])"
)
_INSIDE = re.compile(rf"\((?P<age>(?:{_ADULT}|{_CHILD})[ ]\d{{1,2}})(?=[,;)])")
# Figures behind an adult that are too low for an age count something else.
_NO_ADULT = re.compile(r"(?:\d|10|[a-z]{3,5})")
_BACK = 24


def bracketed_ages(lower: str, near: Spans) -> Iterator[tuple[int, int]]:
    """Return where ages in brackets stand in a passage in small letters, with whose they are."""
    for found in matches(_AGE, lower, near):
        before = lower[max(0, found.start() - _BACK) : found.start()].rstrip(" ")
        whose = _AFTER_ADULT.search(before)
        if whose and _NO_ADULT.fullmatch(found["number"]):
            continue
        if whose is None and found[0].startswith("("):
            whose = _AFTER_CHILD.search(before)
        if whose:
            yield max(0, found.start() - _BACK) + whose.start(), found.end()
    for found in matches(_INSIDE, lower, near):
        yield found.span("age")
