"""The mark of a finding to the lines of a source where it stands."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.checks.finished.finding import Finding, Seek
from plugins.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

_NO_ADDRESS = re.compile(r"\]\(\s*\)|(?:href|src)\s*=\s*(?:\"\s*\"|'\s*')")
_TARGET = re.compile(r"\]\([^)]*\)|<[^<>]*>")
_NO_WORD = re.compile(r"[\W_]+")


def standing(finding: Finding, text: str, root: str) -> list[int]:
    """Take a finding, a source's text and the site's root path; give the lines with its mark."""
    fits = _test(finding, root)
    lines = enumerate(lines_of(text), start=1)
    return [at for at, line in lines if fits(html.unescape(line) if "&" in line else line)]


def spellings(address: str, root: str) -> set[str]:
    """Return the ways to write an address: below the site's root, without percent-encoding."""
    below = address.removeprefix(root) if address.startswith(f"{root}/") else address
    return {address, below, unquote(address), unquote(below)}


def same_words(one: str, other: str) -> bool:
    """Return whether two headings are the same but for marks, blanks and letter case."""
    return _plain(one) == _plain(other)


def _test(finding: Finding, root: str) -> Callable[[str], object]:
    mark = finding.mark
    if finding.seek is Seek.LINK:
        return _link_pattern(mark, root).search if mark else _NO_ADDRESS.search
    if finding.seek is Seek.HEADING:
        words = _plain(mark)
        return lambda line: ("#" in line or "<h" in line.lower()) and _plain(line) == words
    return lambda line: mark in line


def _link_pattern(address: str, root: str) -> re.Pattern[str]:
    """Give what finds an address as an editor may have written it."""
    ways = "|".join(sorted(map(re.escape, spellings(address, root))))
    return re.compile(rf"(?<![\w/.:#}}-])(?:{ways})(?![\w/#%?-]|\.\w)")


def _plain(words: str) -> str:
    return _NO_WORD.sub(" ", _TARGET.sub("", words)).strip().casefold()
