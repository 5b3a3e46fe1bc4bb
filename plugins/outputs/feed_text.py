"""A planned feed to the text of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.feeds.channel import Channel, latest
from plugins.feeds.rss import rss

if TYPE_CHECKING:
    from plugins.outputs.plan import Feed, Frame


def feed_text(feed: Feed, frame: Frame) -> str:
    """Return a feed as RSS 2.0, with those of its items that are sent at the frame's moment."""
    site = frame.address
    return rss(
        Channel(
            title=f"{feed.title}: {frame.name}",
            link=site.absolute(feed.page),
            address=site.absolute(feed.file),
            description=feed.description,
            language=frame.language,
            items=latest(feed.items(), frame.moment),
        )
    )
