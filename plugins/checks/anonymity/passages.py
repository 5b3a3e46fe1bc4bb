"""Splits the text of a source file into passages as readers see them.

What would interrupt an identifier without being visible is removed: emphasis, tags, comments and
link targets. Targets, titles, attributes and comments become passages of their own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.characters import LATIN
from plugins.sources.joining_links import links_with_passcode

if TYPE_CHECKING:
    from collections.abc import Iterator

# A character that ends any identifier; it is put at the end of each line of metadata.
GONE = "\0"
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_TAGS = r"</?[A-Za-z!?][^<>]*>"
_TARGETS = r"\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]"
_ADDRESSES = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]\"'|]+", re.IGNORECASE)
# Underscores inside a word are shown; at its edge they are emphasis.
_LINES = re.compile(r"_+(?![A-Za-z0-9])|(?<![A-Za-z0-9_])_+")
_QUOTED = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_MARKUP = re.compile(rf"{_TAGS}|{_TARGETS}|\\(?=[!-/:-@\[-`{{-~])|[*`~\[\]]+")
# A tag that ends a line or a cell separates words; any other tag may be in the middle of a word.
_PARTING = re.compile(
    r"</?(?:br|p|div|li|ul|ol|td|th|tr|table|h\d|hr|dd|dt|blockquote|pre|img)\b", re.IGNORECASE
)
_WEB = re.compile(r"(?:https?:)?//|www\.", re.IGNORECASE)
_ATTRIBUTE_ADDRESS = re.compile(r"\b(?:https?:)?//[^\s\"'<>]+", re.IGNORECASE)
_TARGET = re.compile(r"\s*(<[^<>\n]*>|\S*)(.*)", re.DOTALL)
_PARTS_OF_PATH = re.compile(r"[-_./+%{}()]+")


class Kind(Enum):
    """What a passage is: words, the path of a file or page on this site, or an outside address."""

    WORDS = "words"
    PATH = "path"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text as readers see it, the line where it begins, and its kind."""

    text: str
    line: int = 1
    kind: Kind = Kind.WORDS

    def line_of(self, start: int) -> int:
        """Return the line in the file for a position in the text."""
        return self.line + self.text.count("\n", 0, start)


def passages(text: str, line: int = 1) -> Iterator[Passage]:
    """Yield the text of a source file as readers see it, then the parts hidden from readers."""
    text = plain_characters(text)
    hidden: list[Passage] = []
    if "<!--" in text:
        # A comment that is never closed is not a comment; with this bound, each is scanned once.
        ended = text.rfind("-->") + 3
        text = _cut(_COMMENT, text[:ended], line, hidden) + text[ended:]
    # Few texts have these characters: testing for each first avoids a scan of the whole text.
    if "_" in text:
        text = _LINES.sub("", text)
    if ">" in text:
        text = _QUOTED.sub("", text)
    hidden += (  # found here, because addresses are cut from their passcodes below
        Passage(each[0], line + text.count("\n", 0, each.start()), Kind.WEB)
        for each in links_with_passcode(text)
    )
    text = _cut(_MARKUP, text, line, hidden)
    if "://" in text or "www." in text.lower():
        text = _cut(_ADDRESSES, text, line, hidden)
    yield Passage(text, line)
    yield from hidden


def path_passages(path: str, line: int = 1) -> Iterator[Passage]:
    """Yield a path or an address on this site, as written and as separate words."""
    plain = plain_characters(unquote(path)).replace("\n", " ")
    yield Passage(plain, line, Kind.PATH)
    words = _PARTS_OF_PATH.sub(" ", plain)
    if words != plain:
        yield Passage(words, line, Kind.PATH)


def _cut(marks: re.Pattern[str], text: str, line: int, hidden: list[Passage]) -> str:
    """Return a text without the matches of `marks`, keeping line ends; add matches to `hidden`."""
    parts: list[str] = []
    at = 0
    for found in marks.finditer(text):
        line += text.count("\n", at, found.start())
        parts += (text[at : found.start()], _in_place_of(found[0]))
        hidden += _inside(found, line)
        line += found[0].count("\n")
        at = found.end()
    parts.append(text[at:])
    return "".join(parts)


def _in_place_of(mark: str) -> str:
    ends = mark.count("\n")
    parts_words = mark[0] == "<" and _PARTING.match(mark)
    return "\n" * ends or (" " if parts_words or mark[0].isalpha() else "")


def _inside(found: re.Match[str], line: int) -> Iterator[Passage]:
    mark = found[0]
    if mark.startswith("<!--"):
        yield from passages(mark[4:-3], line)
    elif mark[0] == "<":
        yield from _of_tag(mark, line)
    elif mark[0].isalpha():
        yield Passage(unquote(mark.replace("+", " ")), line, Kind.WEB)
    elif mark.startswith("]("):
        yield from _of_target(mark[2:-1], line)
    elif mark.startswith("]["):
        yield Passage(mark[2:-1], line)


def _of_tag(tag: str, line: int) -> Iterator[Passage]:
    """Yield the addresses in a tag's attributes, and the words of the tag."""
    if "=" not in tag and "@" not in tag and "//" not in tag:
        return
    for address in _ATTRIBUTE_ADDRESS.finditer(tag):
        yield Passage(unquote(address[0].replace("+", " ")), line, Kind.WEB)
    words = _ATTRIBUTE_ADDRESS.sub(" ", tag[1:-1])
    yield Passage(unquote(words), line)
    yield Passage(_PARTS_OF_PATH.sub(" ", unquote(words).replace("\n", " ")), line, Kind.PATH)


def _of_target(inside: str, line: int) -> Iterator[Passage]:
    found = _TARGET.match(inside)
    target, title = (found[1].strip("<>"), found[2]) if found else (inside, "")
    if title.strip():
        yield Passage(title.replace("\\", ""), line)
    if _WEB.match(target):
        yield Passage(unquote(target.replace("+", " ")), line, Kind.WEB)
    elif target.lower().startswith(("mailto:", "tel:")):
        yield Passage(unquote(target), line)
    else:
        yield from path_passages(target, line)


# Entities with or without the semicolon, as browsers read them (HTML, 13.2.5.72 Character reference
# state).
_ENTITY = re.compile(
    r"&(?:#\d{1,30};?|#[xX][0-9a-fA-F]{1,30};?|[A-Za-z][A-Za-z0-9]{1,31};?)", re.ASCII
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
# A word that mixes Latin with Greek or Cyrillic letters is meant to be read as a Latin word.
_MIXED = re.compile(r"(?=[^\W_]*[A-Za-z0-9])(?=[^\W_]*[Ͱ-ӿ])[^\W_]+")
_GREEK_OR_CYRILLIC = re.compile(r"[Ͱ-ӿ]")
# Letters that show nothing, and the empty Braille cell.
_FILLERS = frozenset("\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_BLANK = "\u2800"
_DASHES = frozenset("\u2212\u2043\u02d7\u30fc\u2500\u2501")
_QUOTES = frozenset("’‘‛′ʼʹ´`＇")
# Formatting characters and combining marks, which are invisible on their own.
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_MOST_ROUNDS = 3


def plain_characters(text: str) -> str:
    """Return a text in plain characters, as readers see it, with its lines unchanged.

    Entities are decoded (twice if they were encoded twice), compatibility forms and digits of all
    scripts become plain, invisible characters are removed, dashes become `-`, and spaces become
    plain spaces.
    """
    for _ in range(_MOST_ROUNDS):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = _ENTITY.sub(_decoded, text)  # guard: entities
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", _BEYOND_ASCII.sub(_seen, text))
    text = _BEYOND_ASCII.sub(_plain, text)
    if not _GREEK_OR_CYRILLIC.search(text):
        return text
    return _MIXED.sub(lambda word: word[0].translate(LATIN), text)


def _decoded(entity: re.Match[str]) -> str:
    # A line end that is written as an entity is a space to readers, and does not end a line of the
    # file.
    return unescape(entity[0]).replace("\n", " ").replace("\r", " ")


def _seen(run: re.Match[str]) -> str:
    return _without_unseen(run[0])


@lru_cache(maxsize=10_000)
def _without_unseen(run: str) -> str:
    """Return the run without invisible characters; combining marks may belong to a letter."""
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
