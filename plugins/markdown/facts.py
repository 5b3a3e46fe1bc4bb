"""Collects facts from the elements of a text: headings, links, passages, losses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.markdown.cursor import of_indented
from plugins.markdown.element_marks import (
    DEFINED,
    END,
    LINE,
    LOST,
    RAW,
    REMARK,
    RUN_ON,
    UNUSED,
    WORDS,
    WRITTEN,
    shown_words,
)
from plugins.markdown.elements import HEADINGS
from plugins.markdown.glued_marks import Place, glued_headings, is_glued_item
from plugins.markdown.parsed import Heading, Link, Loss, Passage, Remark
from plugins.markdown.sanitising import leads_nowhere
from plugins.markdown.targets import plain
from plugins.markdown.written_markup import Found, read_markup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element


# Elements that contain words, but no other block.
_LEAVES = HEADINGS | {"p", "td", "th", WORDS}
_PROSE = frozenset({"p", WORDS})
# The first characters of words that may be a mark without a space after it.
_GLUED = ("#", "-", "–", "+", "*", *"0123456789")
_GONE = "\0"  # replaces whatever is not prose; no source can contain it


class Facts:
    """Walks through the elements once; the attributes are the results."""

    def __init__(self, root: Element) -> None:
        """Walk through the elements below the root of the text."""
        self.found = Found()
        self.passages: list[Passage] = []
        self.remarks: list[Remark] = []
        self.unused: list[Link] = []
        self.has_markup = False
        self.has_notes = False
        self._line = 0
        self._around: list[str] = []  # the tags of the blocks around the next one
        self._above, self._is_quotation_above = "", False
        for child in root:
            self._block(child, is_outermost=True)

    def _block(self, element: Element, *, is_outermost: bool = False) -> None:
        tag = element.tag
        self._line = int(element.get(LINE, self._line))
        if tag in _LEAVES:
            self._leaf(element, is_outermost=is_outermost)
        elif tag == RAW:
            self._markup(element)
        elif tag == "pre":
            self._code(element)
        elif tag == UNUSED:
            target = plain(element.get(WRITTEN, ""))
            self.unused.append(
                Link(target, "", self._line, is_picture=False, target_line=self._line)
            )
        else:
            if REMARK in element.attrib:
                self._row(element)
            self._around.append(tag)
            for child in element:
                self._block(child)
            self._around.pop()

    def _code(self, element: Element) -> None:
        words = element[0].text or ""
        about = element.get(REMARK)
        if about == "never closed":
            self.remarks.append(Remark(self._line, "never closed", "```"))
        elif about is not None and (said := of_indented(words, has_tab=about == "tab")):
            self.remarks.append(Remark(self._line, said, words.partition("\n")[0]))

    def _row(self, element: Element) -> None:
        more = element.get(REMARK, "")
        self.remarks.append(Remark(self._line, "more cells" if more else "fewer cells", more))

    def _leaf(self, element: Element, *, is_outermost: bool) -> None:
        line = self._line
        if element.tag in HEADINGS:
            words = " ".join(shown_words(element).split())
            level, end = int(element.tag[1]), int(element.get(END, line))
            self.found.headings.append(
                Heading(level, words, element.get("id", ""), line, end, is_outermost)
            )
        text = element.text or ""
        if RUN_ON in element.attrib:
            self._run_on(element, int(element.get(RUN_ON, "0")))
        if len(element):
            text += "".join(map(self._inline, element))
            if is_outermost and element.tag == "p" and (words := bold_line(element)):
                self.remarks.append(Remark(line, "bold line", words))
        if "\t" in text or "](" in text or "\n" in text or text.startswith(_GLUED):
            self.remarks += remarks(text, line, self._place(element.tag))
        if text.strip():
            self.passages.append(Passage(element.tag, text, line))
            self._above = text
            self._is_quotation_above = "blockquote" in self._around

    def _place(self, tag: str) -> Place | None:
        """Return where the current words are, or None for a heading or a cell."""
        if tag not in _PROSE:
            return None
        return Place(
            in_item="li" in self._around,
            in_quotation="blockquote" in self._around,
            above=self._above,
            is_below_quotation=self._is_quotation_above,
        )

    def _run_on(self, element: Element, line: int) -> None:
        words = lines_of(shown_words(element))[line - self._line :]
        self.remarks.append(Remark(line, "run on", " ".join(words[:1])))

    def _inline(self, element: Element) -> str:
        """Return the prose in an inline element, and in the text after it."""
        tag, tail = element.tag, element.tail or ""
        lost = "\n" * int(element.get(LOST, "0"))
        if tag == RAW:
            self._markup(element)
            return "\n" * (element.text or "").count("\n") + tail
        if tag in {"a", "img"}:
            self._link(element)
        self.has_notes |= tag == "sup"
        if tag == "code" or (tag == "a" and self._is_address(element)) or tag == "sup":
            return _GONE + lost + tail
        if tag == "img":
            return element.get("alt", "") + lost + tail
        inner = (element.text or "") + "".join(map(self._inline, element))
        return inner + lost + tail

    def _is_address(self, element: Element) -> bool:
        return (element.text or "") in {element.get(WRITTEN), element.get("href")}

    def _link(self, element: Element) -> None:
        target = plain(element.get(WRITTEN, element.get("href", "")))
        line = int(element.get(LINE, self._line))
        is_picture = element.tag == "img"
        words = " ".join(shown_words(element).split())
        at = int(element.get(DEFINED, line))
        self.found.links.append(Link(target, words, line, is_picture, at))
        if leads_nowhere(target):
            self.found.losses.append(Loss(at, "target", target))

    def _markup(self, element: Element) -> None:
        self.has_markup = True
        if REMARK in element.attrib:
            words = (element.text or "").partition("\n")[0]
            self.remarks.append(Remark(self._line, "never closed", words))
        read_markup(element.text or "", int(element.get(LINE, self._line)), self.found)


# What Word puts before list items, but Markdown does not recognise as a mark.
_MARKED = re.compile(
    r"(?:\(?[A-Za-z][.)]|\(\d{1,2}\)|\(?[ivx]{2,4}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]"
    r"|[–—➢✓§*-])\s+(?=\S)|(?:[-+*–]|\d{1,2}[.)])(?=[^\W\d_])"
)
_DELIMITER = re.compile(
    r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*|\|[ \t]*:?-+:?[ \t]*\|[ \t]*"
)
# A bold sentence is not a heading, nor is a number to ring, nor anything longer than the limit.
_SENTENCE = re.compile(
    r"[.!?…][\"'”’)]*$|^(?:note|tip|warning|important)\b|\b(?:999|101|111|0\d[\d ]{6,})\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 8  # words
_FEWEST = 2  # lines that look alike; a single line may be anything
# A target that contains spaces; characters typical of addresses distinguish it from words.
_SPACED = re.compile(r"\]\(([^()\n<>]*(?:\([^()\n]*\)[^()\n<>]*)*)\)")
_ADDRESS = re.compile(r"^\s*(?:[A-Za-z][A-Za-z+.-]*:|/|\.\.?/|#|\S*/)|\.[A-Za-z]{2,4}\s*$")


def remarks(text: str, line: int, place: Place | None) -> Iterator[Remark]:
    """Yield remarks on the words of a block; `line` is the block's first line.

    `place` is where a paragraph or a list item is, None for other words.
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
    """Return the words of a paragraph that looks like a heading: short, bold, not a sentence.

    Return "" for any other paragraph. Colons after the words are left out.
    """
    if len(paragraph) != 1 or paragraph[0].tag not in {"strong", "b"}:
        return ""
    bold = paragraph[0]
    if (paragraph.text or "").strip() or (bold.tail or "").strip(" :") or len(bold):
        return ""
    words = " ".join((bold.text or "").split()).rstrip(" :")
    is_heading = 0 < len(words.split()) <= _LONGEST_HEADING and not _SENTENCE.search(words)
    return words if is_heading else ""
