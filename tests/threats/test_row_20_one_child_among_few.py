"""Threat 20: few reviews and fine facets point at one child."""

from __future__ import annotations

import json

import pytest

from tests.site_factory import ARTICLE, BuiltSite, Files, SiteFactory
from tests.threats.guards import Guard, guarded


def reviews(number: int) -> Files:
    """Return the content of a number of reviews of one age band and one incident."""
    return {
        f"case-reviews/{n}.md": ARTICLE.replace("Slug: a-first-article", f"Slug: r{n}").replace(
            "Summary:",
            f"Review-type: Rapid review\nReview-subject: Child {n}\nReview-area: Sample\n"
            "Review-age-band: 5-to-10\nReview-incident: death\nSummary:",
        )
        for n in range(number)
    }


def shown_in(built: BuiltSite) -> set[str]:
    """Return which of the two a site's register, lists and exports show."""
    (one, *_) = json.loads(built.text("case-reviews/reviews.json"))["reviews"]
    csv = built.text("case-reviews/reviews.csv").casefold()
    files = " ".join(sorted(built.files()))
    register = built.page("case-reviews/").get_text()
    found = {
        "age": one["age_band"] or "5 to 10" in csv or "by/age" in files or "5 to 10" in register,
        "incident": one["incident"] or '"death"' in csv or "by/incident" in files,
    }
    return {name for name, is_shown in found.items() if is_shown}


@pytest.mark.parametrize(("number", "shown"), [(1, set()), (4, set()), (5, {"age", "incident"})])
def test_what_fewer_than_five_share_is_in_no_list_or_export(
    number: int, shown: set[str], site: SiteFactory
) -> None:
    """Four of a kind are shown in no facet and no column; the fifth opens them."""
    assert shown_in(site.build(reviews(number))) == shown


def test_each_of_the_two_is_counted_by_itself(site: SiteFactory) -> None:
    """Five of one incident and of five ages show the incident alone."""
    ages = ("under-1", "1-to-4", "5-to-10", "11-to-15", "16-to-17")
    files = {
        path: str(text).replace("5-to-10", ages[n])
        for n, (path, text) in enumerate(reviews(5).items())
    }
    assert shown_in(site.build(files)) == {"incident"}


_FACETS = "plugins/reviews/facets.py"
_TESTS = ("test_what_fewer_than_five_share_is_in_no_list_or_export",)
GUARDS = (
    Guard("five", "pelicanconf.py", "REVIEWS_FEWEST_TO_SHARE = 5", "REVIEWS_FEWEST_TO_SHARE = 4",
          _TESTS),
    Guard("ages", _FACETS, 'review.age_band if ages[review.age_band] >= fewest else ""',
          "review.age_band", (*_TESTS, "test_each_of_the_two_is_counted_by_itself")),
    Guard("incidents", _FACETS, 'review.incident if incidents[review.incident] >= fewest else ""',
          "review.incident", _TESTS),
)  # fmt: skip
test_guards = guarded(__file__, GUARDS)
