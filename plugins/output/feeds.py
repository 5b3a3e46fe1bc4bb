"""Channels as RSS 2.0 documents, written with feedgenerator."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from feedgenerator import Rss201rev2Feed, rfc2822_date

from plugins.output.channel import Channel, latest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.output.channel import FeedItem
    from plugins.output.plan import Feed, Frame

_EVENT_MODULE = "http://purl.org/rss/1.0/modules/event/"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


class _Feed(Rss201rev2Feed):
    """RSS 2.0 with events, a language for each item, and no date from the clock."""

    def rss_attributes(self) -> dict[str, str]:
        """Declare the namespaces once, on the root."""
        return {
            **super().rss_attributes(),
            "xmlns:ev": _EVENT_MODULE,
            "xmlns:dc": _DUBLIN_CORE,
        }

    def add_root_elements(self, handler: Any) -> None:  # noqa: ANN401 -- feedgenerator has no types
        """Write the channel; lastBuildDate is the date of the newest item, absent without items.

        For an empty feed feedgenerator would use the clock, so its bytes would differ every time.
        """
        for name in ("title", "link", "description"):
            handler.addQuickElement(name, self.feed[name])
        self_link = {"rel": "self", "type": "application/rss+xml", "href": self.feed["feed_url"]}
        handler.addQuickElement("atom:link", None, self_link)
        handler.addQuickElement("language", self.feed["language"])
        if self.items:  # guard: the clock in an empty feed
            handler.addQuickElement("lastBuildDate", rfc2822_date(self.latest_post_date()))

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401
        """Write an item, and the event that it announces, if any."""
        super().add_item_elements(handler, item)
        if item["language"]:
            handler.addQuickElement("dc:language", item["language"])
        if event := item["event"]:
            handler.addQuickElement("ev:startdate", event.start.isoformat())
            handler.addQuickElement("ev:enddate", event.end.isoformat())
            handler.addQuickElement("ev:location", event.location)


def rss(channel: Channel) -> str:
    """Return a channel as an RSS 2.0 document with a final newline.

    The same channel always makes the same bytes: no date comes from the clock (RSS 2.0; RFC 822
    dates; the W3C Feed Validation Service's rules).
    """
    feed = _Feed(
        title=channel.title,
        link=channel.link,
        description=channel.description,
        language=channel.language,
        feed_url=channel.address,
    )
    for item in channel.items:
        _add(feed, item)
    return f"{feed.writeString('utf-8')}\n"


def _add(feed: _Feed, item: FeedItem) -> None:
    feed.add_item(
        title=item.title,
        link=item.link,
        description=f"<p>{escape(item.summary, quote=False)}</p>",
        pubdate=item.moment,
        unique_id=item.guid,
        unique_id_is_permalink=False,
        categories=item.categories,
        event=item.event,
        language=item.language,
    )


def feed_files(feed: Feed, frame: Frame) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of a feed in each of its formats.

    The feed has the items that subscribers get at the frame's moment.
    """
    site = frame.address
    channel = Channel(
        title=f"{feed.title}: {frame.name}",
        link=site.absolute(feed.page),
        address=site.absolute(feed.file),
        description=feed.description,
        language=frame.language,
        items=latest(feed.items(), frame.moment),
    )
    yield feed.file, rss(channel).encode()
