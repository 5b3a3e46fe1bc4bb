"""Running text to its sentences, and to the paragraphs and items of lists that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.prose import paragraphs
from plugins.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])\s+")
_NOT_PROSE = re.compile(r"\s*(?:#|\||[-=*_]{3,}\s*$|:?-{2,})|.*\|.*\|")
_WORD = re.compile(r"[^\W_]+(?:[’'.,:/&-][^\W_]+)*")
# A sentence ends before a capital letter, a figure or a mark that may stand before one.
_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(\[]*[A-Z0-9£])")
# What ends in a full stop and ends no sentence: short forms, initials, numbers of a list.
_SHORT = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|para|paras|p|pp|vol|ch|cf|vs|etc|e\.g|i\.e|approx|Rev|Sgt"
    r"|Insp)|\b[A-Z]|^\W*\d+)\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the lines above it in its body, its words as written, and how many they are."""

    above: int
    words: tuple[str, ...]


def blocks(body: str) -> Iterator[tuple[Sentence, ...]]:
    """Take a Markdown body; give the sentences of each paragraph and of each item of a list.

    Headings, tables, code, and where links lead are no sentences.
    """
    for above, paragraph in paragraphs(body):
        lines: list[str] = []
        start = above
        for at, line in enumerate(lines_of(paragraph), start=above):
            begins = _ITEM.match(line)
            if lines and (begins or _NOT_PROSE.match(line)):
                yield tuple(_sentences(lines, start))
                lines = []
            if _NOT_PROSE.match(line):
                continue
            if not lines:
                start = at
            lines.append(line[begins.end() :] if begins else line)
        if lines:
            yield tuple(_sentences(lines, start))


def _sentences(lines: list[str], above: int) -> Iterator[Sentence]:
    text = "\n".join(lines)
    start = 0
    ends = [(found.start(), found.end()) for found in _END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        if end < len(text) and _SHORT.search(text[start:end]):
            continue
        if words := tuple(_WORD.findall(text[start:end])):
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Sentence(above + text.count("\n", 0, first), words)
        start = following
