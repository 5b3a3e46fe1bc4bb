"""A mark of an item or a heading without its space is pointed at, wherever it stands."""

from __future__ import annotations

import pytest

from plugins.articles.references import body_problems
from plugins.markdown.body import parsed


def said(body: str) -> list[tuple[int, str, str]]:
    """Return the line, the rule and the words of each advice on a body; there is nothing else."""
    problems = body_problems(body, 1, "content/news/good-practice/a.md")
    assert all(each.advice for each in problems)
    return [(each.line, each.rule, each.message) for each in problems]


@pytest.mark.parametrize(
    ("mark", "instead"),
    [
        ("(a)", " in place of “(a)”"),
        ("iv)", " in place of “iv)”"),
        ("2.1", " in place of “2.1”"),
        ("–", " in place of “–”"),
        ("2.", ""),
    ],
)
def test_lines_that_run_together_say_which_mark_goes(mark: str, instead: str) -> None:
    """A number with a full stop may stay."""
    lines = f"{mark} your last audit"
    assert said(f"Bring:\n{lines}\n{lines}") == [
        (
            2,
            "list",
            (
                f"The lines from “{lines}” on run together on the page. Begin each with “- ”"
                f"{instead}, or with “1. ” where the order matters, and leave a blank line above "
                "the first."
            ),
        )
    ]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("Bring your badge.\n\n-Parking\n\nThe room is upstairs.", 3, "-Parking"),
        ("Bring your badge.\n\n*Parking\n\nThe room is upstairs.", 3, "*Parking"),
        ("Bring your badge.\n\n+Parking", 3, "+Parking"),
        ("Bring your badge.\n\n–Parking", 3, "–Parking"),
        ("Bring your badge\n-Parking is free\nThe room is upstairs.", 2, "-Parking is free"),
        ("Please bring:\n-your badge", 2, "-your badge"),
        ("- a badge\n- a pen\n-Parking is free", 3, "-Parking is free"),
        ("- a badge\n- a pen\n-a coat", 3, "-a coat"),
        ("- a badge\n\n-Parking", 3, "-Parking"),
        ("- a badge\n  -Parking\n- a pen", 2, "-Parking"),
        ("> Please bring\n> -Your badge", 2, "-Your badge"),
        ("> -Your badge\n", 1, "-Your badge"),
        ("-Your badge", 1, "-Your badge"),
    ],
)
def test_a_single_item_without_its_space_is_pointed_at(body: str, line: int, words: str) -> None:
    """After a paragraph, a list, in an item, in a quotation, alone, and at the end."""
    message = (
        f"“{words}” is shown with its mark: an item of a list begins with “- ”, a space included."
    )
    assert said(body) == [(line, "list", message)]


def test_a_number_without_its_space_is_offered_a_number() -> None:
    """Where the order matters, a hyphen would lose it."""
    ((line, rule, message),) = said("Do this first.\n\n1.Ring the team")
    assert (line, rule) == (3, "list")
    assert "an item of a list begins with “1. ”" in message


def test_items_apart_are_one_message() -> None:
    """The first is quoted, and the lines of the others follow."""
    ((line, _, message),) = said("Bring:\n\n-A badge\n\n-A pen\n\n-A coat")
    assert line == 3
    assert message.endswith("a space included. The same in lines 5, 7.")


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("Words.\n\n#What to do\n\nRing.", 3, "#What to do"),
        ("Words.\n#What to do\nRing.", 2, "#What to do"),
        ("- a badge\n- a pen\n#What to do", 3, "#What to do"),
        ("Words.\n\n#What to do", 3, "#What to do"),
        ("#Findings\n\nRing.", 1, "#Findings"),
    ],
)
def test_a_heading_without_its_space_is_pointed_at(body: str, line: int, words: str) -> None:
    """A heading after one mark without a space is advised on; after two or more it is a heading."""
    message = f"“{words}” is shown with its mark: a heading begins with “## ”, a space included."
    assert said(body) == [(line, "heading", message)]


@pytest.mark.parametrize(
    "heading", ["##What", "##what", "##1. What", "##2026", "##“What”", "##**What**", "## What##"]
)
@pytest.mark.parametrize("form", ["{}", "Words.\n{}\nWords.", "- a\n{}", "- a\n\n  {}", "> {}"])
def test_two_marks_make_a_heading_without_a_space(heading: str, form: str) -> None:
    """Before a letter, a number, a quotation mark and emphasis; and behind the words."""
    (found,) = parsed(form.format(heading)).headings
    assert (found.level, found.words) == (2, heading.strip("# *").replace("**", ""))


@pytest.mark.parametrize(
    "body",
    [
        "> Nobody asked me.\n> -Young person, 15",
        "> Nobody asked me.\n\n-Young person, 15",
        "“Nobody asked me.”\n–A mother",
        "“Nobody asked me”\n\n-A mother",
        "A place costs £15*.\n\n*Schools pay nothing.",
        "| Place |\n|---|\n| £15* |\n\n*Schools pay nothing.",
        "Write a\n\n\\-When\n\nand a\n\n\\*When",
        "It was -5 degrees, and\n-6 at night.",
        "He was the\n-so-called- friend.",
        "*When* it is.\n\n**When** it is.",
        "The doors open at\n9.30am.",
        "Ring\n+44 1632 960101.",
        "Send the form as\n1.pdf or\nas 2.docx.",
        "It was in\n3.Street names differ.",
        "| a | b |\n|---|---|\n| -When | #What to |",
        "## 1.When it is\n\nWords.",
        "Join in.\n\n#Safeguarding #Children\n\n#Safeguarding",
        "Use the tag\n#Safeguarding in what you write.",
    ],
)
def test_honest_words_are_left_alone(body: str) -> None:
    """Names below quotations, notes with stars, numbers, names of files, tags, what is escaped."""
    assert said(body) == []
