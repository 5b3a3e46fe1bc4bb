"""A published review that says its report is held back is asked for its status."""

from __future__ import annotations

import pytest

from plugins.checks.texts.held_reports import held_report_advice
from tests.checks.entries import GUIDANCE, REVIEW, entry


def said(body: str, source: str = REVIEW, *lines: str) -> list[str]:
    """Return the words that each advice on a body begins with."""
    found = held_report_advice([entry(source, "Date: 2018-02-02", *lines, body=body)], ())
    return [each.message.partition("”")[0].lstrip("“") for each in found]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "The inquest goes on, so the report cannot yet be published.",
            "cannot yet be published",
        ),
        (
            "We will publish the full report once criminal proceedings have ended.",
            "will publish the full report once",
        ),
        (
            "There is to be a trial. The report of this review is not published before it ends.",
            "is not published",
        ),
        ("The review is being held back for a police investigation.", "being held back"),
    ],
)
def test_a_report_that_is_held_back_has_a_status_of_its_own(body: str, words: str) -> None:
    """Each way to say it is found."""
    assert said(body) == [words]


def test_the_advice_names_the_statuses_and_makes_nothing_public() -> None:
    """Once for a text, at its line."""
    body = "Text.\n\nThe report is withheld until the trial ends.\n\nIt is withheld for a trial."
    read = entry(REVIEW, "Date: 2018-02-02", body=body)
    (advice,) = held_report_advice([read], ())
    assert (advice.line, advice.advice) == (read.body_line + 3, True)
    assert advice.message == (
        "“is withheld”: with “Review-status: published” readers take this for the whole review. "
        "If the report is held back, write “improvements-only”, or “withheld” to announce it in no "
        "feed, with “Review-status-reason”. Both show what is written here: “Status: draft” keeps "
        "it off the site."
    )


@pytest.mark.parametrize(
    "body",
    [
        "The report could not be published until the trial had ended in May.",
        "The trial ended in 2017. The report of this review is published here in full.",
        "Names are not published. The family asked for that.",
        "At the trial a report was read out that is part of this review.",
        "The names of those on trial have not been made public.",
    ],
)
def test_what_is_over_or_about_something_else_is_left_alone(body: str) -> None:
    """Most reviews tell of trials."""
    assert said(body) == []


def test_other_statuses_and_other_texts_are_left_alone() -> None:
    """The status says so already, and guidance explains how it is done."""
    body = "The report is withheld until the trial ends."
    assert said(body, REVIEW, "Review-status: withheld", "Review-status-reason: A trial.") == []
    assert said(body, GUIDANCE) == []
