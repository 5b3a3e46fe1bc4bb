"""Parses HTML into pages: what the rules look at, frozen, and no other text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MARK = "data-session"
_PLACE = "data-place"
_ON_SESSION = ("start", "until", "status")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level, and its words."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class ShownSession:
    """A session as its course's page marks it, whatever the words and elements around.

    `data-session`, `data-start`, `data-until` and `data-status` stand on the session's element;
    `data-place` on the one in it whose words are the place. `until` is empty for a session that
    is over; times are as in the markup.
    """

    id: str
    start: str
    until: str
    status: str
    place: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its file, and what the rules look at, in the order it stands there.

    `is_redirect` says that it only leads on to another page, `is_indexed` that it names the address
    under which searches may list it, `keeps_searches_away` that they may not. `unread` is the first
    piece of its markup that the site would not write so, "" where all was read.
    """

    file: str
    tags: tuple[Tag, ...]
    title: str = ""
    headings: tuple[Heading, ...] = ()
    ids: frozenset[str] = frozenset()
    sessions: tuple[ShownSession, ...] = ()
    is_redirect: bool = False
    is_indexed: bool = True
    keeps_searches_away: bool = False
    unread: str = ""

    @property
    def address(self) -> str:
        """Return the page's address from the site's root."""
        return self.file.removesuffix("index.html")

    @property
    def name(self) -> str:
        """Return the words of its main heading, "" without one."""
        return next((each.words for each in self.headings if each.level == 1), "")

    def all(self, name: str) -> list[Tag]:
        """Return the tags of an element by its name."""
        return [tag for tag in self.tags if tag.name == name]


def read_page(file: str, text: str) -> Page:
    """Return a file's HTML parsed as a page."""
    sources, texts = pieces(text)
    read = {source: read_tag(source) for source in set(sources)}
    tags = [tag for each in sources if (tag := read[each])]
    if len(tags) < len(sources) or "<" in "".join(texts):  # nothing more can be said of it
        return _unread_page(file, sources, texts)
    kept = [(place, tag) for place, tag in enumerate(tags) if tag.matters]
    titles = [place for place, tag in kept if tag.name == "title"]
    found = tuple(tag for _, tag in kept)
    return Page(
        file,
        found,
        title=_words(titles[0], tags, texts) if titles else "",
        headings=tuple(
            Heading(tag.level, _words(place, tags, texts)) for place, tag in kept if tag.level
        ),
        ids=frozenset(tag.id for _, tag in kept if tag.id is not None),
        # Rules out most pages at once: only those of courses have their attributes scanned.
        sessions=_sessions(tags, texts) if MARK in text else (),
        is_redirect=_is_redirect(found),
        is_indexed=_is_indexed(found),
        keeps_searches_away=_keeps_away(found),
    )


def _unread_page(file: str, sources: Sequence[str], texts: Sequence[str]) -> Page:
    """Return a page with the first piece that cannot be read, and as much of the rest as can."""
    wrong = [source for source in sources if read_tag(source) is None]
    wrong += [each for each in texts if "<" in each]
    tags = tuple(tag for tag in map(read_tag, sources) if tag and tag.matters)
    ids = frozenset(tag.id for tag in tags if tag.id is not None)
    return Page(
        file,
        tags,
        ids=ids,
        is_redirect=_is_redirect(tags),
        is_indexed=_is_indexed(tags),
        keeps_searches_away=_keeps_away(tags),
        unread=wrong[0].strip(),
    )


def _is_redirect(tags: Iterable[Tag]) -> bool:
    metas = (tag.get("http-equiv") for tag in tags if tag.name == "meta")
    return any((each or "").lower() == "refresh" for each in metas)


def _is_indexed(tags: Iterable[Tag]) -> bool:
    return any(tag.name == "link" and tag.get("rel") == "canonical" for tag in tags)


def _keeps_away(tags: Iterable[Tag]) -> bool:
    robots = (tag for tag in tags if tag.name == "meta" and tag.get("name") == "robots")
    return any("noindex" in (tag.get("content") or "") for tag in robots)


def _words(start: int, tags: Sequence[Tag], texts: Sequence[str]) -> str:
    """Return the words within the element that begins at a place among the tags."""
    return " ".join(html.unescape("".join(texts[start + 1 : _end(start, tags) + 1])).split())


def _end(start: int, tags: Sequence[Tag]) -> int:
    """Return the place of the tag that ends the element which begins at `start`."""
    name, depth = tags[start].name, 0
    for at in range(start, len(tags)):
        if tags[at].name == name:
            depth += -1 if tags[at].is_end else 1
            if not depth:
                return at
    return len(tags)


def _sessions(tags: Sequence[Tag], texts: Sequence[str]) -> tuple[ShownSession, ...]:
    starts = [at for at, tag in enumerate(tags) if tag.get(MARK)]
    return tuple(_session(start, tags, texts) for start in starts)


def _session(start: int, tags: Sequence[Tag], texts: Sequence[str]) -> ShownSession:
    within = range(start, _end(start, tags))
    places = (_words(at, tags, texts) for at in within if tags[at].get(_PLACE) is not None)
    marked = {each: tags[start].get(f"data-{each}") or "" for each in _ON_SESSION}
    return ShownSession(id=tags[start].get(MARK) or "", place=next(places, ""), **marked)


# A comment, a whole script, or a tag whose values are all in quotation marks.
_TOKEN = re.compile(
    r'(<!--.*?-->|<script(?=[\s>])[^<>"]*(?:"[^"]*"[^<>"]*)*>.*?</script>'
    r'|<[^<>"]*(?:"[^"]*"[^<>"]*)*>)',
    re.DOTALL,
)
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)"
    r"(?P<attributes>(?:\s+[a-z][a-z0-9:-]*(?:=\"[^\"]*\")?)*)\s*/?>(?:(?P<text>.*)</script>)?",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([a-z][a-z0-9:-]*)(?:=\"([^\"]*)\")?", re.IGNORECASE)
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# Elements that a rule needs whatever attributes they have.
_LOOKED_AT = frozenset(
    {*_LEVELS, "form", "html", "img", "input", "label", "meta", "script", "select", "style"}
    | {"textarea", "time", "title"}
)
_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "cite")
# The relations for which a browser fetches what a <link> names (HTML, section 4.6.7).
_FETCHED_RELATIONS = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch"}
    | {"preconnect", "dns-prefetch"}
)
_FETCHING = frozenset(
    {"script", "img", "source", "iframe", "embed", "object", "audio", "video", "track", "input"}
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag as written, its name and attributes in lower case; `text` is what a script holds.

    `follows` are the addresses that a reader may go to from it, `fetches` those that a browser
    asks for by itself. `level` is that of a heading, 0 for anything else.
    """

    source: str
    name: str
    is_end: bool
    attributes: Mapping[str, str]
    text: str
    level: int
    id: str | None
    follows: tuple[str, ...]
    fetches: tuple[str, ...]
    matters: bool

    def get(self, name: str) -> str | None:
        """Return the value of an attribute, None where the tag has none."""
        return self.attributes.get(name)


def pieces(text: str) -> tuple[list[str], list[str]]:
    """Return the tags of HTML, and the texts before, between and after them, one more."""
    parts = _TOKEN.split(text)
    return parts[1::2], parts[0::2]


# Pages share most of their tags: of 1.3 million on 2,400 pages, 18,000 differ.
@lru_cache(maxsize=200_000)
def read_tag(source: str) -> Tag | None:
    """Return a tag parsed, None where the site would not write it so."""
    if source.startswith(("<!--", "<!")):
        is_known = source.startswith("<!--") or source.lower() == "<!doctype html>"
        return _tag(source, "!", {}, "") if is_known else None
    found = _TAG.fullmatch(source)
    if not found:
        return None
    name = found["name"].lower()
    if found["end"]:
        return _tag(source, name, {}, "", is_end=True)
    # Of two of a name the first counts (HTML, 13.2.5.33).
    written = reversed(_ATTRIBUTE.findall(found["attributes"]))
    attributes = {each.lower(): html.unescape(value) for each, value in written}
    return _tag(source, name, attributes, found["text"] or "")


def _tag(
    source: str, name: str, attributes: dict[str, str], text: str, *, is_end: bool = False
) -> Tag:
    addresses = tuple(attributes[each].strip() for each in _ADDRESSES if each in attributes)
    if name == "meta":
        addresses = _of_meta(attributes)
    relations = attributes.get("rel", "").lower().split() if name == "link" else ()
    is_fetched = name in _FETCHING or not _FETCHED_RELATIONS.isdisjoint(relations)
    listed = attributes.get("srcset", "").split(",")
    sources = tuple(each.split()[0] for each in listed if each.strip())
    return Tag(
        source=source,
        name=name,
        is_end=is_end,
        attributes=attributes,
        text=text,
        level=_LEVELS.get(name, 0),
        id=attributes.get("id"),
        follows=() if is_fetched else addresses,
        fetches=(*addresses, *sources) if is_fetched else sources,
        matters=(name in _LOOKED_AT and (not is_end or name == "label"))
        or bool(addresses or sources)
        or "id" in attributes
        or any(each.startswith("on") or each == "style" for each in attributes),
    )


def _of_meta(values: dict[str, str]) -> tuple[str, ...]:
    """Return where a page goes on to by itself, and the address that it gives as its own."""
    content = values.get("content", "")
    if values.get("http-equiv", "").lower() == "refresh":
        return (content.partition("url=")[2].strip(),)
    return (content,) if values.get("property") in {"og:url", "og:image"} else ()
