"""A briefing holds the five parts in their order, and prints on one side of A4."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.reviews.briefings import words_over
from tests.briefings.printing import WORDS, pages, review
from tests.site_factory import SiteFactory

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

LENGTHS = {f"case-reviews/c{n}.md": review(n, 0.5 + n * 0.07) for n in range(30)}
REVIEW = """Title: Serious case review: Child Z
Date: 2026-01-05
Slug: child-z
Summary: S.
Review-type: Serious case review
Review-subject: Child Z
Review-status: {status}
Review-status-reason: The reason given.

An opening that is no part.

## What to do

- Act [at once](#findings).

### In detail

- Write it down.

## Background

The background.

## Something else

Not in a briefing.

## Findings

## Questions for your team

- Who reads?
"""
PAGE = "case-reviews/child-z/briefing/"


def test_parts_stand_in_the_order_of_a_briefing(site: SiteFactory) -> None:
    """Whatever the order in the review, and a part without text is left out."""
    page = site.build({"case-reviews/z.md": REVIEW.format(status="published")}).page(PAGE)
    headings = [each.get_text() for each in page.select("main h2")]
    assert headings == ["Background", "What to do", "Questions for your team"]
    assert "An opening" not in page.get_text()
    assert "Not in a briefing" not in page.get_text()


def test_a_part_is_whole_on_a_page_of_its_own(site: SiteFactory) -> None:
    """Links within the review lead back to it, and smaller headings are strong text."""
    page = site.build({"case-reviews/z.md": REVIEW.format(status="published")}).page(PAGE)
    assert page.select("main h3") == []
    assert page.select("main strong")[0].get_text() == "In detail"
    (link,) = page.select(".briefing__part a")
    assert link["href"] == "/case-reviews/child-z/#findings"


def test_the_review_leads_to_its_briefing_and_back(real_site: BuiltSite) -> None:
    """Each names the other, the briefing with the full address, for paper has no links."""
    review_page = "news/good-practice/child-j-information-sharing/"
    whole = f"{real_site.library.board.website}/{review_page}"
    assert real_site.page(review_page).select(f'a[href="/{review_page}briefing/"]')
    (back,) = real_site.page(f"{review_page}briefing/").select(".briefing__source a")
    assert (back["href"], back.get_text()) == (whole, whole)


@pytest.mark.parametrize("status", ["withheld", "on-request", "withdrawn"])
def test_what_is_not_whole_has_no_briefing(site: SiteFactory, status: str) -> None:
    """A review that is not there to be read has none, and no link to one."""
    built = site.build({"case-reviews/z.md": REVIEW.format(status=status)})
    assert not [file for file in built.files() if "briefing" in file]
    assert "briefing/" not in built.text("case-reviews/child-z/index.html")


def test_every_briefing_of_the_site_is_one_side_of_a4(
    real_site: BuiltSite, browser: Browser
) -> None:
    """Printed by a browser, each of the board's own briefings is a single sheet."""
    own = [f.removesuffix("index.html") for f in real_site.files() if "/briefing/" in f]
    assert len(own) == 3
    assert list(pages(real_site, own, browser)) == [1, 1, 1]


def test_no_briefing_runs_over_without_advice(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    """What prints on two sheets was reported before; what is reported nearly fills a sheet."""
    built = SiteFactory(tmp_path_factory.mktemp("lengths")).build(LENGTHS)
    entries = sorted(built.library.public, key=lambda entry: entry.slug)
    sheets = list(pages(built, (f"{entry.address}briefing/" for entry in entries), browser))
    over = {entry.slug: words_over(entry) for entry in entries}
    printed = dict(zip(over, sheets, strict=True))
    assert {1, 2} <= set(sheets)
    assert [slug for slug, number in printed.items() if number > 1 and not over[slug]] == []
    assert [slug for slug, number in printed.items() if number == 1 and over[slug] > 120] == []


def test_cutting_as_many_words_as_reported_makes_it_fit(site: SiteFactory) -> None:
    """An editor who cuts as many words as the advice says is advised no more."""
    head, _, rest = review(2, 1.0).partition("## What happened\n\n")
    after = rest[rest.index("\n\n## Findings") :]
    story = WORDS * 15

    def over(words: list[str]) -> int:
        text = f"{head}## What happened\n\n{' '.join(words)}{after}"
        (entry,) = site.build({"case-reviews/a.md": text}).library.public
        return words_over(entry)

    assert 50 < over(story) < len(story)
    assert over(story[over(story) :]) == 0
