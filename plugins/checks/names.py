"""Names that must not appear: kept outside the project, plain or hashed, found in any source."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULE = "anonymity-name"
# How many words of a text are hashed together; a hash does not tell how many its name has.
MOST_WORDS = 6
_HASHED = re.compile(r"sha256:([0-9a-fA-F]{64})")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


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
        words = [word for word, _, _ in _words(line)]
        if words:
            digests.add(_digest(" ".join(words)))
            most = max(most, len(words))
    return Names(frozenset(digests), most)


def name_problems(texts: Iterable[tuple[str, str]], names: Names) -> list[Problem]:
    """Take paths with their text, and the names; give a problem wherever a name stands.

    A file's name is looked at, too. The message does not repeat the name: what is printed may be
    kept in a log.
    """
    message = "A name stands here that must not appear: take it out, or write a pseudonym."
    named = "The name of this file holds a name that must not appear: call it something else."
    problems = []
    for path, text in texts:
        if any(_lines_with(path, names)):
            problems.append(Problem(path, 1, RULE, named))
        lines = sorted(set(_lines_with(text, names)))
        problems += (Problem(path, line, RULE, message) for line in lines)
    return problems


def _lines_with(text: str, names: Names) -> Iterator[int]:
    words = list(_words(text))
    for place, (_, start, _) in enumerate(words):
        for run in (words[place : place + length + 1] for length in range(names.most_words)):
            written = _plain(text[start : run[-1][2]])
            # As words parted by one space, and as it was written: “Mary-Ann” and “J. Brown”.
            if {_digest(" ".join(word for word, _, _ in run)), _digest(written)} & names.digests:
                yield text.count("\n", 0, start) + 1


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Give each word in lower case without a possessive ending, where it begins and ends."""
    for found in _WORD.finditer(text):
        yield _plain(found[0]), found.start(), found.end()


def _plain(text: str) -> str:
    lower = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    return " ".join(lower.split()).removesuffix("'s")


@lru_cache(maxsize=200_000)
def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
