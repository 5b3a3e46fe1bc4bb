"""The sitemap says when a page last changed: truly, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.test_machine_files import sitemap
from tests.site_factory import ARTICLE, COURSE

if TYPE_CHECKING:
    from tests.site_factory import Files, SiteFactory

REVIEW = ARTICLE.replace("a-first-article", "r").replace(
    "Summary", "Review-type: Rapid review\nReview-subject: Child Z\nThemes: Recording\nSummary"
)
FILES: Files = {
    "themes.yaml": "- {id: recording, name: Recording}\n- {id: bruising, name: Bruising}\n",
    "news/x/a.md": ARTICLE.replace("Slug", "Change: 2026-03-02 Put right.\nSlug"),
    "news/y/b.md": ARTICLE.replace("a-first-article", "b").replace(
        "Slug", "Change: 2028-03-02 Not yet.\nSlug"
    ),
    "case-reviews/r.md": REVIEW,
    "guidance/g.md": "Title: G\nSlug: g\nSummary: S.\nLast-reviewed: 2026-04-01\n\nText.\n",
    "pages/p.md": "Title: P\nSlug: p\nSummary: S.\n\nText.\n",
    "courses/c.yaml": COURSE.replace(
        "2027-02-02", "2027-02-02\n    status: full\n    changed: 2026-05-01"
    ),
}


def known(site: SiteFactory, files: Files, today: str = "2027-01-01") -> dict[str, str]:
    """Return each path of the sitemap of files on a day that has a lastmod, with it."""
    return {path: day for path, day in sitemap(site.build(files, today)).items() if day}


def test_pages_and_lists_have_their_last_known_change(site: SiteFactory) -> None:
    """A text has its own day, a list the latest of what it shows, or none."""
    assert known(site, FILES) == {
        "": "2026-05-01",
        "news/": "2026-03-02",
        "news/x/": "2026-03-02",
        "news/y/": "2026-01-05",
        "news/x/a-first-article/": "2026-03-02",
        "news/y/b/": "2026-01-05",
        "case-reviews/": "2026-01-05",
        "case-reviews/r/": "2026-01-05",
        "themes/recording/": "2026-01-05",
        "guidance/": "2026-04-01",
        "guidance/g/": "2026-04-01",
        "training/": "2026-05-01",
        "training/courses/": "2026-05-01",
        "training/c/": "2026-05-01",
    }


def test_a_date_that_has_passed_is_a_change(site: SiteFactory) -> None:
    """The day after a session, it is gone from the lists and stands under the past dates."""
    before = known(site, FILES, "2027-02-02")
    after = known(site, FILES, "2027-02-03")
    changed = {path for path in after if after[path] != before[path]}
    assert changed == {"", "training/", "training/courses/", "training/c/"}
    assert {after[path] for path in changed} == {"2027-02-03"}


@pytest.mark.parametrize("status", ["on-request", "withdrawn"])
def test_a_review_that_is_taken_down_changes_its_lists(site: SiteFactory, status: str) -> None:
    """From its day on they have that day; where it has none, they say nothing false."""
    lines = f"Review-status: {status}\nReview-status-reason: R.\nSummary"
    down = REVIEW.replace("Summary", lines)
    dated = down.replace("Summary", "Review-status-changed: 2026-12-01\nSummary")
    days = known(site, {**FILES, "case-reviews/r.md": dated})
    assert days["case-reviews/"] == days["themes/recording/"] == "2026-12-01"
    assert "case-reviews/r/" not in days
    days = known(site, {**FILES, "case-reviews/r.md": down})
    assert {"case-reviews/", "themes/recording/"}.isdisjoint(days)


def test_a_list_with_something_undated_has_no_day(site: SiteFactory) -> None:
    """It may be the newest of all."""
    undated = "Title: H\nSlug: h\nSummary: S.\n\nText.\n"
    days = known(site, {**FILES, "guidance/h.md": undated})
    assert "guidance/" not in days
    assert "guidance/g/" in days
