"""What the sanitiser would take out of a Markdown text, so that its editor can be told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal, TypeAlias

from plugins.postprocess.markdown_body import ATTRIBUTES, SCHEMES, TAGS, untrusted_html

if TYPE_CHECKING:
    from collections.abc import Iterator

# Markup, or a target of a link that does not begin as nearly all do. Most texts have neither.
_CHEAP_TEST = re.compile(
    r"<(?!https?://)[a-z]|\](?:\(|:)\s*<?(?!https?://|mailto:|tel:|[{%/#])", re.IGNORECASE
)
# Elements that only group or dress their words: the words stay when they go.
_DRESS = frozenset(
    {
        "address", "article", "aside", "bdi", "bdo", "big", "body", "center", "col", "colgroup",
        "data", "dfn", "figcaption", "figure", "font", "footer", "header", "h1", "head", "hgroup",
        "html", "label", "main", "mark", "nav", "nobr", "o:p", "picture", "samp", "section",
        "strike", "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What a browser passes over in an address (WHATWG URL, 4.4).
_PASSED_OVER = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
_ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')
Kind: TypeAlias = Literal["element", "attribute", "dress", "target"]


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that would be taken out: its line counted from 0, what it is, and its words.

    `dress` is what changes no more than how words look.
    """

    line: int
    kind: Kind
    words: str


def losses(text: str) -> list[Loss]:
    """Take Markdown; give what of it no page would show, in order, [] for what all comes through.

    Told by the HTML that Markdown makes of it, so that markup in code is not taken for any.
    """
    if not _CHEAP_TEST.search(text):
        return []
    finder = _Finder(text)
    finder.feed(untrusted_html(text))
    finder.close()
    return finder.found


class _Finder(HTMLParser):
    """Compares every element with the lists of the sanitiser."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Loss] = []
        self._text = text
        self._searched: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        lost = list(_lost(tag, attrs))
        if not lost:
            return
        written = self.get_starttag_text() or ""
        # A link that Markdown made is found by its address, as it is spelt or as it is meant.
        targets = [words for kind, words in lost if kind == "target"]
        addresses = _ADDRESS.findall(written) if targets else []
        line = self._line(written, *addresses, *targets)
        self.found += [Loss(line, kind, words) for kind, words in lost]

    def _line(self, *spellings: str) -> int:
        """Give the line of the next place that is spelt so; 0 where Markdown changed them all."""
        for spelling in filter(None, spellings):
            place = self._text.find(spelling, self._searched.get(spelling, 0))
            if place >= 0:
                self._searched[spelling] = place + 1
                return self._text.count("\n", 0, place)
        return 0


def _lost(tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[tuple[Kind, str]]:
    """Give the kind and the words of each thing that an element would lose, or be lost with."""
    if tag not in TAGS:
        yield "dress" if tag in _DRESS else "element", f"<{tag}>"
        return
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
    for name, value in attrs:
        if name not in allowed and not (name == "id" and tag[0] == "h"):
            yield "attribute" if name.startswith("on") else "dress", f"{name}=…"
        elif name in {"href", "src"} and _is_lost(value or ""):
            yield "target", value or ""


def _is_lost(address: str) -> bool:
    found = _SCHEME.match(_PASSED_OVER.sub("", address))
    return found is not None and found[1].lower() not in SCHEMES
