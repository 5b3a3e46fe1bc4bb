"""A review's metadata becomes a record, and what may be shown of it depends on its status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.articles.case_review import CaseReview, ReviewDocument
from plugins.board.model import Agency

if TYPE_CHECKING:
    from tests.site_factory import Files, SiteFactory

REVIEW = """Title: A review
Date: 2026-01-05
Slug: child-z
Summary: One sentence.
Review-type: {type}
Review-subject: Child Z
Review-area: Sampleton
Review-status: {status}
Review-status-reason: The reason given.
Review-status-changed: 2026-12-01
Review-agencies: Police, health
Review-age-band: 1 to 4
Review-incident: Serious harm
Review-methods: Interviews, A learning event
Review-document: Action plan, /documents/plan.pdf
Review-other-areas: Elsewhere
{more}

Text.
"""


def files(status: str = "published", kind: str = "Rapid review", more: str = "") -> Files:
    """Return the folder of a review that says all, with a status, a type and further lines."""
    return {
        "board.yaml": "sample: yes\nname: B\narea: A\nagencies: {police: Police, health: Health}\n",
        "case-reviews/z.md": REVIEW.format(status=status, type=kind, more=more),
        "documents/plan.pdf": b"%PDF" + b" " * 89_600,
    }


def test_every_key_is_read(site: SiteFactory) -> None:
    """The record holds all that was written; names take the form that board.yaml gives them."""
    (entry,) = site.build(files(kind="rapid REVIEW")).library.entries
    review = entry.review
    assert review == CaseReview(
        type="Rapid review",
        subject="Child Z",
        area="Sampleton",
        year=2026,
        status="published",
        reason="The reason given.",
        status_changed=review.status_changed if review else None,
        public_until=review.public_until if review else None,
        agencies=(Agency("police", "Police"), Agency("health", "Health")),
        age_band="1-to-4",
        incident="serious-harm",
        methods=("Interviews", "A learning event"),
        documents=(ReviewDocument("action-plan", "documents/plan.pdf", 15),),
        other_areas=("Elsewhere",),
        line=6,
        type_line=5,
    )
    assert str(review.public_until) == "2027-01-05"


def test_a_document_says_its_type_and_size(site: SiteFactory) -> None:
    """The link says what the reader will get, and the file is there."""
    built = site.build(files())
    (link,) = built.page("case-reviews/child-z/").select("[aria-labelledby=page_documents] a")
    assert link.get_text() == "Action plan (PDF, 90KB)"
    assert link["href"] == "/documents/plan.pdf"
    assert "documents/plan.pdf" in built.files()


@pytest.mark.parametrize("status", ["on-request", "withdrawn"])
def test_a_review_taken_down_takes_its_documents_with_it(status: str, site: SiteFactory) -> None:
    """Neither the file nor its name, the agencies nor the methods stand in any file."""
    built = site.build(files(status))
    assert "documents/plan.pdf" not in built.files()
    (built.folder / "case-reviews/reviews.schema.json").unlink()  # it names every age there is
    everything = built.everything()
    for canary in (b"plan.pdf", b"learning event", b"Elsewhere", b"1 to 4", b"1-to-4"):
        assert canary not in everything
    assert b">Police<" not in everything


@pytest.mark.parametrize("status", ["withheld", "improvements-only"])
def test_what_is_published_instead_is_offered(status: str, site: SiteFactory) -> None:
    """The page of a report that is held back leads to the action plan."""
    section = site.build(files(status)).page("case-reviews/child-z/")
    (shown,) = section.select("[aria-labelledby=page_documents]")
    assert shown.h2 is not None
    assert shown.h2.get_text() == "What is published instead"


@pytest.mark.parametrize(
    ("kind", "date", "said"),
    [
        ("Serious case review", "2020-01-01", "Serious case reviews ended in 2019"),
        ("Serious case review", "2019-12-31", ""),
        (
            "Local child safeguarding practice review",
            "2017-12-31",
            "Practice reviews began in 2018",
        ),
        ("Local child safeguarding practice review", "2018-01-01", ""),
        ("Serious case revue", "2018-01-01", "Did you mean “Serious case review”?"),
    ],
)
def test_a_type_that_does_not_fit_is_advised_of(
    kind: str, date: str, said: str, site: SiteFactory
) -> None:
    """The build goes on, and `check` names the line of the type."""
    content = files(kind=kind)
    content["case-reviews/z.md"] = str(content["case-reviews/z.md"]).replace("2026-01-05", date)
    advice = [str(each) for each in site.build(content).library.advice]
    assert len(advice) == bool(said)
    assert all(
        line.startswith("advice: content/case-reviews/z.md:5: review-type:") and said in line
        for line in advice
    )


def test_taking_down_without_a_day_is_advised_of(site: SiteFactory) -> None:
    """Without `Review-status-changed` nobody who subscribes would hear of it."""
    content = files("withdrawn")
    written = str(content["case-reviews/z.md"])
    content["case-reviews/z.md"] = written.replace("Review-status-changed: 2026-12-01\n", "")
    (advice,) = site.build(content).library.advice
    assert "Review-status-changed" in advice.message


def test_a_year_apart_is_another_review(site: SiteFactory) -> None:
    """The same letter may stand for another child in another year or area."""
    content = files()
    other = str(content["case-reviews/z.md"]).replace("child-z", "child-z-2")
    content["case-reviews/y.md"] = other.replace("2026-01-05", "2025-01-05")
    content["case-reviews/x.md"] = other.replace("child-z-2", "c3").replace("Sampleton", "Other")
    assert site.problems(content) == []
