"""Feeds move only when their items do: guids, dates and bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.feeds.reading import read_feed, read_feeds
from tests.site_factory import ARTICLE, COURSE, Files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

CONTENT: Files = {"news/good-practice/a.md": ARTICLE, "courses/short.yaml": COURSE}
NEWS = "feeds/news.xml"


def test_the_same_content_and_day_give_the_same_bytes(site: SiteFactory) -> None:
    """Two builds of one content for one day give every feed the same bytes."""
    first, second = (read_feeds(site.build(CONTENT)) for _ in range(2))
    assert [feed.text for feed in first] == [feed.text for feed in second]


def test_another_day_without_news_changes_no_byte(site: SiteFactory) -> None:
    """As long as no item comes or goes, the day of the build leaves no trace in a feed."""
    first, later = site.build(CONTENT, "2026-02-01"), site.build(CONTENT, "2026-11-30T12:34")
    assert [feed.text for feed in read_feeds(first)] == [feed.text for feed in read_feeds(later)]


def test_an_empty_feed_is_stable_and_has_no_date(site: SiteFactory) -> None:
    """A feed without items has no lastBuildDate, and the same bytes on every day."""
    content: Files = {"news/good-practice/a.md": ARTICLE.replace("2026-01-05", "2028-01-05")}
    first, later = site.build(content, "2027-01-01"), site.build(content, "2027-12-31")
    for path in ("feeds/news.xml", "feeds/training.xml", "feeds/case-reviews.xml"):
        feed = read_feed(first, path)
        assert feed.items == []
        assert feed.channel.find("lastBuildDate") is None
        assert feed.text == read_feed(later, path).text


def test_guids_survive_what_editors_change(site: SiteFactory) -> None:
    """An article of another title, date, category and site address has the guid that it had."""
    before = read_feed(site.build({"news/good-practice/a.md": ARTICLE}), NEWS)
    changed = ARTICLE.replace("A first article", "Another title").replace(
        "2026-01-05", "2026-03-05"
    )
    (site.write({}) / "news/good-practice/a.md").unlink()
    content = {"news/announcements/b.md": changed}
    after = read_feed(site.build(content, site_url="https://other.example/board"), NEWS)
    assert before.each("guid") == after.each("guid") == ["board:article:a-first-article"]
    assert after.each("link") == ["https://other.example/board/news/announcements/a-first-article/"]


def test_an_item_comes_with_its_day(site: SiteFactory) -> None:
    """An article is in no feed the minute before its date, and dated by it from then on."""
    assert read_feed(site.build(CONTENT, "2026-01-04T23:59"), NEWS).items == []
    assert read_feed(site.build(CONTENT, "2026-01-05"), NEWS).each("pubDate") == [
        "Mon, 05 Jan 2026 00:00:00 +0000"
    ]
