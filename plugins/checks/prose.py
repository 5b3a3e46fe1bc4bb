"""A Markdown body to its running text, every character in the line where it was."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Between two words: blanks with one line end at most, so that nothing spans two paragraphs. Bounds
# keep a pattern from trying every way to share out long blanks among its gaps.
GAP = r"(?:[^\S\n]{1,40}(?:\n[^\S\n]{0,40})?|\n[^\S\n]{0,40})"
# Stands for what is not running text. No source can hold it, and no pattern may match across it.
_GONE = "\0"
# A target, a reference and its definition, an address by itself: none is read as prose. A comment
# is never shown.
_TARGETS = re.compile(
    r"\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|^ {0,3}\[[^\]\n]+\]:.*$"
    r"|(?:https?://|www\.)[^\s<>()\[\]]+",
    re.MULTILINE | re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Marks that readers do not see: emphasis, tags, quotation marks at the margin, hard spaces.
_MARKS = re.compile(
    r"[*_~]|</?[a-z][^<>]*>|^[ \t]*>[> \t]*|&nbsp;|&#160;", re.MULTILINE | re.IGNORECASE
)
# A span of code ends with as many marks as began it, in the same paragraph.
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(?:[^\n]|\n(?![^\S\n]*\n))+?(?<!`)\1(?!`)")
_FENCE = re.compile(r"\s*(?:(`{3,})[^`]*$|(~{3,}))")
_ITEM = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])\s")
_INDENT = 4


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Take a Markdown body; give each paragraph of its running text, and the lines above it."""
    lines = 0
    for paragraph in running_text(body).split("\n\n"):
        yield lines, paragraph
        lines += paragraph.count("\n") + 2


# Several rules read the same texts.
@lru_cache(maxsize=4_000)
def running_text(body: str) -> str:
    """Take a Markdown body; give text of the same length and lines with only what is read as prose.

    Code, targets of links, addresses and comments are replaced by characters that no text has,
    marks of emphasis and tags by spaces.
    """
    blocks = _Blocks()
    lines = (_blank(line) if blocks.is_code(line) else line for line in lines_of(body))
    text = _CODE.sub(_gone, "\n".join(lines))
    commented = text.rfind("-->") + 3
    text = _COMMENT.sub(_gone, text[:commented]) + text[commented:]
    return _MARKS.sub(_spaces, _TARGETS.sub(_gone, text))


class _Blocks:
    """Tells, line by line, what is code: between fences, or indented further than its paragraph.

    In a list, a paragraph is indented itself (the rules of Python-Markdown).
    """

    def __init__(self) -> None:
        self._fence = ""
        self._margin = _INDENT
        self._may_begin = True

    def is_code(self, line: str) -> bool:
        if self._fence or _FENCE.match(line):
            return self._is_fenced(line)
        if not line.strip():
            self._may_begin = True
            return False
        indent = len(line.expandtabs(_INDENT)) - len(line.expandtabs(_INDENT).lstrip())
        if self._may_begin and indent >= self._margin:
            return True
        if _ITEM.match(line):
            self._margin = (indent // _INDENT + 2) * _INDENT
        elif self._may_begin and indent < _INDENT:
            self._margin = _INDENT
        self._may_begin = False
        return False

    def _is_fenced(self, line: str) -> bool:
        mark = line.strip()
        if not self._fence:
            found = _FENCE.match(line)
            self._fence = (found[1] or found[2]) if found else ""
        elif mark.startswith(self._fence) and not mark.strip(self._fence[0]):
            self._fence = ""
        return True


def _gone(found: re.Match[str]) -> str:
    return "\n".join(_blank(line) for line in found[0].split("\n"))


def _spaces(found: re.Match[str]) -> str:
    return "\n".join(" " * len(line) for line in found[0].split("\n"))


def _blank(line: str) -> str:
    return _GONE * len(line)
