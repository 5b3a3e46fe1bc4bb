"""Finds names that must not appear, from a list that is kept outside the project."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.passages import plain_characters

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "anonymity-name"
# How many words of a text are hashed together at most, since a hash does not show how many words
# its name has.
MOST_WORDS = 6
_HASHED = re.compile(r"sha256:([0-9a-fA-F]{64})")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")

_PLAIN_GAPS = frozenset({"", " ", "-"})
# No hashed name continues past the end of a sentence, which saves most of the hashing.
_END = re.compile(r"[!?;:|()\0]|\n\s*\n")
_LONGEST_TITLE = 4


@dataclass(frozen=True, slots=True)
class Names:
    """Plain names and their first words, SHA-256 digests, and how many words a name has at most."""

    plain: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    digests: frozenset[bytes] = frozenset()
    most_words: int = 0


def read_names(text: str) -> Names:
    """Return the names in a list that has one name per line, plain or as `sha256:…`.

    The digest is that of the name in lower case, with one space between words, in UTF-8 (contract:
    Commands). Empty lines and lines that begin with # are ignored.
    """
    digests: set[bytes] = set()
    plain: list[list[str]] = []
    for line in (each.strip() for each in lines_of(text)):
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


def names_in(text: str, names: Names) -> Iterator[Identifier]:
    """Yield each listed name that a passage contains.

    Case, possessive endings and what is between the words are ignored.
    """
    words = list(_words(text))
    for place, (first, start, _) in enumerate(words):
        is_plain = first in names.firsts
        if not (is_plain or names.digests):
            continue
        joined, may_be_hashed, before = "", bool(names.digests), start
        for word, begins, end in words[place : place + names.most_words]:
            may_be_hashed = may_be_hashed and not _is_end(joined, text[before:begins])
            if not (is_plain or may_be_hashed):
                break
            joined, before = (f"{joined} {word}" if joined else word), end
            if (is_plain and joined in names.plain) or (
                may_be_hashed and _is_hashed(joined, text[start:end], names.digests)
            ):
                yield Identifier(RULE, start, end, " ".join(text[start:end].split()))


def _is_end(words: str, gap: str) -> bool:
    """Report whether a sentence ends in the gap after words; “J.” and “Prof.” do not end one."""
    if gap in _PLAIN_GAPS:
        return False
    is_short = len(words.rpartition(" ")[2]) <= _LONGEST_TITLE
    return _END.search(gap) is not None or ("." in gap and not is_short)


def _is_hashed(joined: str, as_written: str, digests: frozenset[bytes]) -> bool:
    """Report whether the digest of a name is listed, as joined or as written (“Mary-Ann”)."""
    if _digest(joined) in digests:  # guard: hashed names
        return True
    written = " ".join(as_written.casefold().split()).removesuffix("'s")
    return written != joined and _digest(written) in digests


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word in lower case without a possessive ending, with its start and end."""
    for found in _WORD.finditer(text):
        yield found[0].casefold().removesuffix("'s"), found.start(), found.end()


def _digest(words: str) -> bytes:
    return hashlib.sha256(words.encode()).digest()
