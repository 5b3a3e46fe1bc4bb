"""The register lists every review, and leads through them without script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bs4 import Tag

    from tests.site_factory import BuiltSite, Files, SiteFactory

STATUSES = {
    "Serious case review: Child R and section 47 enquiries": "Published",
    "Serious case review: Child J and sharing information": "Published",
    "Serious case review: Child S": "Published",
    "Child A: review withheld and action plan published": "Not published",
}


def review(name: str, more: str = "", date: str = "2026-01-05") -> str:
    """Return a review of a name and a day, with further lines."""
    return f"""Title: Child {name}
Date: {date}
Slug: child-{name.lower()}
Summary: What is taught.
Review-type: Rapid review
Review-subject: Child {name}
{more}

## Findings

- Found of {name}. See [the start](#start).

## What to do

- Done for {name}.
"""


def titles(page: Tag) -> list[str]:
    """Return the titles of the reviews on a list page, in order."""
    return [each.get_text() for each in page.select(".entry__title")]


def test_the_board_s_own_reviews_stand_with_their_statuses(real_site: BuiltSite) -> None:
    """Child R, J and S are published, Child A is not, on the page and in the data alike."""
    entries = real_site.page("case-reviews/").select("article.entry")
    marks = [entry.select(".status") for entry in entries]
    shown = [mark[0].get_text() if mark else "Published" for mark in marks]
    names = [name for entry in entries for name in titles(entry)]
    assert dict(zip(names, shown, strict=True)) == STATUSES


def test_child_a_says_why_and_what_instead(real_site: BuiltSite) -> None:
    """The page of the withheld review gives the reason, then what was published."""
    text = " ".join(real_site.page("case-reviews/child-a-action-plan/").get_text().split())
    assert "Publishing the report would prejudice a criminal investigation." in text
    assert "What was published instead The Board published the action plan." in text


def test_findings_and_what_to_do_can_be_opened_in_the_list(site: SiteFactory) -> None:
    """They are there without script, and their links lead to the review's page."""
    (entry,) = (
        site.build({"case-reviews/z.md": review("Z")}).page("case-reviews/").select(".learning")
    )
    assert [each.get_text() for each in entry.select("h3")] == ["Findings", "What to do"]
    assert "Found of Z" in entry.get_text()
    assert [a["href"] for a in entry.select("a")] == ["/case-reviews/child-z/#start"]


def test_learning_too_long_for_a_list_is_read_on_its_page(site: SiteFactory) -> None:
    """A list takes no more of one review than keeps the page small."""
    long = review("Z").replace("- Found", "- One more finding that is long.\n" * 300 + "- Found")
    assert site.build({"case-reviews/z.md": long}).page("case-reviews/").select(".learning") == []


FACETED: Files = {
    "board.yaml": "name: B\narea: A\n",
    "themes.yaml": "- id: a-theme\n  name: A theme\n- id: other\n  name: Other\n",
    "case-reviews/a.md": review("A", "Themes: A theme\nReview-agencies: Police"),
    "case-reviews/b.md": review("B", "Themes: A theme, Other", "2025-03-01"),
    "case-reviews/c.md": review("C", "Review-status: withheld\nReview-status-reason: R.").replace(
        "Date: 2026-01-05\n", ""
    ),
    "case-reviews/d.md": review(
        "D", "Themes: Other\nReview-status: withdrawn\nReview-status-reason: R."
    ),
}


@pytest.mark.parametrize(
    ("facet", "reviews"),
    [
        ("theme/a-theme", ["Child A", "Child B"]),
        ("theme/other", ["Child B"]),
        ("type/rapid-review", ["Child A", "Child B", "Child C"]),
        ("agency/police", ["Child A"]),
        ("year/2026", ["Child A"]),
        ("year/2025", ["Child B"]),
        ("year/undated", ["Child C"]),
    ],
)
def test_a_facet_lists_the_reviews_that_share_it(
    facet: str, reviews: list[str], site: SiteFactory
) -> None:
    """Each value has a page with its reviews; a withdrawn one is on none."""
    assert titles(site.build(FACETED).page(f"case-reviews/by/{facet}/")) == reviews


def test_the_register_leads_to_every_facet_with_its_number(site: SiteFactory) -> None:
    """Every list by a value is linked, with how many reviews it holds."""
    built = site.build(FACETED)
    links = built.page("case-reviews/").select(".browse .link-row__link")
    found = {str(a["href"]).removeprefix("/"): a.get_text() for a in links}
    lists = {
        f.removesuffix("index.html") for f in built.files() if f.startswith("case-reviews/by/")
    }
    assert set(found) == lists
    assert found["case-reviews/by/theme/a-theme/"] == "A theme (2 reviews)"
    assert found["case-reviews/by/theme/other/"] == "Other (1 review)"


@pytest.mark.parametrize(("number", "is_shown"), [(4, False), (5, True)])
def test_an_age_or_an_incident_is_shown_from_five_reviews_on(
    number: int,
    is_shown: bool,  # noqa: FBT001 -- a case of the test
    site: SiteFactory,
) -> None:
    """With fewer neither a list nor the data nor a page has it, for it could point at a child."""
    lines = "Review-age-band: 16 to 17\nReview-incident: serious harm"
    files: Files = {f"case-reviews/c{n}.md": review(f"C{n}", lines) for n in range(number)}
    files["case-reviews/other.md"] = review("O", "Review-age-band: under 1\nReview-incident: death")
    built = site.build(files)
    assert ("case-reviews/by/age-band/16-to-17/index.html" in built.files()) is is_shown
    assert ("case-reviews/by/incident/serious-harm/index.html" in built.files()) is is_shown
    listed = built.text("case-reviews/reviews.json") + built.text("case-reviews/reviews.csv")
    assert ("16 to 17" in listed) is is_shown
    assert (': "Serious harm"' in listed) is is_shown
    shown = (f for f in built.files() if not f.endswith("schema.json"))
    written = b"".join((built.folder / f).read_bytes() for f in shown)
    # Childline is for those “under 19”, on every page.
    assert re.search(rb"nder[ -]1(?!\d)|Death|/death/", written) is None


def test_the_table_of_a_year_marks_the_themes_of_each_review(site: SiteFactory) -> None:
    """Rows are reviews, columns the themes of that year; a mark is heard as Yes."""
    built = site.build(FACETED)
    table = built.page("case-reviews/matrix/2025/").select_one("table")
    assert table is not None
    assert [each.get_text() for each in table.select("thead th")] == ["Review", "A theme", "Other"]
    assert [each.get_text() for each in table.select("tbody th")] == ["Child B"]
    assert [each.get_text() for each in table.select("tbody td")] == ["●Yes", "●Yes"]
    years = built.page("case-reviews/matrix/").select(".links a")
    assert [each.get_text() for each in years] == ["2026", "2025", "Date not published"]
