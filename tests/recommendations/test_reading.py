"""A file of recommendations: what is read of it, and every problem at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from plugins.board.model import Agency
from plugins.reviews.recommendation import ActionReport, Recommendation, Status
from tests.cases.reading import Case, cases, expected_files
from tests.recommendations.samples import AT, DAY, FILES, REPORT, REVIEW
from tests.site_factory import ARTICLE, Files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

NEWS = "news/good-practice/a.recommendations.yaml"


@pytest.mark.parametrize("case", cases("recommendations"), ids=lambda case: case.name)
def test_a_report_is_refused_for_all_its_faults(site: SiteFactory, case: Case) -> None:
    """A broken file gives exactly the problems expected, each with its line."""
    assert site.problems({**FILES, AT: case.data}) == case.lines(f"content/{AT}")


def test_every_expectation_belongs_to_a_file_and_names_a_problem() -> None:
    """No case expects nothing, and no expectation is left of a file that is gone."""
    assert [case.name for case in cases("recommendations") if not case.problems] == []
    names = {case.name for case in cases("recommendations")}
    assert expected_files("recommendations") == names


def test_every_key_is_read_in_the_order_of_the_numbers(site: SiteFactory) -> None:
    """Agencies go by name or by word; days may have their weekday; the rest is optional."""
    library = site.build(FILES, DAY).library
    police, health = Agency("police", "Police"), Agency("health", "Health")
    first = Recommendation(
        number=1,
        text="Write one page on recording.",
        agencies=(health,),
        status=Status.DONE,
        evidence="The page was sent out.",
        checked=date(2027, 5, 20),
        due_line=10,
    )
    second = Recommendation(
        number=2,
        text="Read the records of others.",
        agencies=(police, health),
        status=Status.UNDER_WAY,
        evidence="An audit looked at 40 records.",
        checked=date(2027, 5, 12),
        due=date(2031, 12, 13),
        due_line=9,
    )
    assert library.action_reports == (
        ActionReport(
            review="case-reviews/a.md",
            file=AT,
            path=f"content/{AT}",
            reported=date(2027, 6, 1),
            recommendations=(first, second),
        ),
    )


@pytest.mark.parametrize(
    "data",
    [
        REPORT.encode("utf-8-sig"),
        REPORT.replace("\n", "\r\n"),
        REPORT.replace("2027-06-01", "Tuesday 1 June 2027"),
        REPORT.replace("under way", "Under way"),
        REPORT.replace("under way", "under-way"),
        REPORT.replace("[Police, health]", "Police, HEALTH, police"),
        REPORT.replace("number:", "Number:"),
    ],
    ids=["mark", "CRLF", "day in words", "capital", "hyphen", "agencies in a line", "key"],
)
def test_how_a_file_was_saved_changes_nothing(site: SiteFactory, data: str | bytes) -> None:
    """A byte-order mark, line ends, letter case, and an agency named twice mean nothing."""
    plain = site.build(FILES, DAY).everything()
    assert site.build({**FILES, AT: data}, DAY).everything() == plain


def test_a_file_stands_next_to_its_review(site: SiteFactory) -> None:
    """A file without a text of its name beside it names the nearest; in a news folder, too."""
    moved: Files = {**FILES, "case-reviews/b.recommendations.yaml": REPORT, NEWS: REPORT}
    assert site.problems(moved) == [
        (
            "content/case-reviews/b.recommendations.yaml:1: recommendations: No review stands "
            "beside this file: there is no “case-reviews/b.md”. "
            "Did you mean “case-reviews/a.md”?"
        ),
        (
            f"content/{NEWS}:1: recommendations: No review stands beside this file: there is no "
            "“news/good-practice/a.md”."
        ),
    ]


def test_what_it_stands_next_to_is_a_review(site: SiteFactory) -> None:
    """News and guidance have no recommendations; what is wrong in the file is reported as well."""
    guidance = "Title: G\nSlug: g\nSummary: One sentence.\n\nText.\n"
    files: Files = {
        "board.yaml": FILES["board.yaml"],
        "news/good-practice/a.md": ARTICLE,
        NEWS: REPORT.replace("health", "helth"),
        "guidance/g.md": guidance,
        "guidance/g.recommendations.yaml": REPORT,
    }
    no_review = "beside this file is no review: it has no “Review-type”."
    assert site.problems(files) == [
        (
            "content/guidance/g.recommendations.yaml:1: recommendations: "
            f"“guidance/g.md” {no_review}"
        ),
        f"content/{NEWS}:1: recommendations: “news/good-practice/a.md” {no_review}",
        (f"content/{NEWS}:5: agency: board.yaml lists no agency “helth”. Did you mean “Health”?"),
    ]


@pytest.mark.parametrize(
    "review",
    [
        REVIEW.replace("2027-02-01", "03/04/2026"),
        REVIEW.replace("The text", "Café").encode("cp1252"),
    ],
    ids=["faulty", "unreadable"],
)
def test_the_fault_of_a_review_is_not_reported_twice(
    site: SiteFactory, review: str | bytes
) -> None:
    """A review that cannot be read has one problem, and its recommendations have none."""
    (problem,) = site.problems({**FILES, "case-reviews/a.md": review})
    assert problem.startswith("content/case-reviews/a.md:")


def test_another_name_is_reported_with_the_right_one(site: SiteFactory) -> None:
    """A YAML file that could be meant for recommendations is reported with how these are named."""
    for name in ("a.yaml", "a.recommendations.yml"):
        assert site.problems({**FILES, f"case-reviews/{name}": REPORT}) == [
            (
                f"content/case-reviews/{name}:1: file-type: “{name}” is not read here: "
                "recommendations are named as their review is, with “.recommendations.yaml” in "
                "place of “.md”."
            )
        ]
        (site.write({}) / "case-reviews" / name).unlink()


def test_without_a_list_any_agency_with_an_address_is_accepted(site: SiteFactory) -> None:
    """A name in other letters alone could have no page, and says what to do."""
    board = "name: Sample Board\narea: Sample\n"
    open_list: Files = {**FILES, "board.yaml": board}
    assert site.problems({**open_list, AT: REPORT.replace("Police", "Fire service")}) == []
    assert site.problems({**open_list, AT: REPORT.replace("Police", "警察")}) == [
        (
            f"content/{AT}:5: agency: “警察” has no letter from a to z for an address: "
            "list it in board.yaml."
        )
    ]


def test_it_counts_among_the_data_files(site: SiteFactory) -> None:
    """The account of what was read has it, public or not."""
    draft = {**FILES, "case-reviews/a.md": REVIEW.replace("Slug", "Status: draft\nSlug")}
    for files in (FILES, draft):
        library = site.build(files).library
        assert library.data_files == ("board.yaml", AT)
        assert AT in library.sources
