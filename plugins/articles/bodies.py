"""The HTML of public entries' bodies, each made once for all the pages that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from plugins.articles.sections import PARTS, part_named, section_headings
from plugins.markdown.body import body_html, parsed
from plugins.markdown.fragments import (
    framed_tables,
    parts_under_headings,
    resolve_links,
    standalone,
)
from plugins.markdown.terms import link_terms
from plugins.output.head import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.articles.model import Entry
    from plugins.markdown.parsed import Heading
    from plugins.markdown.terms import TermLinks
    from plugins.urls import SiteAddress


class Bodies:
    """The HTML of entries, made when it is first needed and kept until the build ends."""

    def __init__(
        self,
        site: SiteAddress,
        address_of: Callable[[str, str, str], str | None],
    ) -> None:
        """Keep the site's address, and the function that returns the target of a source's link."""
        self._site = site
        self._address_of = address_of
        self._made: dict[str, str] = {}
        self._parts: dict[str, dict[str, Markup]] = {}

    def html(self, entry: Entry) -> str:
        """Return the body of an entry as sanitised HTML with every link resolved."""
        if entry.source not in self._made:
            self._made[entry.source] = self._make(entry)
        return self._made[entry.source]

    def parts(self, entry: Entry, headings: Iterable[str]) -> dict[str, Markup]:
        """Return the parts of a review below the given headings, as HTML for other pages."""
        if entry.source not in self._parts:
            self._parts[entry.source] = self._make_parts(entry)
        made = self._parts[entry.source]
        return {heading: made[heading] for heading in headings if heading in made}

    def _make_parts(self, entry: Entry) -> dict[str, Markup]:
        headings = section_headings(entry.body)
        found: dict[str, str] = {}
        for words, part in parts_under_headings(self.html(entry), headings):
            name = part_named(words)
            found[name] = f"{found.get(name, '')}{part}"
        address = self._site.local(entry.address)
        return {
            heading: Markup(  # noqa: S704 -- sanitised (nh3)
                framed_tables(standalone(found[heading], address))
            )
            for heading in PARTS
            if found.get(heading)
        }

    def _make(self, entry: Entry) -> str:
        return resolve_links(
            body_html(entry.body),
            lambda kind, value: self._address_of(entry.source, kind, value),
            self._site.root,
        )


@dataclass(frozen=True, slots=True)
class EntryBody:
    """An entry's body as its own page shows it; its HTML is made when a template uses it.

    That way the first pages can be written, and indexed for the search, before later bodies are
    made.
    """

    entry: Entry
    bodies: Bodies
    terms: TermLinks

    def __html__(self) -> str:
        """Return sanitised HTML in which terms link to their meanings (MarkupSafe's protocol)."""
        return framed_tables(link_terms(self.bodies.html(self.entry), self.terms))

    @property
    def contents(self) -> tuple[Link, ...]:
        """Return a link to each second-level heading of the body, or () if there are few."""
        return contents(parsed(self.entry.body).headings)


# Fewer headings are seen at a glance, and a list of them would only be in the way.
FEWEST = 3
_LEVEL = 2


def contents(headings: Iterable[Heading]) -> tuple[Link, ...]:
    """Return a link to each heading of the second level, or () if there are fewer than FEWEST."""
    links = tuple(Link(each.words, f"#{each.id}") for each in headings if each.level == _LEVEL)
    return links if len(links) >= FEWEST else ()
