"""HTML to pages: of each what the rules look at, frozen, and nothing of its text beside."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.finished.tags import Tag, pieces, read_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHEN = re.compile(r'<time datetime="([^"]*)">([^<]*)</time>(?: <strong [^>]*>([^<]*)</strong>)?')
_NOTE = re.compile(r'<p class="session__note">([^<]*)</p>')


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level, and its words."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class ShownSession:
    """A session as its course's page shows it; `start` and `until` are as in the markup.

    `until` is empty for a session that is over. `notes` are place, reason, change and the like.
    """

    id: str
    start: str
    until: str
    when: str
    mark: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its file, and what the rules look at, in the order it stands there.

    `unread` is the first piece of its markup that the site would not write so, "" where all was
    read.
    """

    file: str
    tags: tuple[Tag, ...]
    title: str = ""
    headings: tuple[Heading, ...] = ()
    ids: frozenset[str] = frozenset()
    sessions: tuple[ShownSession, ...] = ()
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

    @property
    def is_redirect(self) -> bool:
        """Say whether it only leads on to another page."""
        return any((tag.get("http-equiv") or "").lower() == "refresh" for tag in self.all("meta"))

    @property
    def is_indexed(self) -> bool:
        """Say whether search engines may list it."""
        return not any(
            tag.get("name") == "robots" and "noindex" in (tag.get("content") or "")
            for tag in self.all("meta")
        )


def read_page(file: str, text: str) -> Page:
    """Take a page's file and its HTML; give the page."""
    sources, texts = pieces(text)
    read = [*map(read_tag, sources)]
    unread = next((source for tag, source in zip(read, sources, strict=True) if tag is None), "")
    unread = unread or next((each for each in texts if "<" in each), "")
    tags = [tag for tag in read if tag is not None]
    ids = frozenset(tag.id for tag in tags if tag.id is not None)
    if unread:  # nothing more can be said of it
        kept_tags = tuple(tag for tag in tags if tag.matters)
        return Page(file, kept_tags, ids=ids, unread=unread.strip())
    kept = [(place, tag) for place, tag in enumerate(tags) if tag.matters]
    titles = [place for place, tag in kept if tag.name == "title"]
    return Page(
        file,
        tuple(tag for _, tag in kept),
        title=_words(titles[0], tags, texts) if titles else "",
        headings=tuple(
            Heading(tag.level, _words(place, tags, texts)) for place, tag in kept if tag.level
        ),
        ids=ids,
        sessions=_sessions(text),
    )


def _words(start: int, tags: Sequence[Tag], texts: Sequence[str]) -> str:
    """Give the words within the element that begins at a place among the tags."""
    name, at = tags[start].name, start + 1
    while at < len(tags) and not (tags[at].is_end and tags[at].name == name):
        at += 1
    return " ".join(html.unescape("".join(texts[start + 1 : at + 1])).split())


def _sessions(text: str) -> tuple[ShownSession, ...]:
    if '<li class="session" id="' not in text:  # most pages
        return ()
    found = []
    for part in text.split('<li class="session" id="')[1:]:
        identity, _, rest = part.partition('"')
        until = re.match(r' data-until="([^"]*)"', rest)
        when = _WHEN.search(rest)
        start, words, mark = when.groups("") if when else ("", "", "")
        notes = _NOTE.findall(rest)
        found.append(
            ShownSession(
                identity,
                start,
                until[1] if until else "",
                html.unescape(words),
                mark,
                tuple(map(html.unescape, notes)),
            )
        )
    return tuple(found)
