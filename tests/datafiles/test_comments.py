"""A value that begins with “#” is a comment to YAML, and the message says so."""

from __future__ import annotations

import pytest

from plugins.articles.fields import ENTRY_FIELDS
from plugins.articles.header import split
from plugins.board.reading import read_board
from plugins.courses import fields as c
from plugins.sources.fields import read_fields
from plugins.sources.yaml_file import read_purely, read_yaml

BOARD = "name: Sampleton Partnership\narea: Sampleton\nwebsite: https://sampleton.example\n"


def of_board(more: str) -> list[tuple[int, str]]:
    """Return the line and the message of each problem of a board with more lines, from 4 on."""
    node, problems = read_yaml(f"{BOARD}{more}\n", "board.yaml")
    assert read_purely(f"{BOARD}{more}\n", "board.yaml") == (node, problems)
    found = problems or read_board(node, "board.yaml")[1]
    return [(each.line, each.message) for each in found]


@pytest.mark.parametrize(
    ("written", "line", "key", "value"),
    [
        ("colours:\n  brand: #0b5394", 5, "brand", "#0b5394"),
        ("colours:\n  brand:   #0b5394\n  accent: '#1b7488'", 5, "brand", "#0b5394"),
        ("about: #1 in the county", 4, "about", "#1 in the county"),
        (f"about: #{'1' * 50}", 4, "about", "#…"),
        ("contact:\n  email: #a@board.example\n  telephone: 01632 960101", 5, "email",
         "#a@board.example"),
    ],
)  # fmt: skip
def test_a_value_that_begins_with_a_hash_is_offered_in_quotation_marks(
    written: str, line: int, key: str, value: str
) -> None:
    """In any field, and where the editor chooses the keys."""
    assert of_board(written) == [
        (
            line,
            (
                f"“{key}” has nothing after it, for “#” begins a comment: "
                f'write {key}: "{value}" if that is meant, else delete the “#”.'
            ),
        )
    ]


def test_doing_so_makes_it_a_value() -> None:
    """What the message offers is read."""
    assert of_board('colours:\n  brand: "#0b5394"') == []


def test_what_is_a_comment_to_people_too_is_offered_as_no_value() -> None:
    """What follows a space and `#` is not quoted as a value."""
    assert of_board("about: # to be written") == [
        (
            4,
            (
                "“about” has nothing after it, for “#” begins a comment: write the value, in "
                "straight quotation marks if it begins with “#”."
            ),
        )
    ]
    assert of_board("about:") == [
        (4, "“about” has nothing after it: write it, or delete the line.")
    ]


def test_a_title_that_begins_with_a_hash_is_offered_in_quotation_marks() -> None:
    """YAML reads no title at all."""
    node, _ = read_yaml("title: #1 course for managers\n", "a.yaml")
    assert node
    (problem,) = read_fields(node, (c.TITLE,), "a.yaml", "A course").problems
    assert 'write title: "#1 course for managers" if that is meant' in problem.message


def test_a_key_that_holds_a_course_back_is_never_to_lose_its_mark() -> None:
    """Nobody knows whether what stands there was taken back on purpose."""
    node, _ = read_yaml("announced: #2026-01-05\n", "a.yaml")
    assert node
    (problem,) = read_fields(node, (c.ANNOUNCED,), "a.yaml", "A course").problems
    assert problem.message == (
        "“announced” has nothing after it: write its value. The day that it was first made public."
        " What follows “#” is a comment."
    )


@pytest.mark.parametrize(
    "written",
    [
        "colours: {brand: #0b5394}",
        "colours: {brand: #0b5394, accent: '#1b7488'}",
        "colours: {accent: '#1b7488', brand: #0b5394}",
        "colours: [#0b5394]\nlanguage: en-GB",
    ],
)
def test_a_comment_in_brackets_is_named_at_its_line(written: str) -> None:
    """YAML itself stumbles further down, or at the end."""
    assert of_board(f"{written}\nexit: https://exit.example") == [
        (
            4,
            (
                "“#” begins a comment, which ends this line: put the value from “#0b5394” on into "
                "straight quotation marks."
            ),
        )
    ]


def test_an_item_that_begins_with_a_hash_is_named_at_its_line() -> None:
    """Lists have items without keys."""
    node, _ = read_yaml("audience:\n  - Nannies\n  - #1 managers\n", "a.yaml")
    assert node
    (problem,) = read_fields(node, (c.AUDIENCE,), "a.yaml", "A course").problems
    assert (problem.line, problem.message) == (
        3,
        "“#” begins a comment: put straight quotation marks around “#1 managers”.",
    )


@pytest.mark.parametrize("written", ["#0b5394", "'#0b5394'", '"navy"', "", "red"])
def test_colours_in_one_line_are_reported_where_they_stand(written: str) -> None:
    """Quoted or not: each has a name below."""
    assert of_board(f"colours: {written}") == [
        (
            4,
            (
                "Colours have a line each below “colours:”, indented, with a name and six digits "
                'in quotes: brand: "#0b3c49".'
            ),
        )
    ]
    for key in ("Colour", "Brand colour", "color"):
        ((_, message),) = of_board(f"{key}: {written}")
        assert message.endswith(
            'Colours stand below “colours:”, indented, such as brand: "#0b3c49".'
        )


def test_metadata_between_dashes_says_so_too() -> None:
    """There, too, what follows “# ” is a comment; without dashes it is text."""
    for text, number in (("---\nSummary: # of visits\n---\n", 1), ("Summary: # of visits\n", 0)):
        document, _ = split(f"{text}\nWords.\n", "a.md")
        read = read_fields(document.header, ENTRY_FIELDS, "a.md", "The metadata")
        said = [each.message for each in read.problems if each.rule == "summary"]
        assert [message.partition(":")[0] for message in said] == [
            "“Summary” has nothing after it, for “#” begins a comment"
        ] * number
