"""Names that must not appear: kept outside the project, plain or hashed, found in any source."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULE = "anonymity-name"
# How many words of a text are hashed together; a hash does not tell how many its name has.
MOST_WORDS = 4
_HASHED = re.compile(r"sha256:([0-9a-fA-F]{64})")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Names:
    """The SHA-256 digests of names, and how many words in a row may make one."""

    digests: frozenset[str]
    most_words: int


def read_names(text: str) -> Names:
    """Take a list of names, one a line, plain or as `sha256:…`; give them for looking up.

    A digest is of the name in lower case, words parted by one space, UTF-8 (contract: Commands).
    Empty lines and lines that begin with # are passed over.
    """
    digests: set[str] = set()
    most = 1
    for line in (each.strip() for each in text.splitlines()):
        if not line or line.startswith("#"):
            continue
        if found := _HASHED.fullmatch(line):
            digests.add(found[1].lower())
            most = max(most, MOST_WORDS)
            continue
        words = [word for word, _ in _words(line)]
        if words:
            digests.add(_digest(words))
            most = max(most, len(words))
    return Names(frozenset(digests), most)


def name_problems(texts: Iterable[tuple[str, str]], names: Names) -> list[Problem]:
    """Take paths with their text, and the names; give a problem wherever a name stands.

    The message does not repeat the name: what is printed may be kept in a log.
    """
    message = "A name stands here that must not appear: take it out, or write a pseudonym."
    return [
        Problem(path, line, RULE, message)
        for path, text in texts
        for line in sorted(set(_lines_with(text, names)))
    ]


def _lines_with(text: str, names: Names) -> Iterator[int]:
    words = list(_words(text))
    digests: dict[tuple[str, ...], str] = {}
    for place, (_, start) in enumerate(words):
        for length in range(1, names.most_words + 1):
            run = tuple(word for word, _ in words[place : place + length])
            if len(run) == length and digests.setdefault(run, _digest(run)) in names.digests:
                yield text.count("\n", 0, start) + 1


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Give each word in lower case without a possessive ending, and where it begins."""
    for found in _WORD.finditer(text):
        word = unicodedata.normalize("NFC", found[0]).casefold().replace("’", "'")
        yield word.removesuffix("'s"), found.start()


def _digest(words: Iterable[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()
