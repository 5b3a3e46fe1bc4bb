"""Running text to the phrases in it that a later day makes untrue, such as “next course”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.prose import GAP
from plugins.dates.wording import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAUGHT = r"(?:courses?|sessions?|trainings?|workshops?|seminars?|webinars?|masterclass(?:es)?)"
# Words that end what “next” could belong to, and the dates of a child's case, which are not ours.
_ENDS = (
    "a|after|an|and|any|are|as|at|be|before|but|by|can|do|during|each|for|from|had|has|have|if|in"
    "|into|is|it|its|may|must|not|of|on|or|our|should|so|than|that|the|their|then|they|this|time|to"
    "|was|we|were|what|when|where|whether|which|while|who|will|with|without|you|your"
    "|contact|counselling|court|hearing|kin|meeting|review|step|steps|therapy|visit"
)
_WORD = rf"(?!(?:{_ENDS})(?![\w'’-]))[\w'’&-]{{1,40}}"
_NEXT = (
    rf"\b(?:next|(?<!not\s)(?:upcoming|forthcoming))(?:{GAP}{_WORD}){{0,3}}?{GAP}"
    rf"(?:{_TAUGHT}|dates?|(?<=upcoming\s)events?|(?<=forthcoming\s)events?)\b"
    # A course of action, and a person's dates.
    rf"(?!{GAP}of{GAP}(?:action|treatment|birth|study)\b)(?![\w'’-])"
)
_NEXT_MONDAY = rf"(?<!\bthe\s)\bnext{GAP}(?:{'|'.join(WEEKDAYS)})\b"
_IS_SCHEDULED = (
    rf"\b{_TAUGHT}(?:{GAP}[\w'’&-]{{1,40}}){{0,5}}?{GAP}(?:is|are)(?:{GAP}[a-z]{{1,20}})?{GAP}"
    rf"(?:(?:scheduled|timetabled){GAP}(?:for|on|to)|due{GAP}to{GAP}(?:take{GAP}place|be{GAP}held"
    rf"|run|start|begin))\b"
)
_TO_FOLLOW = (
    rf"\b(?:{_TAUGHT}|dates)(?:{GAP}(?:are|is)(?:{GAP}still)?)?{GAP}(?:coming{GAP}(?:soon|shortly)"
    rf"|(?:to|will){GAP}be{GAP}(?:announced|arranged|confirmed))\b|\bdates{GAP}(?:to|will){GAP}follow\b"
)
# One of these is in every phrase.
_SIGNS = (
    "next", "upcoming", "forthcoming", "scheduled", "timetabled", "due", "coming", "follow",
    "announced", "arranged", "confirmed",
)  # fmt: skip
_PHRASE = re.compile(f"{_NEXT_MONDAY}|{_NEXT}|{_IS_SCHEDULED}|{_TO_FOLLOW}", re.IGNORECASE)


def ageing_phrases(text: str) -> Iterator[tuple[int, str]]:
    """Take running text; give where each phrase that ages begins, and its words."""
    lower = text.lower()
    if not any(sign in lower for sign in _SIGNS):  # most paragraphs: spares a look at each word
        return
    for found in _PHRASE.finditer(text):
        yield found.start(), " ".join(found[0].split())
