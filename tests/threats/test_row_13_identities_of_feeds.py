"""Threat 13: a feed's guid moves with date, title or domain, or its bytes with the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import time_machine

from tests.feeds.reading import read_feed, read_feeds
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory
from tests.threats.guards import Guard, guarded

if TYPE_CHECKING:
    from collections.abc import Mapping

AT = "news/good-practice/a.md"
CONTENT: Files = {AT: ARTICLE, "courses/short.yaml": COURSE}


def guids(
    site: SiteFactory, files: Mapping[str, str | bytes], url: str = "https://board.example"
) -> list[str]:
    """Return the guids of news and training of files, at the site's address."""
    built = site.build(files, site_url=url)
    return [
        *read_feed(built, "feeds/news.xml").each("guid"),
        *read_feed(built, "feeds/training.xml").each("guid"),
    ]


def test_a_guid_is_the_item_s_own(site: SiteFactory) -> None:
    """Another date, title or web address leaves it as it was."""
    first = guids(site, CONTENT)
    assert len(first) == 2
    for old, new in (("2026-01-05", "2026-03-05"), ("A first", "Another"), ("A short", "A long")):
        changed = {path: str(text).replace(old, new) for path, text in CONTENT.items()}
        assert guids(site, changed) == first
    assert guids(site, CONTENT, "https://other.example/board") == first


def test_no_date_of_a_feed_is_the_clock_s(site: SiteFactory) -> None:
    """Same content, same bytes, whenever they are made, and in empty feeds as well."""
    made = []
    for now in ("2019-06-01 12:34:56", "2031-12-31 23:59:59"):
        with time_machine.travel(f"{now}+00:00"):
            made.append([feed.text for feed in read_feeds(site.build(CONTENT))])
    assert made[0] == made[1]
    assert len(made[0]) > 3


GUARDS = (
    Guard(
        "dates in guids",
        "plugins/articles/feed.py",
        "# guard: dates in guids",
        'guid=f"{identity}:article:{entry.slug}:{entry.public_from}",',
        ("test_a_guid_is_the_item_s_own",),
    ),
    Guard(
        "domains in guids",
        "plugins/articles/feed.py",
        "# guard: dates in guids",
        "guid=address.absolute(entry.address),",
        ("test_a_guid_is_the_item_s_own",),
    ),
    Guard(
        "titles in guids",
        "plugins/courses/feed.py",
        "# guard: titles in guids",
        'guid=f"{_guid(identity, session)}:{course.title}",',
        ("test_a_guid_is_the_item_s_own",),
    ),
    Guard(
        "the clock in an empty feed",
        "plugins/output/feeds.py",
        "# guard: the clock in an empty feed",
        "if True:",
        ("test_no_date_of_a_feed_is_the_clock_s",),
    ),
)
test_guards = guarded(__file__, GUARDS)
