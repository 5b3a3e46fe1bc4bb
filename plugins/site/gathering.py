"""The library to what the gathering pages show: themes, the A to Z, the sitemap's pages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.articles.views import NEWS_FEED, REVIEWS_FEED, SECTION_TITLES, entry_summary
from plugins.courses.views import course_notice
from plugins.page_head import Link
from plugins.recommendations.listing import by_agency, listed
from plugins.recommendations.views import agency_address
from plugins.site.claims import OWN_PAGES
from plugins.site.views import Letter, ThemeView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.articles.views import EntrySummary
    from plugins.board.model import Theme
    from plugins.site.model import Library


def theme_view(library: Library, theme: Theme, entries: list[Entry]) -> ThemeView:
    """Take the library, a theme and its entries; give all that is public and touches it."""
    site = library.address
    return ThemeView(
        sentence=theme.sentence,
        news=_summaries(
            library, [e for e in entries if e.section is Section.NEWS and not e.review]
        ),
        reviews=_summaries(library, [e for e in entries if e.review]),
        guidance=_summaries(library, [e for e in entries if e.section is Section.GUIDANCE]),
        courses=tuple(
            course_notice(public, site)
            for public in library.schedule.courses
            if theme in public.course.themes
        ),
        feed=Link(f"{theme.name} (RSS)", site.local(theme.feed)),
    )


def theme_entries(library: Library, theme: Theme) -> list[Entry]:
    """Take the library and a theme; give the public entries that name it, the newest first."""
    return [entry for entry in library.public if theme in entry.themes]


def theme_links(library: Library) -> tuple[Link, ...]:
    """Take the library; give a link to each theme, with its sentence as the note."""
    return tuple(
        Link(theme.name, library.address.local(theme.address), theme.sentence)
        for theme in library.public_themes
    )


def letters(library: Library) -> tuple[Letter, ...]:
    """Take the library; give the A to Z of all public entries and courses by their titles."""
    titles = [(entry.title, entry.address) for entry in library.public]
    titles += [(each.course.title, each.course.address) for each in library.schedule.courses]
    titles.sort(key=lambda pair: (_letter(pair[0]), pair[0].casefold(), pair[1]))
    return tuple(
        Letter(letter, tuple(Link(title, library.address.local(path)) for title, path in pairs))
        for letter, pairs in groupby(titles, key=lambda pair: _letter(pair[0]))
    )


def feed_links(library: Library) -> tuple[Link, ...]:
    """Take the library; give a link to every feed of the site."""
    named = [
        (SECTION_TITLES[Section.NEWS], NEWS_FEED[1]),
        *((each.name, each.feed) for each in library.categories),
        (SECTION_TITLES[Section.CASE_REVIEWS], REVIEWS_FEED[1]),
        ("Training", "feeds/training.xml"),
        *((theme.name, theme.feed) for theme in library.public_themes),
    ]
    return tuple(Link(title, library.address.local(path)) for title, path in named)


def sitemap_pages(library: Library) -> Iterator[tuple[str, date | None]]:
    """Take the library; give the path of every page, with the day of its last known change."""
    on = library.moment.date()
    for path in OWN_PAGES:
        yield path, None
    for category in library.categories:
        yield category.address, None
    for theme in library.public_themes:
        yield theme.address, None
    for agency, _ in by_agency(listed(library.public_reports)):
        yield agency_address(agency), None
    for entry in library.public:
        yield entry.address, entry.last_changed(on)
    for public in library.schedule.courses:
        said = [public.course.announced]
        said += [each.changed or each.announced for each in public.sessions]
        yield public.course.address, max(said).date()


def _summaries(library: Library, entries: list[Entry]) -> tuple[EntrySummary, ...]:
    return tuple(entry_summary(entry, library.address) for entry in entries)


def _letter(title: str) -> str:
    first = next((each for each in title.upper() if each.isalnum()), "#")
    return first if "A" <= first <= "Z" else "0–9"
