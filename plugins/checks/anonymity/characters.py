"""Characters as readers see them: entities, invisible and look-alike characters undone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape

from plugins.characters import LATIN

# With or without the semicolon, as browsers read them (HTML, 13.2.5.72 Character reference state).
_ENTITY = re.compile(
    r"&(?:#\d{1,30};?|#[xX][0-9a-fA-F]{1,30};?|[A-Za-z][A-Za-z0-9]{1,31};?)", re.ASCII
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
# A word that mixes the two kinds is written to be seen as the Latin one.
_MIXED = re.compile(r"(?=[^\W_]*[A-Za-z0-9])(?=[^\W_]*[Ͱ-ӿ])[^\W_]+")
_GREEK_OR_CYRILLIC = re.compile(r"[Ͱ-ӿ]")
# Letters that show nothing, and the sign that shows an empty cell of braille.
_FILLERS = frozenset("\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_BLANK = "\u2800"
_DASHES = frozenset("\u2212\u2043\u02d7\u30fc\u2500\u2501")
_QUOTES = frozenset("’‘‛′ʼʹ´`＇")
# Formatting characters, marks over letters: neither is seen where it stands alone.
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_MOST_ROUNDS = 3


def plain_characters(text: str) -> str:
    """Take any text; give it as readers see it, in plain characters, each line where it was.

    Entities are decoded (twice where they were encoded twice), compatibility forms and digits of
    all scripts become plain, invisible characters go, dashes and spaces become `-` and a blank.
    """
    for _ in range(_MOST_ROUNDS):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = _ENTITY.sub(_decoded, text)
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", _BEYOND_ASCII.sub(_seen, text))
    text = _BEYOND_ASCII.sub(_plain, text)
    if not _GREEK_OR_CYRILLIC.search(text):
        return text
    return _MIXED.sub(lambda word: word[0].translate(LATIN), text)


def _decoded(entity: re.Match[str]) -> str:
    # A line end that is written as an entity is a blank to readers, and no line of the file.
    return unescape(entity[0]).replace("\n", " ").replace("\r", " ")


def _seen(run: re.Match[str]) -> str:
    return _without_unseen(run[0])


@lru_cache(maxsize=10_000)
def _without_unseen(run: str) -> str:
    """Take away what is not seen; marks over letters stay, for they may be part of one."""
    return "".join(c for c in run if unicodedata.category(c) != "Cf" and c not in _FILLERS)


def _plain(run: re.Match[str]) -> str:
    return _plain_run(run[0])


@lru_cache(maxsize=10_000)
def _plain_run(run: str) -> str:
    return "".join(map(_plain_character, run))


def _plain_character(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in _UNSEEN or character in _FILLERS:
        return ""
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if kind == "Pd" or character in _DASHES:
        return "-"
    if kind in {"Zs", "Zl", "Zp"} or character == _BLANK:
        return " "
    if character in _QUOTES:
        return "'"
    return {"⁄": "/", "∕": "/", "“": '"', "”": '"'}.get(character, character)
