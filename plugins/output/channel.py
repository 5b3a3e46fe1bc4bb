"""What a feed contains: items whose identity never changes, and which items are sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.dates import start_of, year_before

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

FEWEST = 20


@dataclass(frozen=True, slots=True)
class EventTimes:
    """When and where an item's event is held, for feed readers that support events."""

    start: datetime
    end: datetime
    location: str


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One announcement. `guid` never changes; `moment` is aware and never in the future."""

    guid: str
    title: str
    link: str
    summary: str
    moment: datetime
    categories: tuple[str, ...] = ()
    event: EventTimes | None = None
    language: str = ""  # only if it differs from the channel's


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: its title, the page it belongs to, its own address, and its items."""

    title: str
    link: str
    address: str
    description: str
    language: str = "en-GB"
    items: tuple[FeedItem, ...] = ()


def latest(items: Iterable[FeedItem], moment: datetime) -> tuple[FeedItem, ...]:
    """Return the items to send at an aware moment, the newest first.

    These are the items of the last 12 months, and older ones until there are 20; the items of one
    day are kept together (contract).
    """
    ordered = sorted(items, key=lambda item: item.guid)
    ordered.sort(key=lambda item: item.moment, reverse=True)
    since = start_of(year_before(moment.date()), moment.tzinfo)
    if len(ordered) > FEWEST:
        since = min(since, start_of(_day(ordered[FEWEST - 1], moment), moment.tzinfo))
        return tuple(item for item in ordered if item.moment >= since)
    return tuple(ordered)


def _day(item: FeedItem, moment: datetime) -> date:
    return item.moment.astimezone(moment.tzinfo).date()
