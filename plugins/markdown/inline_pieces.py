"""Parts of inline text before they become elements (CommonMark 0.31.2, section 6)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.markdown.block_starts import CLOSING, OPENING
from plugins.markdown.element_marks import BREAK

MARK = re.compile(r"[\\`*_~\[\]<&\x02]")
MARK_OR_ADDRESS = re.compile(r"[\\`*_~\[\]<&\x02@]|https?://|www\.", re.IGNORECASE)
TICKS = re.compile(r"`+")
ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z]\w{1,31});")
ESCAPED = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
URI = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20]*)>")
MAIL = re.compile(
    r"<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)>"
)
MARKUP = re.compile(
    rf"{OPENING}|{CLOSING}|<!-->|<!--->|<!--.*?-->|<\?.*?\?>|<![A-Za-z][^>]*>|<!\[CDATA\[.*?\]\]>",
    re.DOTALL,
)
NOTE = re.compile(r"\[\^([^\]\s]+)\]")


class Bracket:
    """An opening bracket: its position among the pieces and in the text."""

    __slots__ = ("behind", "is_active", "is_picture", "place")

    def __init__(self, place: int, behind: int, *, is_picture: bool) -> None:
        """Start active; `place` indexes the pieces, `behind` is the position after the bracket."""
        self.place = place
        self.behind = behind
        self.is_picture = is_picture
        self.is_active = True


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """Inline code: its words, and the position after it."""

    words: str
    end: int


def code_at(text: str, place: int, no_ticks: set[int]) -> tuple[int, CodeSpan | None]:
    """Return how many backticks are at `place`, and the code that they open if it is closed.

    `no_ticks` collects the numbers of backticks that are not closed anywhere further on.
    """
    opening = TICKS.match(text, place)
    ticks = len(opening[0]) if opening else 1
    behind = place + ticks
    if ticks in no_ticks:
        return ticks, None
    for closing in TICKS.finditer(text, behind):
        if len(closing[0]) == ticks:
            words = _code_words(text[behind : closing.start()])
            return ticks, CodeSpan(words, closing.end())
    no_ticks.add(ticks)
    return ticks, None


def _code_words(text: str) -> str:
    """Return the words of code: newlines become spaces, and one space at both ends is removed."""
    words = text.replace(BREAK, "").replace("\n", " ")
    if len(words) > 1 and words[0] == words[-1] == " " and words.strip(" "):
        return words[1:-1]
    return words


_ADDRESS = re.compile(
    r"(?:https?://|(www\.))[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:[/?#][^\s<>]*)?", re.IGNORECASE
)
_LOCAL = re.compile(r"[A-Za-z0-9.+_-]+$")
_DOMAIN = re.compile(r"@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z0-9-]*[A-Za-z0-9]")
# Characters that end a sentence, but do not belong to an address before them.
_BEHIND = "?!.,:;*_~'\"’”»"
_BEFORE = re.compile(r"[\s*_~(\"'“‘[/–—-]")
_ENTITY = re.compile(r"&[A-Za-z0-9]+;$")


@dataclass(frozen=True, slots=True)
class Bare:
    """Where a bare address begins and ends, and the scheme that a link adds before it."""

    start: int
    end: int
    scheme: str


def bare_address(text: str, place: int, start: int) -> Bare | None:
    """Return the web address at `place`, or None; `start` is not used."""
    del start
    if place and not _BEFORE.match(text[place - 1]):
        return None
    found = _ADDRESS.match(text, place)
    if not found or "." not in found[0].removeprefix("www."):
        return None
    end = place + len(_without_end(found[0]))
    return Bare(place, end, "http://" if found[1] else "")


def bare_mail(text: str, place: int, start: int) -> Bare | None:
    """Return the e-mail address around the “@” at `place`, or None, searching from `start` on."""
    local = _LOCAL.search(text, start, place)
    domain = _DOMAIN.match(text, place)
    if not local or not domain or text[domain.end() : domain.end() + 1] in {"_", "-", "@"}:
        return None
    if text.endswith("mailto:", start, local.start()):
        return Bare(local.start() - len("mailto:"), domain.end(), "")
    return Bare(local.start(), domain.end(), "mailto:")


def _without_end(words: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while words:
        if words[-1] in _BEHIND:
            entity = _ENTITY.search(words)
            words = words[: entity.start()] if entity else words[:-1]
        elif words[-1] == ")" and words.count(")") > words.count("("):
            words = words[:-1]
        else:
            break
    return words
