"""Recommendations on the review's page, in the roll-up and in each agency's list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.recommendations.samples import (
    AT,
    BARE,
    DAY,
    FILES,
    REPORT,
    REVIEW,
    ROLL_UP,
    many,
)
from tests.site.reading_pages import broken_links
from tests.site_factory import ARTICLE, Files, SiteFactory

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

    from tests.site_factory import BuiltSite

PAGE = "case-reviews/child-w/"
OTHER_REVIEW = REVIEW.replace("Child W", "Child V").replace("child-w", "child-v")
OTHER_REPORT = REPORT.replace("2027-06-01", "2027-06-30").replace(
    "Police, health", "Schools and colleges"
)
TWO: Files = {
    **FILES,
    "news/good-practice/b.md": OTHER_REVIEW,
    "news/good-practice/b.recommendations.yaml": OTHER_REPORT,
}
LARGEST = 200_000


def plain(tag: BeautifulSoup | Tag) -> str:
    """Return the words of a part of a page, separated by single spaces."""
    return " ".join(tag.get_text().split())


def table(built: BuiltSite) -> list[list[str]]:
    """Return the lines of the roll-up's table on a site."""
    rows = built.page(ROLL_UP).select("table tr")
    return [[plain(cell) for cell in row.select("th, td")] for row in rows]


def headings(page: BeautifulSoup) -> list[str]:
    """Return the heading of each recommendation on a page."""
    return [plain(each) for each in page.select(".recommendation__review")]


@pytest.fixture
def two(site: SiteFactory) -> BuiltSite:
    """Return the site of two reviews, one of them in a news folder, each with a report."""
    return site.build(TWO, DAY)


def test_the_review_s_page_has_them_after_its_text(site: SiteFactory) -> None:
    """A section says when they were reported, and each has number, text, agencies and status."""
    page = site.build(FILES, DAY).page(PAGE)
    (section,) = page.select("section[aria-labelledby=page_recommendations]")
    before = section.find_previous_sibling()
    assert before is not None
    assert before.get("class") == ["prose"]
    assert plain(section).startswith("Recommendations As reported to the board on 1 June 2027 ")
    assert [(each["value"], plain(each)) for each in section.select("ol > li")] == [
        (
            "1",
            (
                "Write one page on recording. Done To: Health "
                "Evidence: The page was sent out. Last checked: 20 May 2027"
            ),
        ),
        (
            "2",
            (
                "Read the records of others. Under way To: Police; Health "
                "Evidence: An audit looked at 40 records. Last checked: 12 May 2027"
            ),
        ),
    ]


def test_what_was_not_given_is_left_out(site: SiteFactory) -> None:
    """Without evidence or a day of checking the page says nothing of either."""
    page = site.build({**FILES, AT: BARE}, DAY).page(PAGE)
    assert [plain(each) for each in page.select(".recommendation")] == [
        "Read. Not started To: Police"
    ]


def test_a_review_without_a_report_has_no_such_section(site: SiteFactory) -> None:
    """Nothing is said where nothing was reported."""
    built = site.build({"case-reviews/a.md": REVIEW}, DAY)
    assert built.page(PAGE).select("#page_recommendations") == []


def test_the_roll_up_counts_by_agency_and_status(two: BuiltSite) -> None:
    """One to two agencies counts for both, and once in the last line."""
    assert table(two) == [
        ["Agency", "Not started", "Under way", "Done", "Not accepted", "All"],
        ["Health", "0", "1", "2", "0", "3"],
        ["Police", "0", "1", "0", "0", "1"],
        ["Schools and colleges", "0", "1", "0", "0", "1"],
        ["All", "0", "2", "2", "0", "4"],
    ]


def test_the_roll_up_shows_the_latest_first(two: BuiltSite) -> None:
    """Each leads to its place on its review's page, and says on which day it was reported."""
    page = two.page(ROLL_UP)
    assert headings(page) == [
        "Child V: a record that nobody read: recommendation 1",
        "Child V: a record that nobody read: recommendation 2",
        "Child W: a record that nobody read: recommendation 1",
        "Child W: a record that nobody read: recommendation 2",
    ]
    last = page.select(".recommendation")[-1]
    assert [each["href"] for each in last.select("a")] == [
        "/case-reviews/child-w/#page_recommendation_2"
    ]
    assert plain(last).endswith(
        "Read the records of others. Under way To: Police; Health Evidence: An audit looked at 40 "
        "records. Last checked: 12 May 2027 As reported to the board on 1 June 2027"
    )


def test_the_roll_up_has_the_twenty_latest(site: SiteFactory) -> None:
    """However many there are, the page stays short: the agencies' lists have them all."""
    built = site.build({**FILES, AT: many(21)}, DAY)
    assert headings(built.page(ROLL_UP))[-1].endswith("recommendation 20")


def test_each_agency_has_its_own_list(two: BuiltSite) -> None:
    """It counts its own, and shows them the latest first."""
    page = two.page(f"{ROLL_UP}by/agency/health/")
    assert page.h1 is not None
    assert plain(page.h1) == "Recommendations: Health"
    assert plain(page.select(".meta")[0]) == (
        "Not started: 0 Under way: 1 Done: 2 Not accepted: 0 All: 3"
    )
    assert headings(page) == [
        "Child V: a record that nobody read: recommendation 1",
        "Child W: a record that nobody read: recommendation 1",
        "Child W: a record that nobody read: recommendation 2",
    ]
    assert f"{ROLL_UP}by/agency/childrens-social-care/index.html" not in two.files()


def test_without_a_list_equal_addresses_are_one_agency(site: SiteFactory) -> None:
    """“Early Years” and “early years” have one list, under the name that sorts first."""
    board = "name: Sample Board\narea: Sample\n"
    report = REPORT.replace("[Police, health]", "[Early Years]").replace(
        "[Health]", "[early years]"
    )
    built = site.build({**FILES, "board.yaml": board, AT: report}, DAY)
    assert table(built)[1:-1] == [["Early Years", "0", "1", "1", "0", "2"]]


@pytest.mark.parametrize(
    "files",
    [{}, {"case-reviews/a.md": REVIEW}, {"news/x/a.md": ARTICLE}],
    ids=["nothing", "review", "news"],
)
def test_the_roll_up_is_there_before_any_report(files: Files, site: SiteFactory) -> None:
    """Its address is settled, so it stands with a plain sentence until there is something."""
    built = site.build(files)
    (main,) = built.page(ROLL_UP).select("main")
    assert "No recommendations have been reported at present." in plain(main)
    assert main.select("table, h2, .recommendation") == []


def test_the_register_leads_to_the_roll_up(two: BuiltSite) -> None:
    """The page of a review with recommendations leads there, too."""
    for address in ("case-reviews/", PAGE):
        links = two.page(address).select(f'main a[href="/{ROLL_UP}"]')
        assert len(links) == 1, address


def test_every_page_and_link_is_in_order(two: BuiltSite) -> None:
    """Links and their fragments lead somewhere, and the sitemap has the new pages."""
    assert broken_links(two, "https://board.example") == []
    listed = set(
        re.findall(rf"<loc>https://board\.example/({ROLL_UP}[^<]*)</loc>", two.text("sitemap.xml"))
    )
    lists = {f"{ROLL_UP}by/agency/{each}/" for each in ("health", "police", "schools")}
    assert listed == {ROLL_UP, *lists}


def test_an_old_address_cannot_take_a_list_s_place(site: SiteFactory) -> None:
    """Below the roll-up's `by/` stand the agencies' lists alone, whichever there will be."""
    old = "Redirect-from: /case-reviews/recommendations/by/agency/police/\nSlug"
    (problem,) = site.problems({**FILES, "case-reviews/a.md": REVIEW.replace("Slug", old)})
    assert "redirect-from: " in problem


def test_two_thousand_recommendations_make_no_large_page(site: SiteFactory) -> None:
    """With 100 reviews of 20 recommendations to 8 agencies no page has over 200 KB."""
    agencies = [f"Agency {number}" for number in range(8)]
    files: Files = {"board.yaml": "name: Sample Board\narea: Sample\n"}
    for number in range(100):
        review = REVIEW.replace("child-w", f"child-{number}").replace("Child W", f"Child {number}")
        named = ", ".join(agencies[number % 3 :])
        files[f"case-reviews/{number}.md"] = review
        files[f"case-reviews/{number}.recommendations.yaml"] = many(20, named)
    built = site.build(files, DAY)
    assert table(built)[-1] == ["All", "0", "2000", "0", "0", "2000"]
    files_of_pages = [file for file in built.files() if file.endswith(".html")]
    sizes = {file: (built.folder / file).stat().st_size for file in files_of_pages}
    assert {file: size for file, size in sizes.items() if size > LARGEST} == {}
    last = built.page(f"{ROLL_UP}by/agency/agency-7/page/100/")
    assert len(headings(last)) == 20
    assert last.select("[rel=next]") == []


def test_further_pages_of_a_list_say_which_they_are(site: SiteFactory) -> None:
    """The second page has its own address and title, and does not count again."""
    built = site.build({**FILES, AT: many(21)}, DAY)
    page = built.page(f"{ROLL_UP}by/agency/police/page/2/")
    assert page.h1 is not None
    assert plain(page.h1) == "Recommendations: Police (page 2 of 2)"
    assert headings(page) == ["Child W: a record that nobody read: recommendation 21"]
    assert "Under way: " not in plain(page)
