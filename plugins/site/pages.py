"""The pages that list other pages (home, themes, feeds, search), and the files for machines."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.articles.feed import change_items, entry_items, status_items
from plugins.articles.model import Section
from plugins.articles.views import entry_summary
from plugins.courses.views import session_views, webcal
from plugins.output.head import PAGE, Kind, Link, page_head
from plugins.output.plan import Feed, File, Page
from plugins.site.gathering import (
    letters,
    list_links,
    taken_down,
    theme_entries,
    theme_links,
    theme_view,
)
from plugins.site.machine_files import dated_pages, headers, robots, security, sitemap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plugins.articles.model import Entry
    from plugins.articles.pages import Articles
    from plugins.output.channel import FeedItem
    from plugins.output.plan import Frame, Plan, Planned
    from plugins.site.assets import Assets
    from plugins.site.model import Library
    from plugins.sources.themes import Theme

HOME_NEWS = 5
HOME_DATES = 5
WORRIED = "worried-about-a-child/"
FEEDS = "feeds/"
SEARCH = "search/"
# Where the search's index is written, after the pages.
SEARCH_INDEX = "pagefind"
THEME = Kind("Theme", 5)
_THEMES_PLACE, _SEARCH_PLACE, _FEEDS_PLACE = 5, 6, 1


def pages(
    library: Library, articles: Articles, frame: Frame, plan: Callable[[], Plan]
) -> Iterator[Planned]:
    """Yield every page that lists other pages, and the feeds of the themes.

    `plan` returns the plan of the whole site, including these pages. It may only be called once
    that plan is complete.
    """
    yield _home(library, frame)
    area = library.board.area
    description = f"Who to tell, by day and at night, about a child in {area}."
    yield Page(
        path=WORRIED,
        head=page_head(frame.address, WORRIED, "Worried about a child?", description, kind=PAGE),
        template="worried",
    )
    description = "Reviews, guidance and training, gathered by subject."
    yield Page(
        path="themes/",
        head=page_head(frame.address, "themes/", "Themes", description),
        template="themes",
        view=lambda: {"themes": theme_links(library)},
        header=_THEMES_PLACE if library.public_themes else 0,
    )
    for theme in library.public_themes:
        yield from _theme(theme, library, articles, frame)
    yield _feeds_page(frame, plan)
    yield _search_page(library, frame, plan)
    description = "There is no page at this address."
    yield Page(
        path="404.html",
        head=page_head(frame.address, "404.html", "Page not found", description, is_listed=False),
        template="not_found",
    )


def machine_files(library: Library, frame: Frame, plan: Callable[[], Plan]) -> Iterator[File]:
    """Yield the files that programs read."""
    site, board = frame.address, library.board
    has_contact = any(entry.address == "contact/" for entry in library.public)
    page = site.absolute("contact/" if has_contact else "")
    contact = f"mailto:{board.contact.email}" if board.contact.email else page
    yield File(file="sitemap.xml", make=lambda: sitemap(dated_pages(plan(), library), site))
    yield File(file="robots.txt", make=lambda: robots(site, is_sample=board.sample))
    yield File(file="_headers", make=lambda: headers(site.root))
    yield File(file=".well-known/security.txt", make=lambda: security(contact, site, frame.moment))


def asset_files(assets: Assets) -> Iterator[File]:
    """Yield the styles, scripts and the icon that every page uses."""
    for asset in (assets.stylesheet, assets.script, assets.search, assets.icon):
        yield File(file=asset.path, make=partial(str, asset.text))


def _home(library: Library, frame: Frame) -> Page:
    board, schedule, site = library.board, library.schedule, frame.address
    news = [each for each in library.public if each.section is Section.NEWS][:HOME_NEWS]
    dates = [each for each in schedule.coming if each.is_on][:HOME_DATES]
    return Page(
        path="",
        head=page_head(
            site,
            "",
            board.name,
            board.about or f"News and guidance for {board.area}.",
            as_of=schedule.on if dates else None,
        ),
        template="home",
        view=lambda: {
            "news": tuple(entry_summary(each, site) for each in news),
            "sessions": session_views(schedule, dates, site),
            "themes": theme_links(library),
        },
    )


def _theme(theme: Theme, library: Library, articles: Articles, frame: Frame) -> Iterator[Planned]:
    description = theme.sentence or f"All that touches the theme {theme.name}."
    entries = theme_entries(library, theme)
    has_courses = any(theme in each.course.themes for each in library.schedule.courses)
    yield Page(
        path=theme.address,
        head=page_head(
            frame.address,
            theme.address,
            theme.name,
            description,
            kind=THEME,
            crumbs=(("Themes", "themes/"),),
            feed=(f"{theme.name} (RSS)", theme.feed),
            as_of=library.schedule.on if has_courses else None,
        ),
        template="theme",
        view=lambda: {
            "theme": theme_view(library, theme, entries, articles.around, articles.bodies)
        },
    )
    yield Feed(
        title=theme.name,
        file=theme.feed,
        page=theme.address,
        description=description,
        items=lambda: _theme_items(theme, entries, library, frame),
    )


def _theme_items(
    theme: Theme, entries: Sequence[Entry], library: Library, frame: Frame
) -> tuple[FeedItem, ...]:
    """Return the items of a theme's feed, including those for reviews that were taken down."""
    identity, site, moment = frame.identity, frame.address, frame.moment
    gone = taken_down(library, theme)
    return (
        *entry_items(entries, identity, site),
        *change_items(entries, identity, site, moment),
        *status_items(gone, identity, site, moment),
    )


def _feeds_page(frame: Frame, plan: Callable[[], Plan]) -> Page:
    site = frame.address
    description = "How to hear of news and dates."
    return Page(
        path=FEEDS,
        head=page_head(site, FEEDS, "Feeds and calendars", description),
        template="feeds",
        view=lambda: {
            "feeds": tuple(Link(each.title, site.local(each.file)) for each in plan().feeds),
            "calendars": tuple(
                Link(each.title, webcal(site.absolute(each.file))) for each in plan().calendars
            ),
        },
        footer=_FEEDS_PLACE,
    )


def _search_page(library: Library, frame: Frame, plan: Callable[[], Plan]) -> Page:
    site = frame.address
    has_content = bool(library.public or library.schedule.courses)
    return Page(
        path=SEARCH,
        head=page_head(site, SEARCH, "Search", "Find a page by its words, theme or title."),
        template="search",
        view=lambda: {
            "bundle": site.local(f"{SEARCH_INDEX}/"),
            "kinds": plan().search_kinds,
            "themes": theme_links(library),
            "lists": list_links(library),
            "letters": letters(library),
        },
        header=_SEARCH_PLACE if has_content else 0,
    )
