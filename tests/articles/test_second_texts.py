"""Several texts in one file are found where the metadata of the second begins."""

from __future__ import annotations

import pytest

from plugins.articles.references import body_problems
from tests.site_factory import ARTICLE, SiteFactory

OTHER = (
    "From here on this reads like another text, with a title of its own: put it into a file of "
    "its own."
)
IN_A_LIST = " If readers are to see these lines, begin each with “- ”."


def found(body: str) -> list[tuple[int, str]]:
    """Return the line and the message of each problem of metadata in a body."""
    problems = body_problems(body, 1, "content/news/good-practice/a.md")
    return [(each.line, each.message) for each in problems if each.rule == "metadata"]


def test_each_text_further_down_is_one_problem(site: SiteFactory) -> None:
    """The problem is at its first line of metadata; a held one gets no hint of a list."""
    written = (
        f"{ARTICLE}\nTitle: A second\nDate: 12 January 2026\nCategory: News\n\nMore.\n\n"
        "Title: A third\nDate: 13 January 2026\nCategory: News\nStatus: draft\n\nNot yet.\n"
    )
    path = "content/news/good-practice/a.md"
    assert site.problems({"news/good-practice/a.md": written}) == [
        f"{path}:8: metadata: {OTHER}{IN_A_LIST}",
        f"{path}:14: metadata: {OTHER}",
    ]


@pytest.mark.parametrize(
    ("block", "line"),
    [
        ("Title: A second\nSlug: a-second", 3),
        ("title : A second\nDATE: 2026-01-12\nRead it.", 3),
        ("Date: 2026-01-12\nTitle: A second", 3),
        ("---\nTitle: A second\nDate: 2026-01-12\n---", 4),
        ("---\n\nTitle: A second\n\nDate: 2026-01-12\n\n---", 5),
        ("Headline: A second\nCategory: News\nAuthor: The team", 3),
        ("Title: A second\nTags: Recording", 3),
        ("Title:A second\nSummary:What it is about.", 3),
    ],
)
def test_it_is_found_in_every_form_of_metadata(block: str, line: int) -> None:
    """Metadata may have lines of dashes, blank lines, any order and keys from elsewhere."""
    assert found(f"Words.\n\n{block}\n\nMore words.") == [(line, OTHER + IN_A_LIST)]


@pytest.mark.parametrize(
    "body",
    [
        "Words.\n\nTitle: a word for the heading of a page.\n\nMore words.",
        "Words.\n\n- Title: A conference\n- Date: 12 January 2026",
        "Words.\n\n> Title: A conference\n> Date: 12 January 2026",
        "Words.\n\n```\nTitle: A second\nDate: 2026-01-12\n```",
        "Words.\n\n    Title: A second\n    Date: 2026-01-12",
        "Words.\n\nTitle: Working together\nAuthor: HM Government\nDate: 2018",
        "Words.\n\nDate: 12 January 2026\nVenue: the town hall",
        "Words.\n\nTitle: A second\n\nA sentence.\n\nDate: 12 January 2026",
        "| Title: | Date: |\n|---|---|\n| a | b |",
    ],
)
def test_honest_words_are_text(body: str) -> None:
    """Lists, quotations, examples, books, events without a title of their own."""
    assert found(body) == []
