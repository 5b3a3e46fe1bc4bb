"""What is said to be attached, and is not, is advised of; a child's attachment is left alone."""

from __future__ import annotations

import pytest

from plugins.checks.texts.attached import attached_advice
from tests.checks.entries import GUIDANCE, entry
from tests.site_factory import ARTICLE, COURSE, SiteFactory


def said(body: str) -> list[tuple[int, str]]:
    """Return the line, counted from 1, and the quoted words of each advice on a text."""
    advice = attached_advice([entry(GUIDANCE, body=body)], [])
    return [(each.line - 4, each.message.partition("”")[0][1:]) for each in advice]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Please see attached.", "see attached"),
        ("Please find the enclosed.", "find the enclosed"),
        ("See attached\nform for details.", "See attached"),
        ("Fill in the attached referral form.", "attached referral form"),
        ("The agenda is attached.", "agenda is attached"),
        ("The minutes are enclosed, as ever.", "minutes are enclosed"),
        ("The steps are in the attachment.", "in the attachment"),
        ("See [the law](https://www.gov.uk/law) and the attached flow chart.",
         "attached flow chart"),
    ],
)  # fmt: skip
def test_what_is_said_to_be_attached_is_advised_of_at_its_line(text: str, words: str) -> None:
    """A page has no attachments: only a link leads to a document."""
    assert said(f"A text.\n\n{text}") == [(3, words)]


@pytest.mark.parametrize(
    "text",
    [
        "A secure attachment to a carer helps. In attachment theory, look for attachments.",
        "The worker attached to the school saw her. Conditions were attached.",
        "The letter is attached to the child's record.",
        "An enclosed garden. The plan that is attached to the order.",
        "Please attach the form to your e-mail.",
        "See the attached form: [the form]({static}/documents/form.pdf).",
        "See the attached form: [the form](https://www.gov.uk/form.docx).",
        "See [the attached form](https://www.gov.uk/form).",
        "`see attached`",
    ],
)
def test_honest_texts_are_left_alone(text: str) -> None:
    """The bond between a child and a carer, and what can be opened, are no fault."""
    assert said(text) == []


def test_a_course_is_looked_at_too(site: SiteFactory) -> None:
    """Its description may come from a letter as well."""
    text = COURSE.replace("sessions:", "description: See attached.\nsessions:")
    library = site.build({"courses/a.yaml": text, "news/x/a.md": ARTICLE}).library
    (problem,) = attached_advice((), library.courses)
    assert str(problem) == (
        "advice: content/courses/a.yaml:8: attached: “See attached”: nothing is attached to a "
        "page, and this text links to no document. Link to it, or delete the words."
    )
