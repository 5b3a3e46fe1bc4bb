"""An article whose `Publish` is later than its `Date`: one moment everywhere, and the same guid."""

from __future__ import annotations

import json
import re

from tests.site_factory import ARTICLE, Files, SiteFactory

LATE = (
    ARTICLE.replace("a-first-article", "late")
    .replace("2026-01-05", "1 December 2026")
    .replace("Slug:", "Publish: 9 February 2027, 9am\nSlug:")
)
REVIEW = LATE.replace("late", "reviewed").replace(
    "Slug:", "Review-type: Rapid review\nReview-subject: Child A\nSlug:"
)
OTHER = ARTICLE.replace("a-first-article", "other").replace("2026-01-05", "2 February 2027")
FILES: Files = {"news/x/late.md": LATE, "news/x/other.md": OTHER, "case-reviews/a.md": REVIEW}
DAY = "2027-02-10"


def test_page_list_feed_and_sitemap_give_the_later_day(site: SiteFactory) -> None:
    """Readers, subscribers and searches get the day on which it could first be read."""
    built = site.build(FILES, DAY)
    page = built.text("news/x/late/index.html")
    assert 'datetime="2027-02-09"' in page
    assert "2026-12-01" not in page
    assert "1 December 2026" not in page
    feed = built.text("feeds/news.xml")
    assert "Tue, 09 Feb 2027 09:00:00" in feed
    assert (
        "<lastmod>2027-02-09</lastmod>"
        in re.findall("<url>.*?</url>", built.text("sitemap.xml").replace("\n", "")).__str__()
    )
    (review,) = json.loads(built.text("case-reviews/reviews.json"))["reviews"]
    assert review["published"] == "2027-02-09"
    assert review["year"] == 2026


def test_a_publish_before_the_date_is_advised(site: SiteFactory) -> None:
    """It holds nothing back, as its year is wrong; the text waits for its date all the same."""
    early = LATE.replace("9 February 2027, 9am", "9 February 2026, 9am")
    built = site.build({**FILES, "news/x/late.md": early}, "2026-11-01")
    assert not (built.folder / "news/x/late/index.html").exists()
    assert [str(each) for each in built.library.advice] == [
        (
            "advice: content/news/x/late.md:3: publish: “Publish”, 9 February 2026, has no effect: "
            "“Date”, 1 December 2026, is later, and the later of the two counts. Is the year right?"
        )
    ]


def test_it_stands_above_what_is_older(site: SiteFactory) -> None:
    """In the list and in the feed it is the newest."""
    built = site.build(FILES, DAY)
    for file in ("news/index.html", "feeds/news.xml"):
        text = built.text(file)
        assert text.index("/news/x/late/") < text.index("/news/x/other/"), file


def test_its_guid_does_not_move(site: SiteFactory) -> None:
    """A feed that had it under its `Date` shows it once."""
    before = site.build(
        {**FILES, "news/x/late.md": LATE.replace("Publish: 9 February 2027, 9am\n", "")}, DAY
    )
    after = site.build(FILES, DAY)
    guids = [
        set(re.findall("<guid.*?</guid>", each.text("feeds/news.xml"))) for each in (before, after)
    ]
    assert guids[0] == guids[1] != set()
