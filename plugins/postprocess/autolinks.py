"""Addresses that stand by themselves (GitHub Flavored Markdown, section 6.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADDRESS = re.compile(
    r"(?:https?://|(www\.))[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:[/?#][^\s<>]*)?", re.IGNORECASE
)
_LOCAL = re.compile(r"[A-Za-z0-9.+_-]+$")
_DOMAIN = re.compile(r"@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z0-9-]*[A-Za-z0-9]")
# What ends a sentence and not an address.
_BEHIND = "?!.,:;*_~'\"’”»"
_BEFORE = re.compile(r"[\s*_~(\"'“‘[/–—-]")
_ENTITY = re.compile(r"&[A-Za-z0-9]+;$")


@dataclass(frozen=True, slots=True)
class Bare:
    """Where an address begins and ends, and what a link puts before it."""

    start: int
    end: int
    scheme: str


def bare_address(text: str, place: int, start: int) -> Bare | None:
    """Return the address of a page at a place, None for none; words begin at `start`."""
    del start
    if place and not _BEFORE.match(text[place - 1]):
        return None
    found = _ADDRESS.match(text, place)
    if not found or "." not in found[0].removeprefix("www."):
        return None
    end = place + len(_without_end(found[0]))
    return Bare(place, end, "http://" if found[1] else "")


def bare_mail(text: str, place: int, start: int) -> Bare | None:
    """Return the e-mail address around the “@” at a place, None for none."""
    local = _LOCAL.search(text, start, place)
    domain = _DOMAIN.match(text, place)
    if not local or not domain or text[domain.end() : domain.end() + 1] in {"_", "-", "@"}:
        return None
    if text.endswith("mailto:", start, local.start()):
        return Bare(local.start() - len("mailto:"), domain.end(), "")
    return Bare(local.start(), domain.end(), "mailto:")


def _without_end(words: str) -> str:
    """Return an address without the marks of the sentence that it ends."""
    while words:
        if words[-1] in _BEHIND:
            entity = _ENTITY.search(words)
            words = words[: entity.start()] if entity else words[:-1]
        elif words[-1] == ")" and words.count(")") > words.count("("):
            words = words[:-1]
        else:
            break
    return words
