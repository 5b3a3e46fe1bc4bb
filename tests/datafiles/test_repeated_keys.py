"""Keys that stand a second time are reported one by one, or once where another group begins."""

from __future__ import annotations

import pytest

from plugins.articles.fields import ENTRY_FIELDS
from plugins.articles.header import split
from plugins.courses import fields as c
from plugins.sources.fields import read_fields
from plugins.sources.yaml_file import read_yaml
from tests.site_factory import ARTICLE, COURSE, SiteFactory

OTHER = (
    "more keys stand a second time. Another text or course has a file of its own; in a list, "
    "another item begins with “- ”."
)


def test_two_courses_in_one_file_are_one_problem(site: SiteFactory) -> None:
    """At the first line of the second, which no blank line separates from the first."""
    message = "A second course begins in this line: write it in a file of its own."
    assert site.problems({"courses/a.yaml": COURSE + COURSE}) == [
        f"content/courses/a.yaml:10: duplicate-key: {message}"
    ]


def test_two_texts_without_a_blank_line_are_one_problem() -> None:
    """The metadata of a text is read in the same way."""
    head = ARTICLE.partition("\n\n")[0]
    document, _ = split(f"{head}\n{head}\n\nWords.\n", "a.md")
    problems = read_fields(document.header, ENTRY_FIELDS, "a.md", "The metadata").problems
    assert [(each.line, each.message) for each in problems] == [
        (5, f"From here on “Title” and 3 {OTHER}")
    ]


def test_an_item_without_its_hyphen_is_one_problem() -> None:
    """The keys of the next session would stand in the one above."""
    node, _ = read_yaml("date: 2027-02-02\nstart: 9:00\nend: 13:00\n" * 3, "a.yaml")
    assert node
    problems = read_fields(node, c.SESSION_FIELDS, "a.yaml", "A session").problems
    assert [(each.line, each.message) for each in problems] == [
        (4, f"From here on “date” and 2 {OTHER}")
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("date: 2027-02-02\ndate: 2027-02-03\n", [2]),
        ("date: 2027-02-02\nstart: 9:00\nstart: 9:30\nend: 13:00\nend: 13:30\n", [3, 5]),
    ],
)
def test_single_keys_that_stand_twice_are_each_a_problem(text: str, lines: list[int]) -> None:
    """With the line of the first."""
    node, _ = read_yaml(text, "a.yaml")
    assert node
    problems = read_fields(node, c.SESSION_FIELDS, "a.yaml", "A session").problems
    assert [each.line for each in problems] == lines
    assert all("stands twice, first in line" in each.message for each in problems)
