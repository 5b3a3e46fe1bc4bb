"""Turns entries into feed items with the summary and the link, never the text of a review."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plugins.articles.case_review import HIDDEN, SILENT
from plugins.articles.model import ARTICLES
from plugins.articles.review_view import STATUS_WORDS
from plugins.dates import start_of
from plugins.output.channel import FeedItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from plugins.articles.model import Change, Entry
    from plugins.urls import SiteAddress


def entry_items(
    entries: Iterable[Entry], identity: str, address: SiteAddress
) -> tuple[FeedItem, ...]:
    """Return the feed items of public entries, except reviews with a silent status.

    The guid has the slug, which an article keeps for ever, even if its title, date or folder
    changes.
    """
    return tuple(
        FeedItem(
            guid=f"{identity}:article:{entry.slug}",  # guard: dates in guids
            title=entry.title,
            link=address.absolute(entry.address),
            summary=entry.summary,
            moment=entry.public_from,
            categories=_categories(entry),
            language=entry.language.tag if entry.language else "",
        )
        for entry in entries
        if entry.public_from and not (entry.review and entry.review.status in SILENT)
    )


def change_items(
    entries: Iterable[Entry], identity: str, address: SiteAddress, moment: datetime
) -> tuple[FeedItem, ...]:
    """Return a feed item for each change of public entries up to `moment`, which has a time zone.

    The guid has the slug, the change's day and its number among the changes on that day, so that
    rewording an old change does not announce it again. Changes still to come, and changes from
    before the entry was public, are left out.
    """
    return tuple(
        FeedItem(
            guid=f"{identity}:{_kind(entry)}:{entry.slug}:change:{name}",
            title=f"Updated: {entry.title}",
            link=address.absolute(entry.address),
            summary=change.words,
            moment=at,
            categories=_categories(entry),
            language=entry.language.tag if entry.language else "",
        )
        for entry in entries
        if not (entry.review and entry.review.status in SILENT)
        for name, change in _named_changes(entry)
        if (at := start_of(change.day, moment.tzinfo)) <= moment
        and (entry.public_from is None or at > entry.public_from)
    )


def status_items(
    entries: Iterable[Entry], identity: str, address: SiteAddress, moment: datetime
) -> tuple[FeedItem, ...]:
    """Return a feed item for each review that was withdrawn or is now available on request.

    The entries must be as readers may see them; `moment` has a time zone. The item appears on the
    day of `Review-status-changed`, and its text is the reason alone.
    """
    return tuple(
        FeedItem(
            guid=f"{identity}:article:{entry.slug}:{entry.review.status}:{changed.isoformat()}",
            title=f"{STATUS_WORDS[entry.review.status]}: {entry.title}",
            link=address.absolute(entry.address),
            summary=entry.review.reason,
            moment=at,
        )
        for entry in entries
        if entry.review and entry.review.status in HIDDEN
        if (changed := entry.review.status_changed)
        if (at := start_of(changed, moment.tzinfo)) <= moment
    )


def _kind(entry: Entry) -> str:
    """Return the kind of an entry for its guids, since slugs are unique only among articles."""
    return "article" if entry.section in ARTICLES else str(entry.section)


def _named_changes(entry: Entry) -> Iterator[tuple[str, Change]]:
    """Yield each change with its permanent name: its day, plus a number from a day's second on."""
    met: Counter[date] = Counter()
    for change in entry.changes:
        met[change.day] += 1
        number = f"-{met[change.day]}" if met[change.day] > 1 else ""
        yield f"{change.day.isoformat()}{number}", change


def _categories(entry: Entry) -> tuple[str, ...]:
    category = (entry.category.name,) if entry.category else ()
    return (*category, *(theme.name for theme in entry.themes))
