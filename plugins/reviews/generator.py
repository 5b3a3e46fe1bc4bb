"""RegisterGenerator: writes the list of case reviews and its feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.feed import entry_items
from plugins.articles.generator import SETTING, ArticleSettings
from plugins.articles.views import entry_summary
from plugins.outputs.generator import FeedPlace, SiteGenerator
from plugins.page_head import page_head

if TYPE_CHECKING:
    from plugins.outputs.writer import SiteWriter

TITLE = "Case reviews"
FEED = ("Case reviews (RSS)", "feeds/case-reviews.xml")


class RegisterGenerator(SiteGenerator):
    """Every review, wherever its page stands; those without a date under their own heading."""

    def generate_context(self) -> None:
        """Take the loaded entries from the settings; nothing is read from the disk here."""
        loaded: ArticleSettings = self.settings[SETTING]
        self.reviews = [entry for entry in loaded.public if entry.review]

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the register and the feed of reviews."""
        site = self.frame.address
        description = f"Case reviews published by {self.frame.board.name}, and what they teach."
        dated = [entry for entry in self.reviews if entry.published]
        undated = [entry for entry in self.reviews if not entry.published]
        self.write_list(
            writer,
            page_head(site, "case-reviews/", TITLE, description, feed=FEED),
            "register",
            [entry_summary(each, site) for each in dated],
            undated=tuple(entry_summary(each, site) for each in undated),
        )
        place = FeedPlace(TITLE, FEED[1], "case-reviews/", description)
        self.write_feed(writer, place, entry_items(dated, self.frame.board.identity, site))
