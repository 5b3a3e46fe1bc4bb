"""What stands in the words of a block and was hardly meant so: pasted lists and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.lines import lines_of
from plugins.postprocess.glued_marks import glued_headings, is_glued_item
from plugins.postprocess.parsed import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from plugins.postprocess.glued_marks import Place

# What Word writes before the items of a list, where it is no mark of one here.
_MARKED = re.compile(
    r"(?:\(?[A-Za-z][.)]|\(\d{1,2}\)|\(?[ivx]{2,4}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]"
    r"|[–—➢✓§*-])\s+(?=\S)|(?:[-+*–]|\d{1,2}[.)])(?=[^\W\d_])"
)
_DELIMITER = re.compile(
    r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*|\|[ \t]*:?-+:?[ \t]*\|[ \t]*"
)
# A sentence in bold is one, and so is a number to ring; what is longer is no heading.
_SENTENCE = re.compile(
    r"[.!?…][\"'”’)]*$|^(?:note|tip|warning|important)\b|\b(?:999|101|111|0\d[\d ]{6,})\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 8  # words
_FEWEST = 2  # lines that look alike; one alone may be anything
# A target with a space in it, which ends it; what addresses hold tells it from words.
_SPACED = re.compile(r"\]\(([^()\n<>]*(?:\([^()\n]*\)[^()\n<>]*)*)\)")
_ADDRESS = re.compile(r"^\s*(?:[A-Za-z][A-Za-z+.-]*:|/|\.\.?/|#|\S*/)|\.[A-Za-z]{2,4}\s*$")


def remarks(text: str, line: int, place: Place | None) -> Iterator[Remark]:
    """Return what to say of the words of a block; `line` is its first.

    `place` is where a paragraph or an item stands, None for other words.
    """
    lines = lines_of(text)
    for at in glued_headings(lines, place) if place else ():
        yield Remark(line + at, "heading mark", lines[at])
    for found in _SPACED.finditer(text):
        if " " in found[1].strip() and _ADDRESS.search(found[1]):
            at = line + text.count("\n", 0, found.start())
            yield Remark(at, "spaced address", found[1].strip())
    marked = [at for at, words in enumerate(lines) if _MARKED.match(words)]
    if len(marked) >= _FEWEST:
        yield Remark(line + marked[0], "marked lines", lines[marked[0]])
    elif len(lines) == 1 and "\t" in text and _MARKED.match(text):
        yield Remark(line, "marked lines", text)
    elif marked and place and is_glued_item(lines, marked[0], place):
        yield Remark(line + marked[0], "marked line", lines[marked[0]])
    rows = [at for at, words in enumerate(lines) if "\t" in words.strip()]
    if len(rows) >= _FEWEST and not marked:
        yield Remark(line + rows[0], "tabs", lines[rows[0]])
    for at, words in enumerate(lines):
        if "|" in words and _DELIMITER.fullmatch(words):
            yield Remark(line + at, "heading row", words)


def bold_line(paragraph: Element) -> str:
    """Return the words of a paragraph that is short, bold and no sentence: it looks like a heading.

    "" for any other. Colons behind the words are left out.
    """
    if len(paragraph) != 1 or paragraph[0].tag not in {"strong", "b"}:
        return ""
    bold = paragraph[0]
    if (paragraph.text or "").strip() or (bold.tail or "").strip(" :") or len(bold):
        return ""
    words = " ".join((bold.text or "").split()).rstrip(" :")
    is_heading = 0 < len(words.split()) <= _LONGEST_HEADING and not _SENTENCE.search(words)
    return words if is_heading else ""
