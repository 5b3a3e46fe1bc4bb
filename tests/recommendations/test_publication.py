"""No recommendation before its day, none of a review that hides them, and no day of due ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.recommendations.samples import AT, DAY, FILES, REPORT, REVIEW

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, Files, SiteFactory

# What the report alone says, wherever text can stand.
CANARIES = (
    "canary-text", "canary-agency", "canary-evidence", "12 may 2027", "2027-05-12", "1 june 2027",
    "2027-06-01",
)  # fmt: skip
CANARY_REPORT = (
    REPORT.replace("Read the records", "Read the canary-text")
    .replace("[Police, health]", "[Canary-agency]")
    .replace("An audit", "A canary-evidence")
)
BOARD = "name: Sample Board\narea: Sample\n"
CANARY: Files = {**FILES, "board.yaml": BOARD, AT: CANARY_REPORT}
DUE = ("2031-12-13", "13 december 2031", "2031", "due")


def found(built: BuiltSite, words: tuple[str, ...]) -> list[str]:
    """Return those of the words in lower case that any byte of the site holds."""
    everything = built.everything().decode(errors="replace").lower()
    return [word for word in words if word in everything]


def with_status(status: str) -> Files:
    """Return the files of a review of a status."""
    lines = f"Review-status: {status}\nReview-status-reason: The reason given.\nReview-subject"
    return {**CANARY, "case-reviews/a.md": REVIEW.replace("Review-subject", lines)}


@pytest.mark.parametrize("status", ["published", "improvements-only", "withheld"])
def test_these_statuses_show_recommendations(status: str, site: SiteFactory) -> None:
    """What was reported is public with the review, or in place of it."""
    assert found(site.build(with_status(status), DAY), CANARIES) == list(CANARIES)


@pytest.mark.parametrize("status", ["on-request", "withdrawn"])
def test_these_statuses_show_none_in_any_file(status: str, site: SiteFactory) -> None:
    """Neither page, list, address, table nor data has a byte of them."""
    built = site.build(with_status(status), DAY)
    assert found(built, CANARIES) == []
    assert "case-reviews/child-w/index.html" in built.files()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Slug: child-w", "Status: draft\nSlug: child-w"),
        ("Slug: child-w", "Publish: 2027-07-01, 9am\nSlug: child-w"),
        ("Date: 2027-02-01", "Date: 2027-07-02"),
    ],
    ids=["draft", "held back", "later"],
)
def test_what_is_not_public_shows_none_in_any_file(
    right: str, wrong: str, site: SiteFactory
) -> None:
    """The recommendations of a review wait for the review, whatever their own day."""
    files = {**CANARY, "case-reviews/a.md": REVIEW.replace(right, wrong)}
    assert found(site.build(files, DAY), CANARIES) == []


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2027-05-31T23:59", ()),
        ("2027-06-01T00:00", CANARIES),
        ("2027-05-31T22:59+00:00", ()),
        ("2027-05-31T23:00+00:00", CANARIES),
    ],
)
def test_a_report_is_public_from_the_start_of_its_day(
    moment: str, shown: tuple[str, ...], site: SiteFactory
) -> None:
    """Its day begins at midnight in London, an hour before midnight in UTC in summer."""
    built = site.build(CANARY, moment)
    assert found(built, CANARIES) == list(shown)
    assert "The text of it." in built.page("case-reviews/child-w/").get_text()


def test_the_board_s_own_zone_decides(site: SiteFactory) -> None:
    """A board elsewhere has its own midnight."""
    zoned = {**CANARY, "board.yaml": f"{BOARD}time_zone: Europe/Athens\n"}
    assert found(site.build(zoned, "2027-05-31T20:59+00:00"), CANARIES) == []
    assert found(site.build(zoned, "2027-05-31T21:00+00:00"), CANARIES) == list(CANARIES)


def test_what_is_due_is_never_published(site: SiteFactory) -> None:
    """No file has the day, the year or the word, even where the day is long past."""
    built = site.build(CANARY, "2035-01-01")
    assert found(built, CANARIES) == list(CANARIES)
    assert found(built, DUE) == []
    (public,) = built.library.public_reports
    assert [each.due for each in public.report.recommendations] == [None, None]
