"""The library to `site`, the frozen value that stands on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.model import FIXED_PAGES, SAFE, Section
from plugins.articles.views import NEWS_FEED, SECTION_TITLES
from plugins.board.model import EmergencyNumber
from plugins.lines import lines_of
from plugins.page_head import Link
from plugins.site.model import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.site.assets import Assets
    from plugins.site.model import Library

# Numbers of the whole country, printed for every board (as Childline and the NSPCC print them).
EMERGENCY = EmergencyNumber("If a child is in immediate danger", "999", "at any time")
CHILDLINE = EmergencyNumber("Childline", "0800 1111", "for anyone under 19: free, day and night")
HELPLINE = EmergencyNumber("NSPCC helpline", "0808 800 5000", "for adults worried about a child")
WORRIED = "worried-about-a-child/"
FEEDS = ("Feeds and calendars", "feeds/")


def site_value(library: Library, assets: Assets) -> Site:
    """Take the library and the assets; give `site`.

    Navigation lists only what exists and is public. While the board is a sample, the worried
    block shows only 999, Childline and the NSPCC (contract: Content folders).
    """
    board, address = library.board, library.address
    pages = {e.slug: e for e in library.public if e.section is Section.PAGES}
    fixed = ((pages[slug].title, pages[slug].address) for slug in FIXED_PAGES if slug in pages)
    contact = pages.get("contact")
    return Site(
        name=board.name,
        area=board.area,
        language=board.language,
        root=address.root,
        home=address.local(""),
        stylesheet=address.local(assets.stylesheet.path),
        script=address.local(assets.script.path),
        icon=address.local(assets.icon.path),
        exit=board.exit,
        safe=address.local(pages[SAFE].address) if SAFE in pages else "",
        is_sample=board.sample,
        navigation=tuple(_navigation(library)),
        footer=tuple(
            Link(title, address.local(path))
            for title, path in (FEEDS, *library.glossary.pages, *fixed)
        ),
        feed=Link(NEWS_FEED[0], address.local(NEWS_FEED[1])),
        worried=address.local(WORRIED),
        numbers=tuple(_numbers(library)),
        contact=board.contact,
        contact_page=address.local(contact.address) if contact else "",
        postal_address=tuple(lines_of(board.address)),
    )


def _navigation(library: Library) -> Iterator[Link]:
    sections = {entry.section for entry in library.public}
    has_reviews = any(entry.review for entry in library.public)
    wanted = (
        (Section.NEWS in sections, SECTION_TITLES[Section.NEWS], "news/"),
        (has_reviews, SECTION_TITLES[Section.CASE_REVIEWS], "case-reviews/"),
        (Section.GUIDANCE in sections, SECTION_TITLES[Section.GUIDANCE], "guidance/"),
        (bool(library.schedule.courses), "Training", "training/"),
        (bool(library.public_themes), "Themes", "themes/"),
        (bool(library.public or library.schedule.courses), "Search", "search/"),
    )
    for exists, title, path in wanted:
        if exists:
            yield Link(title, library.address.local(path))


def _numbers(library: Library) -> Iterator[EmergencyNumber]:
    board = library.board
    yield EMERGENCY
    yield CHILDLINE
    for number in (board.day, board.night):
        if number and not board.sample:
            yield number
    yield HELPLINE
