"""HTML written in a text: its links, its headings, and what the sanitiser removes from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from plugins.markdown.parsed import Heading, Link, Loss
from plugins.markdown.sanitising import TAGS, allows, leads_nowhere

if TYPE_CHECKING:
    from plugins.markdown.parsed import Kind

# Elements that only group or style their words: the words stay when they are removed.
_DRESS = frozenset(
    {
        "address", "article", "aside", "bdi", "bdo", "big", "body", "center", "col", "colgroup",
        "data", "dfn", "figcaption", "figure", "font", "footer", "header", "h1", "head", "hgroup",
        "html", "label", "main", "mark", "nav", "nobr", "o:p", "picture", "samp", "section",
        "strike", "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
_HEADING = re.compile(r"h[1-6]")


@dataclass(slots=True)
class Found:
    """What was found in the markup, in the order of the text."""

    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)


def read_markup(written: str, line: int, found: Found) -> None:
    """Add everything in a piece of markup to `found`; `line` is the markup's first line."""
    reader = _Reader(line, found)
    reader.feed(written)
    reader.close()


class _Reader(HTMLParser):
    """Collects links and headings, and compares every element with the allow-list."""

    def __init__(self, line: int, found: Found) -> None:
        super().__init__(convert_charrefs=True)
        self._first = line
        self._found = found
        self._heading: tuple[str, int, str] | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self._first + self.getpos()[0] - 1
        written = self.get_starttag_text() or ""
        if tag not in {*TAGS, "h1"}:  # headings have a rule of their own
            self._lose(line, "dress" if tag in _DRESS else "element", written)
        values = {name: value or "" for name, value in attrs}
        if _HEADING.fullmatch(tag):
            self._heading, self._words = (tag, line, values.get("id", "")), []
        for name, value in values.items() if tag in TAGS else ():
            self._attribute(tag, name, value, line, written)
        target = values.get("src" if tag == "img" else "href")
        if target is not None and tag in {"a", "img"}:
            words = values.get("alt", "").strip()
            self._found.links.append(Link(target, words, line, tag == "img", line))
        elif tag == "img":
            words = values.get("alt", "").strip()
            self._found.links.append(Link("", words, line, is_picture=True, target_line=line))

    def handle_data(self, data: str) -> None:
        if self._heading:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._heading and tag == self._heading[0]:
            level, line, identity = self._heading
            words = " ".join("".join(self._words).split())
            self._found.headings.append(
                Heading(int(level[1]), words, identity, line, line, begins_section=False)
            )
            self._heading = None

    def _attribute(self, tag: str, name: str, value: str, line: int, written: str) -> None:
        if name in {"href", "src"} and leads_nowhere(value):
            self._lose(line, "target", value)
        elif not allows(tag, name, value):
            kind: Kind = "attribute" if name.startswith("on") else "dress"
            self._lose(line, "id" if name == "id" else kind, _as_written(name, written))

    def _lose(self, line: int, kind: Kind, words: str) -> None:
        self._found.losses.append(Loss(line, kind, words))


def _as_written(name: str, tag: str) -> str:
    """Return an attribute as it is written in its tag."""
    found = re.search(
        rf"""(?<=\s){re.escape(name)}(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?""", tag, re.IGNORECASE
    )
    return found[0] if found else name
