"""ArticleListsGenerator: writes the lists of news, categories and guidance, and the news feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.feed import entry_items
from plugins.articles.model import Section
from plugins.articles.views import NEWS_FEED, SECTION_TITLES, entry_summary
from plugins.outputs.generator import FeedPlace, SiteGenerator
from plugins.page_head import page_head

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.articles.bodies import Bodies
    from plugins.articles.model import Entry
    from plugins.articles.views import Surroundings
    from plugins.board.model import Category
    from plugins.outputs.writer import SiteWriter
    from plugins.postprocess.terms import TermLinks

SETTING = "ARTICLES_LOADED"


@dataclass(frozen=True, slots=True)
class ArticleSettings:
    """All sources (None for what is not public), the public entries newest first, and the rest."""

    sources: Mapping[str, Entry | None]
    public: tuple[Entry, ...]
    categories: tuple[Category, ...]
    around: Surroundings
    bodies: Bodies
    terms: TermLinks


class ArticleListsGenerator(SiteGenerator):
    """The lists under /news/ and /guidance/."""

    def generate_context(self) -> None:
        """Take the loaded entries from the settings; nothing is read from the disk here."""
        loaded: ArticleSettings = self.settings[SETTING]
        self.categories = loaded.categories
        self.news = [each for each in loaded.public if each.section is Section.NEWS]
        guidance = (each for each in loaded.public if each.section is Section.GUIDANCE)
        self.guidance = sorted(guidance, key=lambda each: each.title.casefold())

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the list of news, each category, the list of guidance, and the news feeds."""
        name = self.frame.board.name
        title = SECTION_TITLES[Section.NEWS]
        place = FeedPlace(title, NEWS_FEED[1], "news/", f"News from {name}.")
        self._write_news(writer, place, (), self.news, "news")
        for category in self.categories:
            description = f"{category.name}: news from {name}."
            place = FeedPlace(category.name, category.feed, category.address, description)
            held = [each for each in self.news if each.category == category]
            self._write_news(writer, place, ((title, "news/"),), held, "category")
        self._write_guidance(writer)

    def _write_news(
        self,
        writer: SiteWriter,
        place: FeedPlace,
        crumbs: tuple[tuple[str, str], ...],
        entries: list[Entry],
        template: str,
    ) -> None:
        site = self.frame.address
        feed = (f"{place.title} (RSS)", place.path)
        head = page_head(site, place.page, place.title, place.description, crumbs=crumbs, feed=feed)
        summaries = [entry_summary(each, site) for each in entries]
        self.write_list(writer, head, template, summaries)
        self.write_feed(writer, place, entry_items(entries, self.frame.board.identity, site))

    def _write_guidance(self, writer: SiteWriter) -> None:
        site = self.frame.address
        title = SECTION_TITLES[Section.GUIDANCE]
        description = f"Guidance for practitioners from {self.frame.board.name}."
        self.write_page(
            writer,
            "guidance/",
            "guidance_list",
            head=page_head(site, "guidance/", title, description),
            entries=tuple(entry_summary(each, site) for each in self.guidance),
        )
