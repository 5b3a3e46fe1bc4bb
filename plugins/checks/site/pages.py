"""Parses HTML into frozen pages that hold only what the rules look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from selectolax.lexbor import LexborNode

_ON_SESSION = ("start", "until", "status")


class Element(NamedTuple):
    """An element that a rule looks at; `text` is the content of a script.

    `in_label` means that the element is a form field inside its label.
    """

    name: str
    attributes: Mapping[str, str | None]
    text: str = ""
    in_label: bool = False

    def get(self, name: str) -> str | None:
        """Return an attribute's value, "" if it has no value, or None if the element lacks it."""
        return self.attributes[name] or "" if name in self.attributes else None

    @property
    def mark(self) -> str:
        """Return the start of the tag as the site writes it, up to any attribute with escapes."""
        written = f"<{self.name}"
        for name, value in self.attributes.items():
            if not _ESCAPED.isdisjoint(value or ""):
                break
            written += f' {name}="{value}"' if value else f" {name}"
        return written


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level, and its words."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class ShownSession:
    """A session as its course's page marks it, whatever words and elements are around it.

    The session's element has `data-session`, `data-start`, `data-until` and `data-status`; the
    element inside it whose text is the place has `data-place`. `until` is empty for a session that
    is over; times are as in the markup.
    """

    id: str
    start: str
    until: str
    status: str
    place: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its file, and what the rules look at, in the order on the page.

    `elements` are those whose attributes a rule needs, and all elements with inline scripts or
    styles. `follows` are the addresses that a reader may go to from the page, `fetches` those that
    a browser requests by itself. `is_redirect` means that the page only leads on to another page,
    `is_indexed` that it names the address under which search engines may list it,
    `keeps_searches_away` that they may not list it.
    """

    file: str
    elements: tuple[Element, ...] = ()
    follows: tuple[str, ...] = ()
    fetches: tuple[str, ...] = ()
    title: str = ""
    headings: tuple[Heading, ...] = ()
    ids: tuple[str, ...] = ()
    sessions: tuple[ShownSession, ...] = ()
    is_redirect: bool = False
    is_indexed: bool = True
    keeps_searches_away: bool = False

    @property
    def address(self) -> str:
        """Return the page's address relative to the site's root."""
        return self.file.removesuffix("index.html")

    @property
    def name(self) -> str:
        """Return the text of the page's main heading, or "" if it has none."""
        return next((each.words for each in self.headings if each.level == 1), "")

    def all(self, name: str) -> list[Element]:
        """Return the elements with this tag name."""
        return [element for element in self.elements if element.name == name]


# Characters that HTML may write as entities (`&amp;`), and so in several ways.
_ESCAPED = frozenset("&<>\"'")
# What every second element has at most: no rule looks at it.
_STYLED = {"class"}
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_FIELDS = frozenset({"input", "select", "textarea"})
# Elements that a rule needs whatever their attributes, and attributes that no element may have.
_LOOKED_AT = frozenset({"form", "html", "img", "label", "meta", "script", "style"}) | _FIELDS
_INLINE = re.compile(r"on|style\Z").match
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "poster", "data", "cite"})
# The `rel` values with which a browser fetches the address of a <link> (HTML, section 4.6.7).
_FETCHED_RELATIONS = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch"}
    | {"preconnect", "dns-prefetch"}
)
_FETCHING = frozenset(
    {"script", "img", "source", "iframe", "embed", "object", "audio", "video", "track", "input"}
)


def read_page(file: str, text: str) -> Page:
    """Return a file's HTML as a page, parsed as browsers parse it (HTML, section 13.2)."""
    parser = LexborHTMLParser(text)
    found = _Found()
    trees = [parser.root] if parser.root else []
    for tree in trees:  # the page, then its templates, which scripts put into it
        for node in tree.traverse(include_text=False):
            name, attributes = node.tag or "", node.attributes
            if name in _LEVELS and tree is trees[0]:
                found.headings.append(Heading(_LEVELS[name], _words(node)))
            elif name == "template":
                trees += node.template_fragments()
            if name in _LOOKED_AT or (attributes and attributes.keys() != _STYLED):
                found.add(name, attributes, node)
    metas = [each for each in found.elements if each.name == "meta"]
    title = parser.css_first("title")
    return Page(
        file,
        tuple(found.elements),
        follows=tuple(found.follows | dict.fromkeys(_of_metas(metas))),
        fetches=tuple(found.fetches),
        title=_words(title) if title else "",
        headings=tuple(found.headings),
        ids=tuple(found.ids),
        sessions=tuple(found.sessions),
        is_redirect=any((each.get("http-equiv") or "").lower() == "refresh" for each in metas),
        is_indexed=found.is_indexed,
        keeps_searches_away=any(map(_keeps_away, metas)),
    )


class _Found:
    """What has been found on a page so far."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.headings: list[Heading] = []
        self.sessions: list[ShownSession] = []
        self.ids: list[str] = []
        self.follows: dict[str, None] = {}
        self.fetches: dict[str, None] = {}
        self.is_indexed = False

    def add(self, name: str, attributes: Mapping[str, str | None], node: LexborNode) -> None:
        for each in _ADDRESSES.intersection(attributes):
            addresses = self.fetches if _is_fetched(name, attributes) else self.follows
            addresses[(attributes[each] or "").strip()] = None
        if "srcset" in attributes:
            self.fetches |= dict.fromkeys(_of_set(attributes["srcset"] or ""))
        if "data-session" in attributes:
            self.sessions.append(_session(node))
        if "id" in attributes:
            self.ids.append(attributes["id"] or "")
        if name == "link" and attributes.get("rel") == "canonical":
            self.is_indexed = True
        if name in _LOOKED_AT or any(map(_INLINE, attributes)):
            self.elements.append(_element(name, attributes, node))


def _keeps_away(meta: Element) -> bool:
    return meta.get("name") == "robots" and "noindex" in (meta.get("content") or "")


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _session(node: LexborNode) -> ShownSession:
    places = node.css("[data-place]")
    marked = {each: node.attributes.get(f"data-{each}") or "" for each in _ON_SESSION}
    return ShownSession(
        id=node.attributes["data-session"] or "",
        place=_words(places[0]) if places else "",
        **marked,
    )


def _element(name: str, attributes: Mapping[str, str | None], node: LexborNode) -> Element:
    if name == "script":
        return Element(name, attributes, text=node.text())
    return Element(name, attributes, in_label=name in _FIELDS and _is_in_label(node))


def _is_fetched(name: str, attributes: Mapping[str, str | None]) -> bool:
    if name != "link":
        return name in _FETCHING
    return not _FETCHED_RELATIONS.isdisjoint((attributes.get("rel") or "").lower().split())


def _of_set(srcset: str) -> list[str]:
    return [each.split()[0] for each in srcset.split(",") if each.strip()]


def _is_in_label(node: LexborNode) -> bool:
    above = node.parent
    while above and above.tag != "label":
        above = above.parent
    return above is not None


def _of_metas(elements: Iterable[Element]) -> Iterator[str]:
    """Yield where a page redirects to, and the addresses it gives for itself and its picture."""
    for each in elements:
        content = each.get("content") or ""
        if (each.get("http-equiv") or "").lower() == "refresh":
            yield content.partition("url=")[2].strip()
        elif each.get("property") in {"og:url", "og:image"}:
            yield content
