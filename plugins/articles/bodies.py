"""Bodies: the HTML of public entries, each made once for all the pages that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from plugins.postprocess.fragments import parts_under_headings, standalone
from plugins.postprocess.links import resolve_links
from plugins.postprocess.markdown_body import body_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.addresses import SiteAddress
    from plugins.articles.model import Entry


class Bodies:
    """Makes an entry's HTML when it is first asked for, and keeps it for the build."""

    def __init__(
        self, site: SiteAddress, address_of: Callable[[str, str, str], str | None]
    ) -> None:
        """Take the site's address and what finds where a source's links lead."""
        self._site = site
        self._address_of = address_of
        self._made: dict[str, str] = {}

    def html(self, entry: Entry) -> str:
        """Take an entry; give its body as sanitised HTML with every link resolved."""
        if entry.source not in self._made:
            self._made[entry.source] = self._make(entry)
        return self._made[entry.source]

    def parts(self, entry: Entry, headings: Iterable[str]) -> dict[str, Markup]:
        """Take an entry and headings; give the part under each that it has, for other pages."""
        found = parts_under_headings(self.html(entry))
        address = self._site.local(entry.address)
        return {
            heading: Markup(standalone(found[heading], address))  # noqa: S704 -- sanitised (nh3)
            for heading in headings
            if found.get(heading)
        }

    def _make(self, entry: Entry) -> str:
        return resolve_links(
            body_html(entry.body),
            lambda kind, value: self._address_of(entry.source, kind, value),
            self._site.root,
        )
