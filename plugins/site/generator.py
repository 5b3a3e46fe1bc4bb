"""GatheringGenerator: writes home, themes, feeds, search, redirects and the files for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.feed import change_items, entry_items, status_items
from plugins.articles.generator import SETTING as ARTICLES
from plugins.articles.generator import ArticleSettings
from plugins.articles.model import Section
from plugins.articles.views import entry_summary
from plugins.courses.generator import CALENDAR
from plugins.courses.views import session_views, webcal
from plugins.outputs.generator import FeedPlace, SiteGenerator
from plugins.page_head import Head, Link, page_head
from plugins.site.claims import SEARCH_INDEX, redirect_file
from plugins.site.gathering import (
    feed_links,
    letters,
    list_links,
    taken_down,
    theme_entries,
    theme_links,
    theme_view,
)
from plugins.site.site_value import FEEDS, WORRIED
from plugins.site.sitemap_pages import sitemap_pages
from plugins.site.wellknown import headers, robots, security, sitemap

if TYPE_CHECKING:
    from plugins.addresses import SiteAddress
    from plugins.articles.model import Entry
    from plugins.board.model import Theme
    from plugins.feeds.channel import FeedItem
    from plugins.outputs.writer import SiteWriter
    from plugins.site.assets import Assets
    from plugins.site.model import Library

SETTING = "SITE_LIBRARY"
ASSETS = "SITE_ASSETS"
HOME_NEWS = 5
HOME_DATES = 5
# What the search can be held to, in the words of the pages' own templates.
KINDS = ("News", "Case review", "Guidance", "Training", "Theme", "Page")


class GatheringGenerator(SiteGenerator):
    """What gathers the whole site, from the library."""

    writes_searched = True

    def generate_context(self) -> None:
        """Take the library from the settings; nothing is read from the disk here."""
        self.library: Library = self.settings[SETTING]
        self.articles: ArticleSettings = self.settings[ARTICLES]
        self.assets: Assets = self.settings[ASSETS]
        self.site: SiteAddress = self.frame.address

    def generate_output(self, writer: SiteWriter) -> None:
        """Write every page that gathers others, and the files that programs read."""
        self._write_home(writer)
        self._write_worried(writer)
        self._write_themes(writer)
        self._write_feeds_page(writer)
        self._write_search(writer)
        self._write_not_found(writer)
        for entry in self.library.public:
            if entry.redirects:
                self._write_redirects(writer, entry)
        self._write_machine_files(writer)

    def _head(self, path: str, title: str, description: str) -> Head:
        return page_head(self.site, path, title, description)

    def _write_home(self, writer: SiteWriter) -> None:
        board = self.frame.board
        news = [each for each in self.library.public if each.section is Section.NEWS]
        schedule = self.library.schedule
        dates = [each for each in schedule.coming if each.is_on][:HOME_DATES]
        self.write_page(
            writer,
            "",
            "home",
            head=page_head(
                self.site,
                "",
                board.name,
                board.about or f"News and guidance for {board.area}.",
                as_of=schedule.on if dates else None,
            ),
            news=tuple(entry_summary(each, self.site) for each in news[:HOME_NEWS]),
            sessions=session_views(schedule, dates, self.site),
            themes=theme_links(self.library),
        )

    def _write_worried(self, writer: SiteWriter) -> None:
        area = self.frame.board.area
        description = f"Whom to tell, by day and at night, about a child in {area}."
        head = self._head(WORRIED, "Worried about a child?", description)
        self.write_page(writer, WORRIED, "worried", head=head)

    def _write_themes(self, writer: SiteWriter) -> None:
        description = "Reviews, guidance and training, gathered by subject."
        head = self._head("themes/", "Themes", description)
        self.write_page(writer, "themes/", "themes", head=head, themes=theme_links(self.library))
        for theme in self.library.public_themes:
            self._write_theme(writer, theme)

    def _write_theme(self, writer: SiteWriter, theme: Theme) -> None:
        description = theme.sentence or f"All that touches the theme {theme.name}."
        place = FeedPlace(theme.name, theme.feed, theme.address, description)
        crumbs = (("Themes", "themes/"),)
        entries = theme_entries(self.library, theme)
        view = theme_view(self.library, theme, entries, self.articles.around, self.articles.bodies)
        feed = (f"{theme.name} (RSS)", place.path)
        head = page_head(
            self.site,
            theme.address,
            theme.name,
            description,
            crumbs=crumbs,
            feed=feed,
            as_of=self.library.schedule.on if view.courses else None,
        )
        self.write_page(writer, theme.address, "theme", head=head, theme=view)
        self.write_feed(writer, place, self._theme_items(theme, entries))

    def _theme_items(self, theme: Theme, entries: list[Entry]) -> tuple[FeedItem, ...]:
        """Give the items of a theme's feed; who reads it is told of what is taken down, too."""
        identity, moment = self.frame.board.identity, self.frame.moment
        gone = taken_down(self.library, theme)
        return (
            *entry_items(entries, identity, self.site),
            *change_items(entries, identity, self.site, moment),
            *status_items(gone, identity, self.site, moment),
        )

    def _write_feeds_page(self, writer: SiteWriter) -> None:
        title, address = FEEDS
        calendars = [("All training dates", CALENDAR)]
        calendars += [(e.course.title, e.course.calendar) for e in self.library.schedule.courses]
        self.write_page(
            writer,
            address,
            "feeds",
            head=self._head(address, title, "How to hear of news and dates."),
            feeds=feed_links(self.library),
            calendars=tuple(
                Link(name, webcal(self.site.absolute(path))) for name, path in calendars
            ),
        )

    def _write_search(self, writer: SiteWriter) -> None:
        self.write_page(
            writer,
            "search/",
            "search",
            head=self._head("search/", "Search", "Find a page by its words, theme or title."),
            script=self.site.local(self.assets.search.path),
            bundle=self.site.local(f"{SEARCH_INDEX}/"),
            kinds=KINDS,
            themes=theme_links(self.library),
            lists=list_links(self.library),
            letters=letters(self.library),
        )

    def _write_not_found(self, writer: SiteWriter) -> None:
        description = "There is no page at this address."
        title = "Page not found"
        head = page_head(self.site, "404.html", title, description, is_listed=False)
        self.write_page(writer, "404.html", "not_found", head=head)

    def _write_redirects(self, writer: SiteWriter, entry: Entry) -> None:
        head = page_head(self.site, entry.address, entry.title, "")
        template = self.get_template("redirect")
        for old in entry.redirects:
            writer.write_file(redirect_file(old), template, self.context, head=head)

    def _write_machine_files(self, writer: SiteWriter) -> None:
        board = self.frame.board
        email = board.contact.email
        pages = {entry.address for entry in self.library.public}
        page = self.site.absolute("contact/" if "contact/" in pages else "")
        contact = f"mailto:{email}" if email else page
        assets = self.assets
        for asset in (assets.stylesheet, assets.script, assets.search, assets.icon):
            writer.write_text(asset.path, asset.text)
        writer.write_text("sitemap.xml", sitemap(sitemap_pages(self.library), self.site))
        writer.write_text("robots.txt", robots(self.site, is_sample=self.frame.board.sample))
        writer.write_text("_headers", headers(self.site.root))
        machine = security(contact, self.site, self.frame.moment)
        writer.write_text(".well-known/security.txt", machine)
