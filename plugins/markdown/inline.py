"""Parses the text of a block: words, emphasis, links, pictures and code.

Follows CommonMark 0.31.2, section 6 and appendix; bare addresses become links as on GitHub. Each
link and picture keeps its line.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from plugins.markdown.element_marks import (
    BARE,
    BREAK,
    DEFINED,
    LINE,
    LOST,
    RAW,
    WORDS,
    WRITTEN,
    shown_words,
)
from plugins.markdown.emphasis import DEEPEST, Piece, depth, emphasised, fill, run_at
from plugins.markdown.inline_pieces import (
    ENTITY,
    ESCAPED,
    MAIL,
    MARK,
    MARK_OR_ADDRESS,
    MARKUP,
    NOTE,
    URI,
    Bracket,
    bare_address,
    bare_mail,
    code_at,
)
from plugins.markdown.targets import Definition, escaped, inline_target, label, reference

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping


class Inline:
    """Parses texts that share the same link definitions and footnotes."""

    def __init__(
        self, definitions: Mapping[str, Definition], note: Callable[[str], Element | None]
    ) -> None:
        """Store the definitions by label; `note` makes the mark of a footnote from its label."""
        self.definitions = definitions
        self.note = note
        self.used: set[str] = set()

    def known(self, name: str) -> Definition | None:
        """Return a definition by its label and record that it is used; None if there is none."""
        found = self.definitions.get(label(name))
        if found:
            self.used.add(label(name))
        return found

    def fill(self, element: Element, text: str, line: int) -> Element:
        """Parse a text into an element, and return the element; `line` is the first line."""
        has_address = "@" in text or "://" in text or "www." in text.lower()
        marks = MARK_OR_ADDRESS if has_address else MARK
        if not marks.search(text):
            element.text = text
            return element
        return fill(element, emphasised(_Reading(self, text, line, marks).pieces()))


class _Reading:
    """A text while it is being split into pieces."""

    def __init__(self, shared: Inline, text: str, line: int, marks: re.Pattern[str]) -> None:
        self._shared = shared
        self._text = text
        self._line = line
        self._marks = marks
        self._pieces: list[Piece] = []
        self._brackets: list[Bracket] = []
        self._start = 0  # where the words begin that are not a piece yet
        self._escaped = -1  # the position of the last character that a backslash escapes
        self._no_ticks: set[int] = set()  # lengths of backtick runs that are never closed

    def pieces(self) -> list[Piece]:
        """Return the pieces that make up the text."""
        place = 0
        while found := self._marks.search(self._text, place):
            read = _READERS.get(found[0], _Reading._bare)
            place = read(self, found.start())
        self._flush(len(self._text))
        return self._pieces

    def _flush(self, place: int) -> None:
        if place > self._start:
            self._pieces.append(self._text[self._start : place])
        self._start = place

    def _put(self, place: int, end: int, piece: Piece) -> int:
        """Put a piece in place of the characters between two positions, and return the second."""
        if isinstance(piece, Element) and piece.tag != RAW:
            ends = self._text.count("\n", place, end)
            if ends and (lost := ends - sum(words.count("\n") for words in piece.itertext())):
                piece.set(LOST, str(lost))
        self._flush(place)
        self._pieces.append(piece)
        self._start = end
        return end

    def _at(self, place: int) -> str:
        return str(self._line + self._text.count("\n", 0, place))

    def _escape(self, place: int) -> int:
        following = self._text[place + 1 : place + 2]
        if following == "\n":
            return self._put(place, place + 1, Element("br"))
        if following and following in ESCAPED:
            self._flush(place)
            self._start = self._escaped = place + 1
            return place + 2
        return place + 1

    def _hard_break(self, place: int) -> int:
        start = len(self._text[:place].rstrip(" "))
        return self._put(max(start, self._start), place + 1, Element("br"))

    def _code(self, place: int) -> int:
        ticks, found = code_at(self._text, place, self._no_ticks)
        if found is None:
            return place + ticks
        code = Element("code")
        code.text = found.words
        return self._put(place, found.end, code)

    def _run(self, place: int) -> int:
        run = run_at(self._text, place)
        if run.opens or run.closes:
            return self._put(place, place + run.count, run)
        return place + run.count

    def _entity(self, place: int) -> int:
        found = ENTITY.match(self._text, place)
        meant = html.unescape(found[0]) if found else ""
        if not found or meant == found[0]:
            return place + 1
        return self._put(place, found.end(), meant)

    def _angle(self, place: int) -> int:
        for pattern, scheme in ((URI, ""), (MAIL, "mailto:")):
            if found := pattern.match(self._text, place):
                link = self._link(f"{scheme}{found[1]}", found[1], place)
                return self._put(place, found.end(), link)
        if found := MARKUP.match(self._text, place):
            raw = Element(RAW, {LINE: self._at(place)})
            raw.text = found[0].replace(BREAK, "")
            return self._put(place, found.end(), raw)
        return place + 1

    def _link(self, target: str, words: str, place: int) -> Element:
        link = Element("a", {"href": escaped(target), LINE: self._at(place), WRITTEN: target})
        link.text = words
        return link

    def _bare(self, place: int) -> int:
        """Make a bare address a link, except where it is the target of a malformed link."""
        if self._text.startswith("](", max(0, place - 2)):
            return place + 1
        found = bare_mail if self._text[place] == "@" else bare_address
        if (at := found(self._text, place, self._start)) is None:
            return place + 1
        words = self._text[at.start : at.end]
        link = self._link(f"{at.scheme}{words}", words, at.start)
        link.set(BARE, "")
        return self._put(at.start, at.end, link)

    def _open(self, place: int) -> int:
        named = NOTE.match(self._text, place)
        mark = self._shared.note(named[1]) if named else None
        if named and mark is not None:
            mark.set(LINE, self._at(place))
            return self._put(place, named.end(), mark)
        before = place - 1
        is_picture = self._text[before:place] == "!" and self._start <= before != self._escaped
        start = place - 1 if is_picture else place
        self._put(start, place + 1, "![" if is_picture else "[")
        self._brackets.append(Bracket(len(self._pieces) - 1, place + 1, is_picture=is_picture))
        return place + 1

    def _close(self, place: int) -> int:
        if not self._brackets:
            return place + 1
        bracket = self._brackets.pop()
        target = self._target(bracket, place) if bracket.is_active else None
        if target is None:
            return place + 1
        definition, end = target
        self._flush(place)
        element = self._made(bracket, definition, emphasised(self._pieces[bracket.place + 1 :]))
        if depth(element) > DEEPEST:
            return place + 1
        del self._pieces[bracket.place :]
        if not bracket.is_picture:
            for each in self._brackets:
                each.is_active = each.is_active and each.is_picture
        return self._put(place, end, element)

    def _made(
        self, bracket: Bracket, definition: Definition, inner: list[str | Element]
    ) -> Element:
        tag, name = ("img", "src") if bracket.is_picture else ("a", "href")
        element = Element(tag, {name: definition.address})
        element.set(LINE, self._at(bracket.behind))
        element.set(WRITTEN, definition.written)
        if definition.line is not None:
            element.set(DEFINED, str(definition.line))
        if bracket.is_picture:
            element.set("alt", shown_words(fill(Element(WORDS), inner)))
        else:
            for each in fill(element, inner).iter("a"):
                if BARE in each.attrib:  # a bare address in the words of a link is not a link
                    each.tag = WORDS
        if definition.title:
            element.set("title", definition.title)
        return element

    def _target(self, bracket: Bracket, place: int) -> tuple[Definition, int] | None:
        """Return the target of the brackets that close at `place`, and the end of the link."""
        if self._text[place + 1 : place + 2] == "(":
            if found := inline_target(self._text, place + 2):
                return found.definition, found.end
        elif named := reference(self._text, place + 1):
            known = self._shared.known(named[0])
            return (known, named[1]) if known else None
        end = place + 3 if self._text.startswith("[]", place + 1) else place + 1
        known = self._shared.known(self._text[bracket.behind : place])
        return (known, end) if known else None


_READERS: dict[str, Callable[[_Reading, int], int]] = {
    "\\": _Reading._escape,  # noqa: SLF001 -- its own table
    "`": _Reading._code,  # noqa: SLF001
    "<": _Reading._angle,  # noqa: SLF001
    "&": _Reading._entity,  # noqa: SLF001
    "[": _Reading._open,  # noqa: SLF001
    "]": _Reading._close,  # noqa: SLF001
    BREAK: _Reading._hard_break,  # noqa: SLF001
    **dict.fromkeys("*_~", _Reading._run),  # noqa: SLF001
}
