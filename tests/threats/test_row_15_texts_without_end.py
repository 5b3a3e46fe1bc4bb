"""Threat 15: brackets, nesting, marks or bytes without end hold up the build."""

from __future__ import annotations

import pytest

from plugins.markdown.body import body_html
from plugins.markdown.bounds import too_much
from tests.site_factory import ARTICLE, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.reported import reported

AT = "news/good-practice/a.md"
# Stands behind the other, so that its problem is reported only if the build goes on.
AFTER = "news/good-practice/b.md"
OTHER = ARTICLE.replace("Date: 2026-01-05", "Date: soon").replace("a-first-article", "b")
SOON = f"content/{AFTER}:2: date: “soon” is not a date: write 2017-09-19 or 19 September 2017."


def said(site: SiteFactory, body: str) -> list[str]:
    """Return what is reported of a body, and of the broken text behind it."""
    return reported(site, {AT: f"{ARTICLE}\n{body}\n", AFTER: OTHER})


@pytest.mark.parametrize("mark", ["[", "(", "<", "![", "[a]("])
def test_open_brackets_are_counted(mark: str, site: SiteFactory) -> None:
    """Twenty thousand are refused by their number, and the next text is looked at all the same."""
    lines = said(site, mark * 20_000)
    assert [line.partition(": Over")[0] for line in lines] == [
        f"content/{AT}:8: brackets",
        SOON,
    ]


def test_the_next_open_bracket_is_one_too_many(site: SiteFactory) -> None:
    """A hundred of a kind may be open at once."""
    lines = said(site, "[" * 101)
    assert [line.partition(": Over")[0] for line in lines] == [f"content/{AT}:8: brackets", SOON]
    assert said(site, "[" * 100) == [SOON]


def test_the_next_mark_is_one_too_many(site: SiteFactory) -> None:
    """Five thousand may stand in a text."""
    lines = said(site, "*a " * 5_001)
    assert [line.partition(": The text")[0] for line in lines] == [f"content/{AT}:5: size", SOON]
    assert said(site, "*a " * 5_000) == [SOON]


@pytest.mark.parametrize("mark", ["&a;", "\\*", "`a ", "<a>", "*a_b**c__", "&#1;", "**a"])
def test_marks_are_counted(mark: str, site: SiteFactory) -> None:
    """A whole text may be looked through for each, so they are bounded, too."""
    lines = said(site, mark * 20_000)
    assert [line.partition(": The text has")[0] for line in lines] == [
        f"content/{AT}:5: size",
        SOON,
    ]


def test_nested_lists_are_bounded(site: SiteFactory) -> None:
    """Three hundred lists in each other are refused at the line that goes too deep."""
    body = "\n".join(f"{'    ' * depth}- a" for depth in range(300))
    assert said(site, body) == [
        (
            f"content/{AT}:24: nesting: This line is indented too far: lists nest a few levels at "
            "most."
        ),
        SOON,
    ]


def test_nested_quotations_are_bounded(site: SiteFactory) -> None:
    """Quotations in each other are refused beyond a depth."""
    assert said(site, f"{'> ' * 300}a") == [
        f"content/{AT}:8: nesting: Over 12 quotations stand in each other here.",
        SOON,
    ]


@pytest.mark.parametrize(
    "body",
    ["- " * 20_000 + "a", "*a **b " * 800 + "c** c*" * 800, "> 1. " * 11 + "- " * 9_000 + "a"],
)
def test_a_line_nests_no_deeper_than_what_walks_through_it(body: str, site: SiteFactory) -> None:
    """Lists and emphasis within each other in one line are read up to a depth, the rest is text."""
    assert too_much(body) is None
    assert is_read(body)
    assert said(site, body) == [SOON]


def is_read(body: str) -> bool:
    """Report whether a body can be read to its end."""
    try:
        return "a" in body_html(body)
    except RecursionError:
        return False


def test_bytes_are_bounded(site: SiteFactory) -> None:
    """Twenty megabytes of Markdown are refused unread."""
    assert [line.partition(" are read")[0] for line in said(site, "word " * 4_000_000)] == [
        f"content/{AT}:1: size: The file is 20,000,113 bytes; at most 1,000,000",
        SOON,
    ]


def test_characters_of_a_page_are_bounded(site: SiteFactory) -> None:
    """A text longer than any page is refused."""
    assert said(site, "word " * 60_000) == [
        f"content/{AT}:5: size: The text has 300,019 characters; at most 200,000 make a page.",
        SOON,
    ]


def test_honest_texts_are_within_all_bounds(site: SiteFactory) -> None:
    """A long text of lists, links, tables and emphasis is refused by none of them."""
    part = (
        "## Findings\n\n- **Record** what [you see](https://board.example/) & when\n"
        "    - on *the* day\n        - in `one` place\n\n> As [we] (all) said.\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    )
    assert site.problems({AT: f"{ARTICLE}\n{part * 300}"}) == []


_RULES = "plugins/markdown/bounds.py"
GUARDS = (
    Guard(
        "brackets",
        _RULES,
        "# guard: brackets",
        "if False:",
        ("test_the_next_open_bracket_is_one_too_many",),
    ),
    Guard("marks", _RULES, "# guard: marks", "if True:",
          ("test_the_next_mark_is_one_too_many",)),
    Guard("lists", _RULES, "# guard: lists",
          "if False:", ("test_nested_lists_are_bounded",)),
    Guard("quotations", _RULES, "# guard: quotations", "if False:",
          ("test_nested_quotations_are_bounded",)),
    Guard("blocks in each other", "plugins/markdown/block_reading.py",
          " and depth < _DEEPEST:", ":",
          ("test_a_line_nests_no_deeper_than_what_walks_through_it",)),
    Guard("emphasis in emphasis", "plugins/markdown/emphasis.py",
          "# guard: emphasis in emphasis", "if False:",
          ("test_a_line_nests_no_deeper_than_what_walks_through_it",)),
    Guard("bytes", "plugins/sources/text_file.py", "    if len(data) > MAX_BYTES:\n",
          "    if False:\n", ("test_bytes_are_bounded",)),
    Guard("characters", _RULES, "# guard: characters", "if False:",
          ("test_characters_of_a_page_are_bounded",)),
)  # fmt: skip
test_guards = guarded(__file__, GUARDS)
