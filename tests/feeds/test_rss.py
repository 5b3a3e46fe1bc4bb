"""The rules of the W3C Feed Validation Service that apply to RSS 2.0, over every feed."""

from __future__ import annotations

import re
from collections import Counter
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import feedparser
from bs4 import BeautifulSoup

from tests.feeds.reading import ATOM_LINK, ReadFeed

if TYPE_CHECKING:
    from datetime import datetime
    from xml.etree.ElementTree import Element

    from tests.site_factory import BuiltSite

RFC_822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}"
)
CHANNEL = ["title", "link", "description", ATOM_LINK, "language", "lastBuildDate"]
ITEM = {"title", "link", "description", "pubDate", "guid", "category"}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def is_absolute(address: str) -> bool:
    """Report whether an address names scheme and host."""
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def dates(feed: ReadFeed) -> list[datetime]:
    """Return the dates of a feed's items, in order."""
    return [parsedate_to_datetime(text) for text in feed.each("pubDate")]


def doubled(element: Element) -> list[str]:
    """Return the names that stand more than once in an element, where once is allowed."""
    counted = Counter(child.tag for child in element)
    return [
        name for name, times in counted.items() if times > 1 and name not in {"item", "category"}
    ]


def test_a_site_has_feeds(built: BuiltSite, feeds: list[ReadFeed]) -> None:
    """News, case reviews and training have a feed, and so has each category and theme."""
    library = built.library
    assert {feed.path for feed in feeds} == {
        "feeds/news.xml",
        "feeds/case-reviews.xml",
        "feeds/training.xml",
        *(f"feeds/news/{category.id}.xml" for category in library.categories),
        *(f"feeds/themes/{theme.id}.xml" for theme in library.public_themes),
    }


def test_feedparser_finds_nothing_wrong(feeds: list[ReadFeed]) -> None:
    """Feedparser reads each feed as RSS 2.0 without a complaint, and every item in it."""
    for feed in feeds:
        parsed = feedparser.parse(feed.text.encode())
        assert (parsed.bozo, parsed.version, parsed.encoding) == (False, "rss20", "utf-8")
        assert [entry.id for entry in parsed.entries] == feed.each("guid")
        assert all(entry.published_parsed for entry in parsed.entries)


def test_one_channel_in_rss_2(feeds: list[ReadFeed]) -> None:
    """The root is rss, version 2.0, with one channel; the file begins with UTF-8's declaration."""
    for feed in feeds:
        assert (feed.rss.tag, feed.rss.attrib) == ("rss", {"version": "2.0"})
        assert [child.tag for child in feed.rss] == ["channel"]
        assert feed.text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<rss ')


def test_the_channel_says_what_it_is(built: BuiltSite, feeds: list[ReadFeed]) -> None:
    """Title, absolute link, description and language stand once, before the items, not empty."""
    for feed in feeds:
        tags = [child.tag for child in feed.channel]
        expected = CHANNEL if feed.items else CHANNEL[:-1]
        assert tags == [*expected, *["item"] * len(feed.items)]
        assert (feed.channel.findtext("title") or "").endswith(f": {built.library.board.name}")
        assert feed.channel.findtext("description")
        assert is_absolute(feed.channel.findtext("link") or "")
        assert feed.channel.findtext("language") == "en-GB"


def test_the_channel_leads_to_a_page_that_names_it(built: BuiltSite, feeds: list[ReadFeed]) -> None:
    """A channel's link is a page of the site, and that page names the feed as its own."""
    root = built.library.address.url
    for feed in feeds:
        page = built.page((feed.channel.findtext("link") or "").removeprefix(f"{root}/"))
        named = [link["href"] for link in page.select("link[rel=alternate]")]
        assert f"{root}/{feed.path}" in named or f"/{feed.path}" in named


def test_a_feed_names_its_own_address(built: BuiltSite, feeds: list[ReadFeed]) -> None:
    """atom:link rel="self" is the address at which the feed stands, with its type."""
    for feed in feeds:
        (link,) = feed.channel.findall(ATOM_LINK)
        assert link.attrib == {
            "rel": "self",
            "type": "application/rss+xml",
            "href": f"{built.library.address.url}/{feed.path}",
        }


def test_every_item_has_what_it_needs_once(feeds: list[ReadFeed]) -> None:
    """Each item has one title, absolute link, description, date and guid, and none is empty."""
    for feed in feeds:
        assert doubled(feed.channel) == []
        for item in feed.items:
            assert doubled(item) == []
            names = {child.tag for child in item if not child.tag.startswith("{")}
            assert ITEM - {"category"} <= names <= ITEM
            assert all((child.text or "").strip() for child in item)
            assert is_absolute(item.findtext("link") or "")


def test_a_guid_stands_once_and_is_no_address(feeds: list[ReadFeed]) -> None:
    """A guid stands once in a feed, and says that it is no address."""
    for feed in feeds:
        guids = feed.each("guid")
        assert len(set(guids)) == len(guids)
        assert {str(guid.attrib) for item in feed.items for guid in item.findall("guid")} <= {
            "{'isPermaLink': 'false'}"
        }


def test_dates_have_a_zone_and_are_not_to_come(built: BuiltSite, feeds: list[ReadFeed]) -> None:
    """Every date is RFC 822 with weekday and zone, and no later than the build's moment."""
    for feed in feeds:
        last = feed.channel.findtext("lastBuildDate")
        for text in [*feed.each("pubDate"), *([last] if last else [])]:
            assert RFC_822.fullmatch(text)
            read = parsedate_to_datetime(text)
            assert f"{read:%a}" == text[:3]
            assert read <= built.library.moment


def test_the_newest_item_comes_first(feeds: list[ReadFeed]) -> None:
    """Items run from the newest back, and lastBuildDate is the newest's date."""
    for feed in feeds:
        assert dates(feed) == sorted(dates(feed), reverse=True)
        newest = feed.each("pubDate")[:1]
        assert newest == [last for last in [feed.channel.findtext("lastBuildDate")] if last]


def test_item_html_is_plain_and_its_addresses_are_absolute(feeds: list[ReadFeed]) -> None:
    """A description is HTML of paragraphs and links alone, and no address in it is relative."""
    for feed in feeds:
        for text in feed.each("description"):
            html = BeautifulSoup(text, "html.parser")
            assert {tag.name for tag in html.select("*")} <= {"p", "a"}
            addresses = [
                str(tag[name]) for name in ("href", "src") for tag in html.select(f"[{name}]")
            ]
            assert all(is_absolute(address) for address in addresses)
            assert html.get_text().strip()


def test_there_are_no_control_characters(feeds: list[ReadFeed]) -> None:
    """No feed holds a character that XML or a reader trips over."""
    assert [feed.path for feed in feeds if CONTROL.search(feed.text)] == []


def test_titles_are_plain_text(built: BuiltSite, feeds: list[ReadFeed]) -> None:
    """A title holds the characters that the editor wrote, escaped once and not twice."""
    board = built.library.board
    written = {f"{board.identity}:article:{each.slug}": each.title for each in built.library.public}
    found = {
        guid: title
        for feed in feeds
        for guid, title in zip(feed.each("guid"), feed.each("title"), strict=True)
        if ":article:" in guid
    }
    # What changed, or was taken down, is named before the title and after the article's own guid.
    titles = {guid: written[":".join(guid.split(":")[:3])] for guid in found}
    assert [found[guid] for guid in found if not found[guid].endswith(titles[guid])] == []
    announced = {guid: title for guid, title in found.items() if guid in written}
    assert announced == {guid: written[guid] for guid in announced}
