"""BriefingGenerator: writes the seven-minute briefing of each review that has parts for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.generator import SETTING, ArticleSettings
from plugins.articles.review_view import review_view
from plugins.articles.sections import PARTS, briefing_address, has_briefing
from plugins.articles.views import crumbs
from plugins.outputs.generator import SiteGenerator
from plugins.page_head import page_head

if TYPE_CHECKING:
    from plugins.articles.model import Entry
    from plugins.outputs.writer import SiteWriter


class BriefingGenerator(SiteGenerator):
    """The page `briefing/` below each review's own."""

    def generate_context(self) -> None:
        """Take the loaded entries from the settings; nothing is read from the disk here."""
        self.loaded: ArticleSettings = self.settings[SETTING]

    def generate_output(self, writer: SiteWriter) -> None:
        """Write a briefing for each public review that has one."""
        for entry in self.loaded.public:
            if has_briefing(entry):
                self._write(writer, entry)

    def _write(self, writer: SiteWriter, entry: Entry) -> None:
        site = self.frame.address
        path = briefing_address(entry)
        head = page_head(
            site,
            path,
            f"7-minute briefing: {entry.title}",
            entry.summary,
            crumbs=(*crumbs(entry), (entry.title, entry.address)),
        )
        self.write_page(
            writer,
            path,
            "briefing",
            head=head,
            review=review_view(entry.review) if entry.review else None,
            page=site.absolute(entry.address),
            language=entry.language,
            parts=tuple(self.loaded.bodies.parts(entry, PARTS).items()),
        )
