"""Subscribers hear of every change that matters to readers, once, and of what is taken down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import feedparser

from tests.reviews.test_register import review

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, Files, SiteFactory

THEMES = "- id: recording\n  name: Recording\n"
FEEDS = ("feeds/case-reviews.xml", "feeds/themes/recording.xml")
CHANGES = """Themes: Recording
Change: 2026-03-02 Action plan published
Change: 2026-03-02 A link fixed
Change: 2026-05-04 The response added
Change: 2028-01-01 Not yet
Change: 2025-12-31 Before it was public"""


def build(site: SiteFactory, more: str, today: str = "2027-01-01") -> BuiltSite:
    """Return the site of a review with further lines, on a day."""
    files: Files = {"themes.yaml": THEMES, "case-reviews/z.md": review("Z", more)}
    return site.build(files, today)


def items(built: BuiltSite, feed: str) -> dict[str, tuple[str, str]]:
    """Return title and words of each item of a feed by its guid, as a reader has them."""
    entries = feedparser.parse(built.text(feed))["entries"]
    return {each["id"]: (each["title"], each["summary"]) for each in entries}


def test_each_change_that_has_come_is_an_item(site: SiteFactory) -> None:
    """With a guid of its own, on the page and in the feeds of reviews and of the theme."""
    built = build(site, CHANGES)
    for feed in FEEDS:
        assert items(built, feed) == {
            "board:article:child-z": ("Child Z", "<p>What is taught.</p>"),
            "board:article:child-z:change:2026-03-02": (
                "Updated: Child Z",
                "<p>Action plan published</p>",
            ),
            "board:article:child-z:change:2026-03-02-2": (
                "Updated: Child Z",
                "<p>A link fixed</p>",
            ),
            "board:article:child-z:change:2026-05-04": (
                "Updated: Child Z",
                "<p>The response added</p>",
            ),
        }
    page = built.page("case-reviews/child-z/").get_text()
    assert "Action plan published" in page
    assert "Not yet" not in built.everything().decode()


def test_a_change_reworded_or_added_moves_no_other(site: SiteFactory) -> None:
    """A corrected spelling announces nothing, and a later change leaves earlier ones alone."""
    before = items(build(site, CHANGES), FEEDS[0])
    after = items(
        build(site, CHANGES.replace("fixed", "corrected") + "\nChange: 2026-06-01 One more"),
        FEEDS[0],
    )
    assert set(after) - set(before) == {"board:article:child-z:change:2026-06-01"}
    assert set(before) <= set(after)


def test_a_withdrawal_is_announced_and_says_no_more_than_why(site: SiteFactory) -> None:
    """From its day on, subscribers of the reviews and of the theme hear that it is gone."""
    lines = f"""{CHANGES}
Review-status: withdrawn
Review-status-reason: A family asked for it.
Review-status-changed: 2026-12-01"""
    built = build(site, lines)
    for feed in FEEDS:
        assert items(built, feed) == {
            "board:article:child-z:withdrawn:2026-12-01": (
                "Withdrawn: Child Z",
                "<p>A family asked for it.</p>",
            )
        }
    assert items(build(site, lines, "2026-11-30"), FEEDS[0]) == {}


def test_a_review_on_request_is_announced_and_its_item_goes(site: SiteFactory) -> None:
    """The announcement of a report that can only be asked for is no longer sent."""
    lines = f"""{CHANGES}
Review-status: on-request
Review-status-reason: Its year is over.
Review-status-changed: 2026-12-01"""
    found = items(build(site, lines), FEEDS[0])
    assert found == {
        "board:article:child-z:on-request:2026-12-01": (
            "Available on request: Child Z",
            "<p>Its year is over.</p>",
        )
    }


def test_what_is_taken_down_is_found_by_no_search(site: SiteFactory) -> None:
    """It leaves the A to Z and the sitemap, and search engines are asked to pass over it."""
    lines = "Review-status: withdrawn\nReview-status-reason: R."
    built = build(site, lines)
    assert "child-z" not in built.text("sitemap.xml")
    assert "child-z" not in built.text("search/index.html")
    robots = built.page("case-reviews/child-z/").select('meta[name="robots"]')
    assert [each["content"] for each in robots] == ["noindex"]
