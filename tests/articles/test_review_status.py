"""What each status of a review lets readers see, in any file of the site."""

from __future__ import annotations

import pytest

from tests.site_factory import COURSE, BuiltSite, Files, SiteFactory

REVIEW = """Title: Serious case review: Child Z
Date: 2026-01-05
Slug: child-z
Summary: A canary-summary.
Themes: Canary-theme
Courses: canary-course
Guidance: canary-guidance
Review-type: Serious case review
Review-subject: Child canary-subject
Review-area: Canary-area
Change: 2026-02-02 A canary-change.
Review-status: {status}
Review-status-reason: The reason given.

A canary-opening.

## Background

A canary-background with ![a picture](/images/canary-file.png).

## Findings

A finding-to-keep.

### A finding-in-detail

##What happened

A canary-story without a space after the marks.

## What to do

An action-to-keep.

Questions for your team
-----------------------

A canary-question under an underlined heading.
"""
KEPT = ("finding-to-keep", "finding-in-detail", "action-to-keep")
CANARIES = (
    "canary-summary", "canary-opening", "canary-background", "canary-file", "canary-story",
    "canary-question",
)  # fmt: skip
IN_METADATA = ("canary-theme", "canary-change", "canary-subject", "canary-area")
PAGE = "case-reviews/child-z/"


def build(site: SiteFactory, status: str) -> BuiltSite:
    """Return the site of a review of a status, with all that it names."""
    guidance = "Title: G\nSlug: canary-guidance\nSummary: One sentence.\n\nText.\n"
    files: Files = {
        "board.yaml": "name: Board\narea: Area\ncontact: {email: ask@board.example}\n",
        "case-reviews/z.md": REVIEW.format(status=status),
        "guidance/g.md": guidance,
        "courses/canary-course.yaml": COURSE,
        "images/canary-file.png": "PNG canary-file",
    }
    return site.build(files)


def found(built: BuiltSite, words: tuple[str, ...]) -> list[str]:
    """Return those of the words that any byte of the site holds."""
    everything = built.everything().lower()
    return [word for word in words if word.encode() in everything]


def feeds_with(built: BuiltSite, words: str) -> list[str]:
    """Return the feeds that hold the words."""
    feeds = sorted(file for file in built.files() if file.startswith("feeds/") and "xml" in file)
    return [feed for feed in feeds if words in built.text(feed)]


@pytest.mark.parametrize("status", ["published", "improvements-only", "withheld"])
def test_these_statuses_show_the_whole_text(status: str, site: SiteFactory) -> None:
    """What an editor writes under these statuses is meant for readers."""
    built = build(site, status)
    assert found(built, (*KEPT, *CANARIES, *IN_METADATA)) == [*KEPT, *CANARIES, *IN_METADATA]


def test_on_request_keeps_findings_and_what_to_do(site: SiteFactory) -> None:
    """Nothing else of the text is in any file, however its headings are written."""
    built = build(site, "on-request")
    assert found(built, KEPT) == list(KEPT)
    assert found(built, CANARIES) == []
    page = built.page(PAGE)
    headings = [each.get_text() for each in page.select(".prose h2")]
    assert headings == ["Findings", "What to do"]


def test_on_request_keeps_reason_themes_and_how_to_ask(site: SiteFactory) -> None:
    """Its page says why and who to ask, and its theme leads to it."""
    built = build(site, "on-request")
    (notice,) = built.page(PAGE).select(".notice")
    assert [each.get_text() for each in notice.select("p")] == [
        "Available on request",
        "The reason given.",
        "Ask for the report:",
    ]
    assert [each["href"] for each in notice.select("a")] == ["mailto:ask@board.example"]
    assert "Child Z" in built.page("themes/canary-theme/").get_text()


def test_withdrawn_keeps_title_reason_and_who_to_ask(site: SiteFactory) -> None:
    """Nothing else of the file is in any file of the site, its metadata included."""
    built = build(site, "withdrawn")
    assert found(built, (*KEPT, *CANARIES, *IN_METADATA)) == []
    (main,) = built.page(PAGE).select("main")
    assert [each.get_text() for each in main.select("h1, .notice p")] == [
        "Serious case review: Child Z",
        "Withdrawn",
        "The reason given.",
        "Ask about this review:",
    ]
    assert [each["href"] for each in main.select(".notice a")] == ["mailto:ask@board.example"]
    assert main.select("section") == []


@pytest.mark.parametrize(
    ("status", "feeds"),
    [
        ("published", ["feeds/case-reviews.xml", "feeds/themes/canary-theme.xml"]),
        ("improvements-only", ["feeds/case-reviews.xml", "feeds/themes/canary-theme.xml"]),
        ("on-request", []),
        ("withheld", []),
        ("withdrawn", []),
    ],
)
def test_feeds_announce_what_there_is_to_read(
    status: str, feeds: list[str], site: SiteFactory
) -> None:
    """What cannot be read is in no feed; any other review is in that of its kind and theme."""
    assert feeds_with(build(site, status), "Child Z") == feeds


def test_a_withheld_review_may_have_no_date(site: SiteFactory) -> None:
    """It takes its year in the register, or stands there under a heading of its own."""
    review = REVIEW.format(status="withheld").replace("Date: 2026-01-05\n", "")
    other = review.replace("child-z", "child-y").replace("Child Z", "Child Y")
    files: Files = {
        "case-reviews/z.md": review,
        "case-reviews/y.md": other.replace("Review-type", "Review-year: 2012\nReview-type"),
        "guidance/g.md": "Title: G\nSlug: canary-guidance\nSummary: One sentence.\n\nText.\n",
        "courses/canary-course.yaml": COURSE,
        "images/canary-file.png": "PNG canary-file",
    }
    built = site.build(files)
    (undated,) = built.page("case-reviews/").select("[aria-labelledby=page_undated]")
    assert undated.h2 is not None
    assert undated.h2.get_text() == "Date not published"
    assert [each.get_text() for each in undated.select("h3")] == ["Serious case review: Child Z"]
    titles = {
        title.get_text(): "2012" in each.get_text()
        for each in built.page("case-reviews/").select("article")
        if (title := each.find(["h2", "h3"]))
    }
    assert titles == {"Serious case review: Child Y": True, "Serious case review: Child Z": False}
    assert built.page(PAGE).select(".meta") == []
    assert "1970" not in built.everything().decode(errors="replace")
    assert feeds_with(built, "Child Z") == feeds_with(built, "Child Y") == []
