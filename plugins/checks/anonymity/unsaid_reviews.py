"""Finds texts about the review of a child named by a letter that are not marked as reviews."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.spans import small_letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

REVIEW = "anonymity-review-type"
# “Child Q”, “Baby P”, “Child AB2”, “Child 3”, but not “Child A&E”, “Child I”, “Child ID”.
_WHO = r"[Cc]hild(?:ren)?|CHILD(?:REN)?|[Bb]aby|BABY|[Ss]ibling|[Yy]oung [Pp]erson|Family"
NO_LETTER = "I|ID|UK|GP|EU|IQ|TV|IT|CP|PE|RE|OR|IN|OF|IS|AT|TO|ON|AS|BY|NO|WE|IF|DO|GO|UP|US|AN|MY"
_CHILD = re.compile(
    rf"\b(?:(?:{_WHO})[ \n](?!(?:{NO_LETTER})\b)[A-Z]{{1,2}}\d{{0,2}}"
    r"|(?:Child|CHILD|Sibling|Baby)[ \n]\d{1,3})\b"
    r"(?![&:.%-]\w|[/-]|[ ](?:years?|months?|weeks?|days?|hours?|per|to)\b)"
)
_CALLED = (
    r"\b(?:serious case|case|practice|rapid|learning|thematic|overview|death|homicide|multi-agency"
    r"|safeguarding|management)[ \n-](?:reviews?|report)\b|\b(?:scr|l?cspr|lscpr|dhr)s?\b"
)
_CHILD_IN_LOWER = r"(?:child|children|baby|sibling|young person|family)[ \n]\w{1,2}\d{0,2}\b"
_ABOUT = (
    r"the|a|sad|tragic|death|deaths|case|care|life|injury|injuries|serious|harm|history|murder"
    r"|killing|neglect|abuse|circumstances|services|involving|of|to|in|for"
)
_KIND = (
    r"the|a|our|published|serious|case|practice|learning|local|national|rapid|safeguarding|child"
)
_OF_CHILD = (
    r"\breviews?[ \n](?:of|into|about|on|concerning|regarding|following|after)[ \n]"
    rf"(?:(?:{_ABOUT})[ \n]){{0,5}}{_CHILD_IN_LOWER}"
    rf"|\b{_CHILD_IN_LOWER}(?:'s)?[ ]?[:-]?[ \n](?:(?:{_KIND})[ \n]){{0,5}}review\b"
)
_REVIEW = re.compile(f"{_CALLED}|{_OF_CHILD}")
# Each pattern begins with letters, which are quick to search for.
_NEAR = [
    re.compile(rf"{clue}[ \n][A-Z0-9]")
    for clue in ("hild", "hildren", "HILD", "HILDREN", "aby", "BABY", "ibling", "erson", "Family")
]
_CLUES = ("eview", "EVIEW", "SCR", "SPR", "verview report", "DHR")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def may_be_review(text: str) -> bool:
    """Report, by a cheap test, whether a text may name a child by a letter and mention a review."""
    is_near = any(near.search(text) for near in _NEAR) and any(clue in text for clue in _CLUES)
    return is_near and _CHILD.search(text) is not None


def unsaid_reviews(text: str, header_end: int, linked: Collection[str]) -> Iterator[Identifier]:
    """Yield the first child that a text names by a letter, if the text also mentions a review.

    The letter and the review must be in one paragraph, or one of them in the metadata, which ends
    at `header_end`. `linked` are the subjects, in lower case, of reviews that the text links to:
    they may be named, because the link shows where the review is.
    """
    lower = small_letters(text)
    for start, end in _parts(text, lower, header_end):
        for child in _CHILD.finditer(text, start, end):
            words = " ".join(child[0].split())
            if words.lower() not in linked:
                yield Identifier(REVIEW, child.start(), child.end(), words)
                return


def _parts(text: str, lower: str, header_end: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each part of a text where a child's letter belongs to a review."""
    if _REVIEW.search(lower, 0, header_end):
        yield 0, len(text)
    elif _REVIEW.search(lower):
        yield 0, header_end
        start = header_end
        for end in [*(found.start() for found in _PARAGRAPH.finditer(text, start)), len(text)]:
            if _REVIEW.search(lower, start, end):
                yield start, end
            start = end
