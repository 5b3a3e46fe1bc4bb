"""Names that must not appear: kept outside the project, plain or hashed, found in any text."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.anonymity.characters import plain_characters
from plugins.checks.anonymity.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "anonymity-name"
# How many words of a text are hashed together; a hash does not tell how many its name has.
MOST_WORDS = 6
_HASHED = re.compile(r"sha256:([0-9a-fA-F]{64})")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Names:
    """Plain names and their first words, SHA-256 digests, and how many words may make a name."""

    plain: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    digests: frozenset[bytes] = frozenset()
    most_words: int = 0


def read_names(text: str) -> Names:
    """Take a list of names, one a line, plain or as `sha256:…`; give them for looking up.

    A digest is of the name in lower case, words parted by one space, UTF-8 (contract: Commands).
    Empty lines and lines that begin with # are passed over.
    """
    digests: set[bytes] = set()
    plain: list[list[str]] = []
    for line in (each.strip() for each in text.splitlines()):
        if not line or line.startswith("#"):
            continue
        if found := _HASHED.fullmatch(line):
            digests.add(bytes.fromhex(found[1]))
        elif words := [word for word, _, _ in _words(plain_characters(line))]:
            plain.append(words)
    return Names(
        frozenset(" ".join(words) for words in plain),
        frozenset(words[0] for words in plain),
        frozenset(digests),
        max([len(words) for words in plain] + [MOST_WORDS if digests else 0]),
    )


def names_in(text: str, names: Names) -> Iterator[Finding]:
    """Take a passage and the names; give each name that stands in it.

    Letter case, a possessive ending and what stands between the words do not matter.
    """
    words = list(_words(text))
    for place, (first, start, _) in enumerate(words):
        if not names.digests and first not in names.firsts:
            continue
        joined = ""
        for word, _, end in words[place : place + names.most_words]:
            joined = f"{joined} {word}" if joined else word
            if joined in names.plain or _is_hashed(joined, text[start:end], names):
                yield Finding(RULE, start, end, " ".join(text[start:end].split()))


def _is_hashed(joined: str, as_written: str, names: Names) -> bool:
    """Look for the words parted by one space, and as written: “Mary-Ann” and “J. Brown”."""
    if not names.digests:
        return False
    if _digest(joined) in names.digests:
        return True
    written = _plain(as_written)
    return written != joined and _digest(written) in names.digests


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Give each word in lower case without a possessive ending, where it begins and ends."""
    for found in _WORD.finditer(text):
        yield found[0].casefold().removesuffix("'s"), found.start(), found.end()


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).removesuffix("'s")


def _digest(words: str) -> bytes:
    return hashlib.sha256(words.encode()).digest()
