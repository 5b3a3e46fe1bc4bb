"""Entries to feed items: the summary and the link, never the text of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.feeds.channel import FeedItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.addresses import SiteAddress
    from plugins.articles.model import Entry

# What is not there to be read is announced in no feed (contract: Articles).
_SILENT = frozenset({"withheld", "withdrawn"})


def entry_items(
    entries: Iterable[Entry], identity: str, address: SiteAddress
) -> tuple[FeedItem, ...]:
    """Take public entries, the board's identity and the site's address; give their feed items.

    The guid holds the slug, which is an article's for ever, whatever its title, date or folder.
    """
    return tuple(
        FeedItem(
            guid=f"{identity}:article:{entry.slug}",
            title=entry.title,
            link=address.absolute(entry.address),
            summary=entry.summary,
            moment=entry.public_from,
            categories=_categories(entry),
        )
        for entry in entries
        if entry.public_from and not (entry.review and entry.review.status in _SILENT)
    )


def _categories(entry: Entry) -> tuple[str, ...]:
    category = (entry.category.name,) if entry.category else ()
    return (*category, *(theme.name for theme in entry.themes))
