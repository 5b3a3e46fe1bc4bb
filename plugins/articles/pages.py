"""The pages of entries, the lists of news, categories and guidance, and the news feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.bodies import EntryBody
from plugins.articles.feed import entry_items
from plugins.articles.model import FIXED_PAGES, NEWS_FEED, SHOWN, Section
from plugins.articles.views import (
    entry_head,
    entry_summary,
    entry_view,
)
from plugins.output.head import page_head
from plugins.output.plan import Feed, Page, Source
from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.articles.bodies import Bodies
    from plugins.articles.model import Entry, Shown
    from plugins.articles.views import Surroundings
    from plugins.board.model import Category
    from plugins.markdown.terms import TermLinks
    from plugins.output.plan import Frame, Planned

_NEWS = SHOWN[Section.NEWS]
# The position of the first fixed page in the footer.
FIXED_PLACE = 3


@dataclass(frozen=True, slots=True)
class Articles:
    """The entries to show, newest first, the categories, and what pages need from elsewhere."""

    public: tuple[Entry, ...]
    categories: tuple[Category, ...]
    around: Surroundings
    bodies: Bodies
    terms: TermLinks


def pages(articles: Articles, frame: Frame) -> Iterator[Planned]:
    """Yield the lists, the feeds, and a page for each entry and each of its old addresses."""
    news = [each for each in articles.public if each.section is Section.NEWS]
    description = f"News from {frame.name}."
    feed = Feed(
        title=_NEWS.title,
        file=NEWS_FEED[1],
        page="news/",
        description=description,
        items=lambda: entry_items(news, frame.identity, frame.address),
    )
    yield from _news(feed, (), news, "news", frame)
    for category in articles.categories:
        yield from _category(category, [e for e in news if e.category == category], frame)
    for section, shown in SHOWN.items():
        if shown.by_title:
            yield from by_title(section, shown, articles.public, frame)
    for entry in articles.public:
        yield from _entry_pages(entry, articles)


def redirect_file(old: str) -> str:
    """Return the file that is served at an old address, which is given without its first slash."""
    if old.lower().endswith((".html", ".htm")):
        return old
    return file_for(f"{old.rstrip('/')}/")


def _category(category: Category, news: Sequence[Entry], frame: Frame) -> Iterator[Planned]:
    feed = Feed(
        title=category.name,
        file=category.feed,
        page=category.address,
        description=f"{category.name}: news from {frame.name}.",
        items=lambda: entry_items(news, frame.identity, frame.address),
    )
    crumbs = ((_NEWS.title, "news/"),)
    yield from _news(feed, crumbs, news, "category", frame)


def _news(
    feed: Feed,
    crumbs: tuple[tuple[str, str], ...],
    news: Sequence[Entry],
    template: str,
    frame: Frame,
) -> Iterator[Planned]:
    site = frame.address
    yield Page(
        path=feed.page,
        head=page_head(
            site,
            feed.page,
            feed.title,
            feed.description,
            crumbs=crumbs,
            feed=(f"{feed.title} (RSS)", feed.file),
        ),
        template=template,
        entries=lambda: [entry_summary(each, site) for each in news],
        header=_NEWS.place if news and template == "news" else 0,
    )
    yield feed


def by_title(
    section: Section, shown: Shown, public: Sequence[Entry], frame: Frame
) -> Iterator[Planned]:
    """Yield the list of a section's texts in order of titles, and its feed if it has one."""
    site, path = frame.address, f"{section}/"
    held = [each for each in public if each.section is section]
    held.sort(key=lambda each: each.title.casefold())
    description = f"{shown.title} for practitioners from {frame.name}."
    yield Page(
        path=path,
        head=page_head(site, path, shown.title, description, feed=shown.feed),
        template=shown.by_title,
        view=lambda: {"entries": tuple(entry_summary(each, site) for each in held)},
        header=shown.place if held else 0,
    )
    if shown.feed:
        yield Feed(
            title=shown.title,
            file=shown.feed[1],
            page=path,
            description=description,
            items=lambda: entry_items(held, frame.identity, site),
        )


def _entry_pages(entry: Entry, articles: Articles) -> Iterator[Planned]:
    """Yield an entry's page, and a redirecting page for each of its old addresses.

    Pelican's own generators write the entry's page, because they have read its file.
    """
    around = articles.around
    is_fixed = entry.section is Section.PAGES and entry.slug in FIXED_PAGES
    yield Page(
        path=entry.address,
        head=entry_head(entry, around.site),
        template=SHOWN[entry.section].template,
        view=lambda: {
            "body": EntryBody(entry, articles.bodies, articles.terms),
            "view": entry_view(entry, around),
        },
        lastmod=entry.last_changed(around.moment.date()),
        source=Source(entry.path, entry.slug_line, "slug"),
        footer=FIXED_PLACE + FIXED_PAGES.index(entry.slug) if is_fixed else 0,
        is_pelicans=True,
    )
    moved = page_head(around.site, entry.address, entry.title, "")
    for old, line in zip(entry.redirects, entry.redirect_lines, strict=True):
        yield Page(
            path=redirect_file(old),
            head=moved,
            template="redirect",
            source=Source(entry.path, line, "redirect-from"),
        )
