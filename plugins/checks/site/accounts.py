"""Checks that every public source appears in the site, and that every file has a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.articles.pages import redirect_file
from plugins.articles.sections import briefing_address, has_briefing
from plugins.checks.site.finding import Finding
from plugins.courses.views import session_calendar
from plugins.site.pages import SEARCH_INDEX
from plugins.site.planning import planned
from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.checks.site.resolving import Resolver
    from plugins.checks.site.tree import Tree
    from plugins.site.model import Library

# Pages of facets, further pages of lists, and tables of years; their number depends on the content.
_OF_LISTS = re.compile(r"(?:^|/)(?:by/[^/]+/[^/]+/|page/\d+/|matrix/[^/]+/)")


def account_findings(tree: Tree, library: Library, resolver: Resolver) -> Iterator[Finding]:
    """Yield findings for public sources missing from the site, and for files that nothing needs.

    A page of a list or an asset is needed if any page links to it or fetches it.
    """
    wanted = {file: (f"“{source}”", "") for file, source in tree.served.items()}
    wanted |= {file: (what, about) for file, what, about in _wanted(library)}
    for file, (what, about) in wanted.items():
        if file not in tree.files:
            message = f"The site has no such file: {what} was left out."
            yield Finding(file, "left-out", message, about=about)
    yield from _not_shown(tree, library)
    plan = library.plan or planned(library, fewest=1)
    own = {file for file in (*plan.files, ".built-site") if not _OF_LISTS.search(file)}
    linked = _linked(tree, resolver)
    for file in sorted(tree.files - wanted.keys() - own):
        may_be = file.startswith(f"{SEARCH_INDEX}/") or (
            file in linked and (file.startswith("assets/") or bool(_OF_LISTS.search(file)))
        )
        if not may_be:
            message = "No text, course or file asks for this, and no page of a list."
            yield Finding(file, "stray", message)


def _not_shown(tree: Tree, library: Library) -> Iterator[Finding]:
    """Yield findings for sessions not on their course's page, and headings without the title."""
    titles = {file_for(entry.address): entry.title for entry in library.public}
    for public in library.schedule.courses:
        file = file_for(public.course.address)
        titles[file] = public.course.title
        page = tree.pages.get(file)
        shown = {each.id for each in page.sessions}.intersection(page.ids) if page else set()
        for session in public.sessions if page else ():
            if session.id not in shown:
                message = f"The page does not show the session “{session.id}”."
                yield Finding(file, "left-out", message, about=file)
    for file, title in titles.items():
        page = tree.pages.get(file)
        # A page without a main heading, or that cannot be read, is reported by other rules.
        if page and page.name and " ".join(title.split()) not in page.name:
            message = f"The main heading of the page lacks its title, “{title}”."
            yield Finding(file, "left-out", message, "<h1", about=file)


def altered_findings(altered: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Yield a finding for each file of the site that differs from the source it is copied from."""
    for file, source in altered:
        message = f"These are not the bytes of “{source}”, which is to be served as it is."
        yield Finding(file, "altered", message)


def _wanted(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield each file made from a public source, what it is for, and its course's page or ""."""
    for entry in library.public:
        yield file_for(entry.address), f"“{entry.source}”", ""
        if has_briefing(entry):
            yield file_for(briefing_address(entry)), f"the briefing of “{entry.source}”", ""
        for old in entry.redirects:
            yield redirect_file(old), f"an old address of “{entry.source}”", ""
    for public in library.schedule.courses:
        name = f"the course “{public.course.id}”"
        page = file_for(public.course.address)
        yield page, name, page
        yield public.course.calendar, f"the calendar of {name}", page
        for session in public.sessions:
            yield session_calendar(session), f"a session of {name}", page


def _linked(tree: Tree, resolver: Resolver) -> set[str]:
    """Return every file that a page of the site links to or fetches."""
    addresses = {
        address
        for page in tree.pages.values()
        for address in (*page.follows, *page.fetches)
        if not address.startswith("#")
    }
    return {file for each in addresses if (file := resolver.file_at(resolver.whole(each)))}
