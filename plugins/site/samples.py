"""What a real board's site may not contain: reserved numbers, and words that call it a sample.

The sources are searched as they are written, comments included, so that a board that started from
the sample files finds whatever it has not replaced.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NUMBER = "sample-number"
ADDRESS = "sample-address"
TEXT = "sample-text"

# Ofcom reserves these telephone numbers for use in TV and radio drama: a thousand in each range,
# written here without the leading 0 and the last three digits.
_DRAMA = (
    *(f"{town}4960" for town in (113, 114, 115, 116, 117, 118, 121, 131, 141, 151, 161)),
    "1914980", "2079460", "2896496", "2920180",  # Tyneside, London, Northern Ireland, Cardiff
    "1632960", "7700900", "8081570", "9098790", "3069990",  # no area, mobile, and so on
)  # fmt: skip
_GAP = r"[^\w\n,;:/]{0,3}"
# A quick first test: few texts have nine digits or more close together.
_DIGITS = re.compile(rf"[0-9](?:{_GAP}[0-9]){{8,}}")
_DRAMA_NUMBER = re.compile(
    rf"(?<!\d)(?:(?:\+|00{_GAP})44{_GAP}(?:0{_GAP})?|(?<!\+)44{_GAP}|0{_GAP})"
    rf"(?:{'|'.join(map(_GAP.join, _DRAMA))})(?:{_GAP}\d){{3}}(?!\d)"
)
# Endings reserved for examples and tests (RFC 2606), in addresses and in bare domain names.
_NOBODYS = re.compile(
    r"(?:(?:@|//|\bwww\.)[\w.-]*\.(?i:example|invalid|test)"
    r"|\b(?:[a-z0-9-]+\.)*[a-z0-9-]{2,}\.(?:example|invalid))(?![\w-]|\.\w)"
)
_IN_NOBODYS = (".example", ".invalid", ".test")  # guard: endings
# What a board may really publish as a sample: a sample letter, a sample of records.
_PAPER = (
    r"(?:polic|procedure|letter|form|template|agenda|plan|question|checklist|script|statement"
    r"|assessment|audit|contract|agreement|report|referral|record|chronolog|job|sizes?|of)"
)
_SAYS_SO = re.compile(
    # In running text: the site, and things on it.
    r"\b(?i:sample (?:data|(?:web)?sites?|content|texts?|announcements?|articles?|venues?))\b"
    # The name of a place.
    r"|\bSample (?:[A-Z][\w’'-]+ ){0,3}(?:Avenue|Board|Building|Centre|Close|Hall|Hospital|Hotel"
    r"|House|Lane|Library|Office|Partnership|Place|Road|Room|School|Square|Street|Town)\b"
    # A title or a name of anything.
    rf"|\b(?i:title|name|area)[ \t]*:[ \t]*[\"'“‘]?(?i:sample)\b(?![^\n]*\b(?i:{_PAPER}))"
    r"[^\n,;{}\"”’]{0,60}"
)


def sample_problems(texts: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Yield the problems with sample data in a real board's files, given as path and text.

    Not to be called while board.yaml says `sample: yes` (contract: Content folders).
    """
    for path, text in texts:
        lower = text.lower()
        yield from _numbers(path, text)
        if any(each in lower for each in _IN_NOBODYS):
            yield from _addresses(path, text)
        if "sample" in lower:  # guard: the word itself
            yield from _sayings(path, text)


def _numbers(path: str, text: str) -> Iterator[Problem]:
    for digits in _DIGITS.finditer(text):
        for found in _DRAMA_NUMBER.finditer(text, max(0, digits.start() - 1), digits.end()):
            message = (
                f"Nobody answers “{found[0]}”: it is one of the numbers kept for drama. Write the "
                "number that your readers are to ring."
            )
            yield Problem(path, _line(text, found), NUMBER, message)


def _addresses(path: str, text: str) -> Iterator[Problem]:
    for found in _NOBODYS.finditer(text):
        message = (
            f"“{found[0].lstrip('@/')}” can belong to nobody: its ending is kept for examples and "
            "tests. Write the address that is really used."
        )
        yield Problem(path, _line(text, found), ADDRESS, message)


def _sayings(path: str, text: str) -> Iterator[Problem]:
    for found in _SAYS_SO.finditer(text):
        words = found[0].rpartition(":")[2].strip(" \t\"'“‘")  # without the key before them
        message = (
            f"“{words}” says that this is a sample, and board.yaml that the site is real. Write "
            "what is true of your board, or delete it."
        )
        yield Problem(path, _line(text, found), TEXT, message)


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1
