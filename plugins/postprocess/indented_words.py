"""What is indented, and so shown as code: whether it is words for readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.lines import lines_of

if TYPE_CHECKING:
    from plugins.postprocess.parsed import About

_FEWEST = 4  # words of a paragraph; code has seldom as many
_FEWEST_WITHOUT_STOP = 6
_FEWEST_OF_ITEM = 3
# What code and data have, and prose has not.
_CODE = re.compile(r"[{}<>=$\\`|]|\w_\w|\w\(\)|^\s*(?:#|//)", re.MULTILINE)
_KEY = re.compile(r"\s*(?:- )?[\w -]{1,24}:(?:\s|$)")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s+(?=[^\W\d_]|[“‘\"'(])")
_BEGINS = re.compile(r"[“‘\"'(*]*[A-Z]")
_ENDS = re.compile(r"[.!?:…][”’\"')*]*$")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BLANK_LINES = re.compile(r"\n\s*\n")


def of_indented(code: str, *, has_tab: bool) -> About | None:
    """Return what to say of an indented block: words are surely no code, other lines may be.

    Few short lines, and those with the marks of code, are left alone; behind a tab only the short.
    """
    is_code = _CODE.search(code) is not None
    if not is_code and any(map(_is_prose, _BLANK_LINES.split(code.strip("\n")))):
        return "indented words"
    if len(code.split()) < _FEWEST or (is_code and not has_tab):
        return None
    return "tab" if has_tab else "spaces"


def _is_prose(paragraph: str) -> bool:
    """Return whether a paragraph is a sentence or a list, and no lines of a key and a value."""
    lines = lines_of(paragraph)
    if all(map(_ITEM.match, lines)):
        most = max(len(_WORD.findall(line)) for line in lines)
        return most >= _FEWEST_OF_ITEM and not all(map(_KEY.match, lines))
    if len(lines) > 1 and all(map(_KEY.match, lines)):
        return False
    words = " ".join(paragraph.split())
    fewest = _FEWEST if _ENDS.search(words) else _FEWEST_WITHOUT_STOP
    return _BEGINS.match(words) is not None and len(_WORD.findall(words)) >= fewest
