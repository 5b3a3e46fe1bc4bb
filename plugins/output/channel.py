"""What a feed holds: items whose identity never changes, and which of them are sent."""

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
    language: str = ""  # where it is not the channel's


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

    Those of the last 12 months, and at least 20 where there are as many; never cut within a day
    (contract).
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
