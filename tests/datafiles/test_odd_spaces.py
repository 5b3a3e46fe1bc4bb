"""No-break spaces where a mark needs a plain one: Markdown's are folded, YAML's are reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.sources.odd_spaces import with_plain_markers
from plugins.sources.yaml_file import load_yaml

NBSP = "A no-break space, U+00A0, stands in this line"
PIECES = ("\u00a0", "\u2003", " ", "\n", "-", "#", "1.", "|", ">", "word", "\t", "*")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("-\u00a0one\n-\u00a0 two", "- one\n-  two"),
        ("*\u2003one", "* one"),
        ("1.\u00a0one", "1. one"),
        ("##\u00a0Findings", "## Findings"),
        ("\u00a0\u00a0- nested", "  - nested"),
        (">\u00a0quoted", "> quoted"),
        ("One.\n\u00a0\nTwo.", "One.\n\nTwo."),
        ("| a | b |\n|\u00a0---\u00a0|---|", "| a | b |\n| --- |---|"),
    ],
)
def test_a_marker_of_markdown_has_plain_spaces(written: str, meant: str) -> None:
    """Lists, headings, quotations and tables come through, and an empty line is one."""
    assert with_plain_markers(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "10\u00a0March 2027", "\u00a0\u00a0indented like a poem", "- £15\u00a0each",
        "Note:\u00a0ring first", "a\u00a0-\u00a0b", "5\u00a0* 3", "|\u00a0a\u00a0| b |",
    ],
)  # fmt: skip
def test_a_no_break_space_that_may_be_meant_stays(text: str) -> None:
    """Within a line it keeps words together, and before words it indents them."""
    assert with_plain_markers(text) == text


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_line_and_no_word_is_lost(text: str) -> None:
    """Whatever is written, the words stand in the lines where they stood."""
    lines = [line.split() for line in with_plain_markers(text).split("\n")]
    assert lines == [line.split() for line in text.split("\n")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a:\n\u00a0 b: c\n", f"2: {NBSP}: use plain spaces."),
        ("a:\n  -\u00a0b: c\n", f"2: {NBSP}: use plain spaces."),
        ("a: |\n  \u00a0b\n", f"2: {NBSP}: use plain spaces."),
        ("title:\u00a0A\nsummary: B\n", f"1: {NBSP}: use plain spaces."),
        ("title:\u00a0A\nsummary:\u00a0B\n", f"1: {NBSP}, as in line 2: use plain spaces."),
        ("sessions:\u00a0\n  - date: x\n", f"1: {NBSP}: use plain spaces."),
        (
            "a:\n" + "\u00a0 b: c\n" * 6,
            f"2: {NBSP}, as in lines 3, 4, 5 and 2 more: use plain spaces.",
        ),
        (
            "a:\n\u3000b: c\n",
            (
                "2: A space of another kind, U+3000 (ideographic space), stands in this line: "
                "use plain spaces."
            ),
        ),
        (
            "title\uff1aA\nsummary: B\n",
            "1: A full-width colon, U+FF1A, stands in this line: write “: ” for it.",
        ),
        (
            "contact: {email:\u00a0a@b.example}\n",
            "1: No plain space follows the colon here: write “: ” again.",
        ),
        (
            "contact: {email\uff1aa@b.example}\n",
            "1: A full-width colon, U+FF1A, stands in this line: write “: ” for it.",
        ),
        (
            "sessions:\n  – date: 2027-02-02\n",
            "2: U+2013 (en dash) begins this line: a list needs a hyphen, “- ”.",
        ),
        (
            "title: “Recording: a guide”\n",
            "1: YAML takes no curly quotation marks: write straight ones around the text.",
        ),
    ],
)
def test_yaml_with_other_spaces_or_marks_is_refused_by_their_name(text: str, problem: str) -> None:
    """One message names the character, its line and the others that have it."""
    node, problems = load_yaml(text.encode(), "x.yaml")
    assert node is None
    assert [str(each) for each in problems] == [
        f"x.yaml:{problem.partition(': ')[0]}: yaml: {problem.partition(': ')[2]}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: 10\u00a0March\n", "a: |\n  Note:\u00a0ring first\n  and - so\n", "a: “b”\n",
        'a: "b:\u00a0c"\n', "a: b\u00a0# c\n",
    ],
)  # fmt: skip
def test_yaml_with_no_break_spaces_in_its_texts_is_read(text: str) -> None:
    """Between words they are no fault."""
    assert load_yaml(text.encode(), "x.yaml")[1] == []
