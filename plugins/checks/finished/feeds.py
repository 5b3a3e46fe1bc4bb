"""Feeds parse back and say what the pages say."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from plugins.addresses import file_for
from plugins.articles.case_review import SILENT
from plugins.articles.model import Section
from plugins.articles.views import NEWS_FEED, REVIEWS_FEED
from plugins.checks.finished.feed_reading import FeedError, ReadFeed, ReadItem, read_feed
from plugins.checks.finished.finding import Finding
from plugins.courses.places import FEED as TRAINING_FEED
from plugins.dates.moments import start_of, year_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from plugins.articles.model import Entry
    from plugins.checks.finished.pages import ShownSession
    from plugins.checks.finished.resolving import Resolver
    from plugins.checks.finished.tree import Tree
    from plugins.site.model import Library

    _Shown = tuple[str, Entry | None]

RULE = "feed"


def feed_findings(tree: Tree, library: Library, resolver: Resolver) -> Iterator[Finding]:
    """Take the tree, the library and what resolves; give where a feed is wrong or lacks an item."""
    shown = _shown(library)
    feeds: dict[str, ReadFeed] = {}
    unread: set[str] = set()
    for file, text in tree.texts.items():
        if not (file.startswith("feeds/") and file.endswith(".xml")):
            continue
        try:
            feeds[file] = read_feed(text)
        except FeedError as error:
            unread.add(file)
            yield Finding(file, RULE, f"This feed cannot be read: {error}.")
            continue
        if feeds[file].address != library.address.absolute(file):
            yield Finding(file, RULE, "The feed does not say its own address.", "atom:link")
        for message, mark, about in _item_faults(feeds[file], shown, library.moment, resolver):
            yield Finding(file, RULE, message, mark, about=about)
        for message, mark, about in _unlike_sessions(feeds[file], tree, resolver):
            yield Finding(file, RULE, message, mark, about=about)
    for file, address in _lacking(feeds, library):
        if file not in unread:
            message = f"The feed does not tell of “/{address}”."
            yield Finding(file, RULE, message, about=file_for(address.partition("#")[0]))


def _item_faults(
    feed: ReadFeed, shown: Mapping[str, _Shown], moment: datetime, resolver: Resolver
) -> Iterator[tuple[str, str, str]]:
    """Report what is wrong with a feed's items: message, mark, and the page that each is about."""
    seen: set[str] = set()
    for item in feed.items:
        file = resolver.file_at(item.link) or ""
        if item.guid in seen:
            yield f"Two items have the guid “{item.guid}”: readers show one of them.", item.guid, ""
        seen.add(item.guid)
        if item.moment > moment:
            message = f"The item “{item.title}” is dated after the moment of the build."
            yield message, item.guid, file
        for message in _unlike_source(item, *shown.get(file, ("", None))):
            yield message, item.guid, file


def _unlike_source(item: ReadItem, title: str, entry: Entry | None) -> Iterator[str]:
    """Report an item with another date or title than the text or course that it leads to."""
    is_its_own = entry is not None and item.guid.endswith(f":article:{entry.slug}")
    if entry and is_its_own and item.moment != entry.public_from:
        yield f"The item “{item.title}” has another date than its article."
    if title and not (item.title == title if is_its_own else title in item.title):
        yield f"“{item.title}” leads to the page of “{title}”."


def _shown(library: Library) -> dict[str, _Shown]:
    """Return the title of each text and course, and the text, by the file of its page."""
    courses = (public.course for public in library.schedule.courses)
    shown = [(each.address, each.title, each) for each in library.public]
    of_courses = [(each.address, each.title, None) for each in courses]
    return {
        file_for(address): (" ".join(title.split()), entry)
        for address, title, entry in (*shown, *of_courses)
    }


def _unlike_sessions(
    feed: ReadFeed, tree: Tree, resolver: Resolver
) -> Iterator[tuple[str, str, str]]:
    """Report coming sessions that stand otherwise on their page than in their latest items.

    Several may be of one moment, the first announcement and a change.
    """
    events: defaultdict[str, list[ReadItem]] = defaultdict(list)
    for item in feed.items:
        if item.start:
            events[item.link].append(item)
    for link, items in events.items():
        page = tree.pages.get(resolver.file_at(link) or "")
        identity = link.partition("#")[2]
        shown = page.sessions if page else ()  # a page that is not there is reported elsewhere
        session = next((s for s in shown if s.id == identity and s.until), None)
        newest = max(item.moment for item in items)
        latest = [item for item in items if item.moment == newest]
        if page and session and not any(_holds(item, session) for item in latest):
            message = f"The course's page has another time or place than “{latest[0].title}”."
            yield message, latest[0].guid, page.file


def _holds(item: ReadItem, session: ShownSession) -> bool:
    is_then = (item.start, item.until) == (session.start, session.until)
    return is_then and " ".join(item.place.split()) == session.place


def _lacking(feeds: Mapping[str, ReadFeed], library: Library) -> Iterator[tuple[str, str]]:
    """Give each feed with what it does not tell of, though it is public within the year."""
    since = start_of(year_before(library.moment.date()), library.moment.tzinfo)
    wanted = [(TRAINING_FEED[1], each.address, each.announced) for each in library.schedule.coming]
    for entry in library.public:
        if entry.public_from and not (entry.review and entry.review.status in SILENT):
            in_news = entry.section is Section.NEWS
            wanted += [(NEWS_FEED[1], entry.address, entry.public_from)] if in_news else []
            is_review = entry.review is not None
            wanted += [(REVIEWS_FEED[1], entry.address, entry.public_from)] if is_review else []
    links = {file: {item.link for item in feed.items} for file, feed in feeds.items()}
    for file, address, moment in wanted:
        if moment >= since and library.address.absolute(address) not in links.get(file, {None}):
            yield file, address
