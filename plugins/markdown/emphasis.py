"""Parses runs of `*`, `_` and `~` as emphasis (CommonMark 0.31.2, section 6.2; GitHub for `~`)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from collections.abc import Iterable

_STRONG = 2
_MOST_WAVES = 2
DEPTH = ":depth"
# Deeper emphasis stays as written, because code that walks a tree needs a limit.
DEEPEST = 100


@dataclass(slots=True)
class Run:
    """A run of one character that may open emphasis, close it, or both."""

    character: str
    count: int
    opens: bool
    closes: bool
    length: int


Piece: TypeAlias = "str | Element | Run"


def run_at(text: str, place: int) -> Run:
    """Return the run that begins at `place`."""
    character = text[place]
    end = place + 1
    while end < len(text) and text[end] == character:
        end += 1
    before, after = text[place - 1 : place] or "\n", text[end : end + 1] or "\n"
    left = _flanks(after, before)
    right = _flanks(before, after)
    opens, closes = left, right
    if character == "_":  # never within a word
        opens = left and (not right or _is_mark(before))
        closes = right and (not left or _is_mark(after))
    count = end - place
    is_known = character != "~" or count <= _MOST_WAVES
    return Run(character, count, opens and is_known, closes and is_known, count)


def emphasised(pieces: Iterable[Piece]) -> list[str | Element]:
    """Return the pieces of a text, with matching runs and the words between them as elements."""
    work = _Work()
    for piece in pieces:
        if not isinstance(piece, Run):
            work.out.append(piece)
            continue
        while piece.closes and piece.count and work.close(piece):
            pass
        if piece.count:
            if piece.opens:
                work.openers.append(len(work.out))
            work.out.append(piece)
    return [each.character * each.count if isinstance(each, Run) else each for each in work.out]


def fill(element: Element, pieces: Iterable[str | Element]) -> Element:
    """Put text and elements into an element, and return it."""
    last = element[-1] if len(element) else None
    for piece in pieces:
        if isinstance(piece, Element):
            element.append(piece)
            last = piece
        elif last is None:
            element.text = (element.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece
    return element


def depth(element: Element) -> int:
    """Return how deeply an element is nested, counting itself, and store that on the element."""
    deepest = 1 + max((int(each.get(DEPTH, "1")) for each in element), default=0)
    if deepest > 1:
        element.set(DEPTH, str(deepest))
    return deepest


class _Work:
    def __init__(self) -> None:
        self.out: list[Piece] = []
        self.openers: list[int] = []  # indexes in `out`
        # For each kind of run, the index in `openers` below which it has no opener.
        self._bottoms: dict[tuple[str, bool, int], int] = {}

    def close(self, closer: Run) -> bool:
        """Wrap the pieces between a run and its nearest opener; report whether that worked."""
        kind = closer.character, closer.opens, closer.length % 3
        bottom = self._bottoms.get(kind, 0)
        for height in range(len(self.openers) - 1, bottom - 1, -1):
            opener = self.out[self.openers[height]]
            if isinstance(opener, Run) and _belong(opener, closer):
                return self._wrap(height, opener, closer)
        self._bottoms[kind] = len(self.openers)
        return False

    def _wrap(self, height: int, opener: Run, closer: Run) -> bool:
        """Wrap the pieces in an element, or return False if it would be nested too deeply."""
        place = self.openers[height]
        inner = [
            each.character * each.count if isinstance(each, Run) else each
            for each in self.out[place + 1 :]
        ]
        element = fill(Element(""), inner)
        if depth(element) > DEEPEST:  # guard: emphasis in emphasis
            return False
        used, element.tag = _wrapping(opener, closer)
        opener.count -= used
        closer.count -= used
        kept = place if not opener.count else place + 1
        del self.out[kept:]
        self.out.append(element)
        del self.openers[height + bool(opener.count) :]
        for kind, bottom in self._bottoms.items():
            self._bottoms[kind] = min(bottom, len(self.openers))
        return True


def _belong(opener: Run, closer: Run) -> bool:
    if opener.character != closer.character:
        return False
    if opener.character == "~":
        return opener.count == closer.count
    is_both = opener.closes or closer.opens
    return not (is_both and closer.length % 3 and (opener.length + closer.length) % 3 == 0)


def _wrapping(opener: Run, closer: Run) -> tuple[int, str]:
    if opener.character == "~":
        return opener.count, "del"
    is_strong = opener.count >= _STRONG and closer.count >= _STRONG
    return (2, "strong") if is_strong else (1, "em")


def _flanks(near: str, far: str) -> bool:
    """Report whether the near character lets a run open or close (left- or right-flanking)."""
    if near.isspace():
        return False
    return not _is_mark(near) or far.isspace() or _is_mark(far)


def _is_mark(character: str) -> bool:
    """Report whether a character is punctuation or a symbol (Unicode P and S)."""
    return not character.isalnum() and unicodedata.category(character)[0] in "PS"
