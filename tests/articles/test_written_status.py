"""What `Status` is answered where an editor wants a text taken down."""

from __future__ import annotations

import pytest

from tests.site_factory import ARTICLE, SiteFactory

AT = "news/good-practice/a.md"
OF_REVIEW = """Title: Rapid review: Child Y
Date: 2026-02-02
Slug: child-y
Summary: What a review teaches about waiting lists.
Review-type: Rapid review
Review-subject: Child Y
Review-status: published
Status: {status}

The text of it.
"""
REVIEW_AT = "case-reviews/y.md"


def of_review(site: SiteFactory, status: str) -> list[str]:
    """Return the problems of a published review with a status."""
    return site.problems({REVIEW_AT: OF_REVIEW.format(status=status)})


@pytest.mark.parametrize("status", ["withdrawn", "Taken down", "removed", "Withdrawn 2 February"])
def test_a_review_is_taken_down_by_its_own_key(status: str, site: SiteFactory) -> None:
    """The review stays off the site as long as the line stands, and the key is named."""
    assert of_review(site, status) == [
        (
            f"content/{REVIEW_AT}:8: status: “{status}” is no “Status”, and does nothing here. "
            "To take down a review that readers have seen, write “Review-status: withdrawn” in "
            "place of the “Review-status” it has, with “Review-status-reason” and "
            "“Review-status-changed”, and only then delete this line. Readers see the title and "
            "that reason: name nobody in them. If no reader has seen it, write “draft” here."
        )
    ]


@pytest.mark.parametrize("status", ["improvements only", "improvements-only"])
def test_how_a_review_is_published_stands_in_another_key(status: str, site: SiteFactory) -> None:
    """The words that show more of it are not offered: the editor may want less."""
    assert of_review(site, status) == [
        (
            f"content/{REVIEW_AT}:8: status: “{status}” is no “Status”, and does nothing here: "
            "how a review is published stands in “Review-status”. Write “draft” here if nobody "
            "may see it yet."
        )
    ]


@pytest.mark.parametrize("status", ["withdrawn", "taken off the site", "archived", "deleted"])
def test_any_other_text_is_taken_down_as_a_draft(status: str, site: SiteFactory) -> None:
    """Only reviews can be withdrawn with a reason for readers."""
    text = ARTICLE.replace("Slug:", f"Status: {status}\nSlug:")
    assert site.problems({AT: text}) == [
        (
            f"content/{AT}:3: status: “{status}” is no status of a text. To take the text down, "
            "write “draft”, and nothing else in this line. Keep the file, so that the text can "
            "come back."
        )
    ]


def test_news_with_the_type_of_a_review_is_a_review(site: SiteFactory) -> None:
    """Reviews may stand among the news."""
    problems = site.problems({AT: OF_REVIEW.format(status="withdrawn")})
    assert [each.count("Review-status: withdrawn") for each in problems] == [1]


def test_a_draft_of_a_review_is_still_a_draft(site: SiteFactory) -> None:
    """The words for other statuses change nothing about the one that holds a text back."""
    files = {AT: ARTICLE, REVIEW_AT: OF_REVIEW.format(status="draft")}
    assert b"waiting lists" not in site.build(files).everything()
