"""Marks left standing in the words that readers see: what no reader of Markdown took for a mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from plugins.checks.marks import FIELD_MARKS, MARKS

if TYPE_CHECKING:
    from plugins.checks.marks import Mark

# Stands for code and for addresses in running text; no file can hold it.
_GONE = "\0"
# Most texts hold none of what any mark needs: one look for characters, and a few for their runs.
_CHARACTER = re.compile("[][*~{•▪▫◦‣●■➢➤❖\ue000-\uf8ff\ufffdâÃÂï\u00ad]")
_RUNS = (":::", "<<<", ">>>", "-\n", "&#", "&bull;", "==", "\n: ")
_FIELD_TEST = re.compile(r"[_`&<#|]|^[-+] ")
_QUOTED = 40
_MOST = 100  # of a kind; who has seen so many needs no more


@dataclass(frozen=True, slots=True)
class Left:
    """A kind of mark in a text: the lines that have it, counted from 0, and what to say.

    `words` are the first of them, from the mark on.
    """

    name: str
    lines: tuple[int, ...]
    words: str
    message: str
    advice: bool


def may_hold_marks(text: str) -> bool:
    """Report whether a text holds a character that any mark but “|” needs."""
    return _CHARACTER.search(text) is not None or any(run in text for run in _RUNS)


def marks_in(text: str) -> list[Left]:
    """Return the marks left in words that Markdown was read of, a kind once with all its lines."""
    return _found(text, MARKS) if "|" in text or may_hold_marks(text) else []


def marks_in_field(text: str) -> list[Left]:
    """Return the marks in a value of words, in which no Markdown is read."""
    has_any = _FIELD_TEST.search(text) or may_hold_marks(text)
    return _found(text, FIELD_MARKS) if has_any else []


def _found(text: str, marks: tuple[tuple[re.Pattern[str], Mark], ...]) -> list[Left]:
    kinds: dict[str, Left] = {}
    taken: list[tuple[int, int]] = []
    for pattern, mark in marks:
        places = [
            found
            for found in islice(pattern.finditer(text), _MOST)
            if not any(start < found.end() and found.start() < end for start, end in taken)
        ]
        if not places:
            continue
        taken += [(found.start(), found.end()) for found in places]
        lines = tuple(dict.fromkeys(text.count("\n", 0, _start(found)) for found in places))
        words = _words(text, _start(places[0]))
        left = Left(mark.name, lines, words, f"“{words}” {mark.message}", mark.advice)
        kinds.setdefault(mark.name, left)
    return list(kinds.values())


def _start(found: re.Match[str]) -> int:
    """Return where the mark itself begins, behind blanks and line ends."""
    return found.start() + len(found[0]) - len(found[0].lstrip())


def _words(text: str, start: int) -> str:
    """Return a few words from the mark on, in one line."""
    line = text[start:].partition("\n")[0].replace(_GONE, "…")
    words = " ".join(line.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"
