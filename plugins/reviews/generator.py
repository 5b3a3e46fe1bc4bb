"""RegisterGenerator: writes the list of case reviews and its feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.feed import entry_items
from plugins.articles.generator import SETTING, ArticleSettings
from plugins.articles.model import Section
from plugins.articles.views import REVIEWS_FEED, SECTION_TITLES, entry_summary
from plugins.outputs.generator import FeedPlace, SiteGenerator
from plugins.page_head import page_head

if TYPE_CHECKING:
    from plugins.articles.model import Entry
    from plugins.outputs.writer import SiteWriter

TITLE = SECTION_TITLES[Section.CASE_REVIEWS]


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
        dated = sorted(filter(_when, self.reviews), key=_when, reverse=True)
        undated = [entry for entry in self.reviews if not _when(entry)]
        self.write_list(
            writer,
            page_head(site, "case-reviews/", TITLE, description, feed=REVIEWS_FEED),
            "register",
            [entry_summary(each, site) for each in dated],
            undated=tuple(entry_summary(each, site) for each in undated),
        )
        place = FeedPlace(TITLE, REVIEWS_FEED[1], "case-reviews/", description)
        self.write_feed(writer, place, entry_items(dated, self.frame.board.identity, site))


def _when(entry: Entry) -> tuple[int, ...]:
    """Give year, month and day of a review; of one with a year alone, before all of that year.

    Nothing at all where neither is told.
    """
    if entry.published:
        return entry.published.timetuple()[:3]
    return (entry.review.year, 0, 0) if entry.review and entry.review.year else ()
