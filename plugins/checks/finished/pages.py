"""HTML to pages: of each what the rules look at, frozen, and nothing of its text beside."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.finished.tags import Tag, pieces, read_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
        """Give the page's address from the site's root."""
        return self.file.removesuffix("index.html")

    @property
    def name(self) -> str:
        """Give the words of its main heading."""
        return next((each.words for each in self.headings if each.level == 1), "")

    def all(self, name: str) -> list[Tag]:
        """Take the name of an element; give its tags."""
        return [tag for tag in self.tags if tag.name == name]


def read_page(file: str, text: str) -> Page:
    """Return the page that a file's HTML is."""
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
        # Said of most pages at once: attributes are looked through on those of courses alone.
        sessions=_sessions(tags, texts) if MARK in text else (),
        is_redirect=_is_redirect(found),
        is_indexed=_is_indexed(found),
        keeps_searches_away=_keeps_away(found),
    )


def _unread_page(file: str, sources: Sequence[str], texts: Sequence[str]) -> Page:
    """Give a page with the first piece that cannot be read, and what of it can."""
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
