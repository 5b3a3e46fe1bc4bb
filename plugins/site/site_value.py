"""Makes `site`, the frozen value that every template may read, from the library."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from plugins.articles.model import NEWS_FEED, SAFE, Section
from plugins.board.model import EmergencyNumber
from plugins.characters import lines_of
from plugins.output.head import Link
from plugins.site.model import Site
from plugins.site.pages import WORRIED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.output.plan import Page, Plan
    from plugins.site.assets import Assets
    from plugins.site.model import Library

# National numbers, shown on every board's site (written as Childline and the NSPCC print them).
EMERGENCY = EmergencyNumber("If a child is in immediate danger", "999", "at any time")
CHILDLINE = EmergencyNumber("Childline", "0800 1111", "for anyone under 19: free, day and night")
HELPLINE = EmergencyNumber("NSPCC helpline", "0808 800 5000", "for adults worried about a child")


def site_value(library: Library, plan: Plan, assets: Assets) -> Site:
    """Return `site`: the board's details, and the navigation in the header and the footer.

    If the board is a sample, the block for worried readers shows only 999, Childline and the NSPCC
    (contract: Content folders).
    """
    board, address = library.board, library.address
    pages = {e.slug: e for e in library.public if e.section is Section.PAGES}
    contact = pages.get("contact")
    return Site(
        name=board.name,
        area=board.area,
        language=board.language,
        root=address.root,
        home=address.local(""),
        stylesheet=address.local(assets.stylesheet.path),
        script=address.local(assets.script.path),
        search_script=address.local(assets.search.path),
        icon=address.local(assets.icon.path),
        exit=board.exit,
        safe=address.local(pages[SAFE].address) if SAFE in pages else "",
        is_sample=board.sample,
        navigation=_links(plan, attrgetter("header")),
        footer=_links(plan, attrgetter("footer")),
        feed=Link(NEWS_FEED[0], address.local(NEWS_FEED[1])),
        worried=address.local(WORRIED),
        numbers=tuple(_numbers(library)),
        contact=board.contact,
        contact_page=address.local(contact.address) if contact else "",
        postal_address=tuple(lines_of(board.address)),
    )


def _links(plan: Plan, place: Callable[[Page], int]) -> tuple[Link, ...]:
    """Return a link to each page for which `place` returns a position, sorted by position."""
    placed = sorted((each for each in plan.pages if place(each)), key=place)
    return tuple(Link(each.head.title, each.head.address) for each in placed)


def _numbers(library: Library) -> Iterator[EmergencyNumber]:
    board = library.board
    yield EMERGENCY
    yield CHILDLINE
    for number in (board.day, board.night):
        if number and not board.sample:
            yield number
    yield HELPLINE
