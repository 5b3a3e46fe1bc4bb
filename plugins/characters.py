"""Characters that nobody sees or that look like others: removed, made plain, or named."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Characters that show nothing at all: zero-width characters, direction marks, byte-order marks, the
# language tags of emoji flags. The soft hyphen, which many texts need, is removed only from values.
_UNSEEN = re.compile(
    "[\u034f\u061c\u180e\u200b-\u200f\u202a-\u202c\u2060-\u206f\u3164\ufeff\ufff9-\ufffb"
    "\U000e0001\U000e0020-\U000e007f]"
)
_SOFT_HYPHEN = "\u00ad"
# A soft hyphen may be intended within a word, even at the end of a line; elsewhere it is not.
_STRAY_HYPHEN = re.compile(r"(?<![^\W\d_])\u00ad|\u00ad(?!\n?[^\W\d_])")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_JOINERS = "\u200c\u200d"
_BREAK = "\u200b"
# Hebrew, Arabic and the other scripts from right to left, their presentation forms included.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)
# Scripts without spaces between words, whose lines break at a zero-width space.
_WITHOUT_SPACES = re.compile("[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff]")
# No character below this belongs to a script that joins letters, or is an emoji that can be joined.
_FIRST_JOINED = 0x0590
_FLAG, _TAGS = "\U0001f3f4", "".join(map(chr, range(0xE0020, 0xE0080)))
_LONGEST_FLAG = 7
# What looks like a space, though YAML and Markdown do not read it as white space.
ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"
_ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_DASHES = dict.fromkeys(map(ord, "\u2012\u2013\u2014\u2015\u2043\u2212\u02d7\ufe58\ufe63"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201b\u2032\u02bc\u00b4"), "'")
# Cyrillic and Greek letters that look like Latin ones in most typefaces (Unicode TR 39).
LATIN = dict(
    zip(
        map(ord, "АВЕЅЗКМНОРСТХУІЈаеосрхуіјѕһԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"),
        "ABES3KMHOPCTXYIJaeocpxyijshdABEZHIKMNOPTYXo",
        strict=True,
    )
)
_PLAIN = {**_DASHES, **_QUOTES, **LATIN}
_AROUND = "“”„‘’«»\"'` "
FULL_COLON = "\uff1a"
_KEYED = re.compile(rf"([^:{FULL_COLON}]{{1,60}})[:{FULL_COLON}](.*)", re.DOTALL)
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9 _-]*")


def without_unseen(text: str) -> str:
    """Return running text without invisible characters that cannot be intended where they are.

    Kept are joiners next to letters of scripts that join and within emoji, direction marks in texts
    with right-to-left letters, soft hyphens within words, and no-break spaces everywhere.
    """
    if text.isascii():
        return text
    text = _replaced(text, lambda _: "")
    return _STRAY_HYPHEN.sub("", text) if _SOFT_HYPHEN in text else text


def plain_line(text: str) -> str:
    """Return a value of one line: nothing invisible, single spaces, plain hyphens."""
    if not text.isascii():
        text = without_unseen(text).replace(_SOFT_HYPHEN, "").translate(_HYPHENS)
        text = _ODD_SPACE.sub(" ", text)
    return " ".join(text.split())


def plain_value(text: str) -> str:
    """Return a value that is not text for readers, such as a date or an id, in plain characters.

    Dashes become hyphens, full-width characters and letters that look Latin become what they look
    like, and quotation marks around the whole value are removed.
    """
    text = plain_line(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_PLAIN))
    return text.strip(_AROUND)


def plain_key(line: str) -> str:
    """Return a line of metadata with its key and its colon in plain characters."""
    if line.isascii() or line[:1] in {" ", "\t"} or not (found := _KEYED.match(line)):
        return line
    written = plain_line(found[1])
    if written[:1] in _AROUND:
        return line
    key = plain_value(written)
    return f"{key}:{found[2]}" if _KEY.fullmatch(key) else line


def look_equal(one: str, other: str) -> bool:
    """Report whether two texts are equal or look almost the same to readers."""
    return one == other or plain_value(one) == plain_value(other)


def odd_character(text: str) -> str:
    """Return a phrase about the first character that is not what it looks like, or "".

    The phrase is part of a sentence: it names the character and says what to do with it.
    """
    for character in text:
        if character.isascii():
            continue
        if _UNSEEN.match(character) or character == _SOFT_HYPHEN:
            return f"holds an invisible character, {named(character)}: delete it"
        if plain_value(character).isascii() or unicodedata.combining(character):
            return f"holds {named(character)}: type that again"
    return ""


def named(character: str) -> str:
    """Return a character's number and its Unicode name."""
    name = unicodedata.name(character, "a control character").lower()
    return f"U+{ord(character):04X} ({name})"


def visible(message: str) -> str:
    """Return a message with each invisible character replaced by its number."""
    if _SOFT_HYPHEN in message:
        message = message.replace(_SOFT_HYPHEN, "[U+00AD]")
    return _replaced(message, lambda character: f"[U+{ord(character):04X}]")


def _replaced(text: str, other: Callable[[str], str]) -> str:
    """Return a text with each invisible character that cannot be intended replaced by `other`."""
    if not _UNSEEN.search(text):
        return text
    is_leftward = _RIGHT_TO_LEFT.search(text) is not None

    def kept(found: re.Match[str]) -> str:
        return found[0] if _is_meant(found, is_leftward=is_leftward) else other(found[0])

    return _UNSEEN.sub(kept, text)


def _is_meant(found: re.Match[str], *, is_leftward: bool) -> bool:
    text, start, end = found.string, found.start(), found.end()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if found[0] in _JOINERS:
        return _joins(before) or _joins(after)
    if found[0] == _BREAK:
        return _WITHOUT_SPACES.search(before + after) is not None
    if found[0] in _DIRECTIONS:
        return is_leftward
    behind = text[max(0, start - _LONGEST_FLAG) : start]
    return found[0] in _TAGS and behind.rstrip(_TAGS).endswith(_FLAG)


def _joins(character: str) -> bool:
    """Report whether a joiner next to this character can be intended."""
    if not character or ord(character) < _FIRST_JOINED:
        return False
    return unicodedata.category(character) in {"Lo", "Mn", "Mc", "So", "Sk"}


def lines_of(text: str) -> list[str]:
    """Return a text's lines without their ends; a last line end is followed by an empty line.

    Only LF ends a line: `decode` has turned CR and CRLF into LF. `str.splitlines` would also split
    at page breaks, vertical tabs and U+2028, which neither editors nor Python-Markdown count as
    line ends.
    """
    return text.split("\n")
