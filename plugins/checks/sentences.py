"""Running text to its sentences, and to the paragraphs and items of lists that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.prose import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """Return the sentences of each paragraph and of each item of a list.

    Headings, tables, code, and where links lead are no sentences.
    """
    for above, text in prose(body):
        yield tuple(_sentences(text, above))


def _sentences(text: str, above: int) -> Iterator[Sentence]:
    start = 0
    ends = [(found.start(), found.end()) for found in _END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        if end < len(text) and _SHORT.search(text[start:end]):
            continue
        if words := tuple(_WORD.findall(text[start:end])):
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Sentence(above + text.count("\n", 0, first), words)
        start = following
