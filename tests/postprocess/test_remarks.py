"""What was hardly meant as it is read is remarked on, at its line and as it is written."""

from __future__ import annotations

import pytest

from plugins.markdown.body import parsed


@pytest.mark.parametrize(
    ("written", "remarked"),
    [
        ("a) Ring\nb) Write", [(0, "marked lines", "a) Ring")]),
        ("Words:\n(1) Ring\n(2) Write", [(1, "marked lines", "(1) Ring")]),
        ("1.1\tRing\n1.2\tWrite", [(0, "marked lines", "1.1\tRing")]),
        ("Words:\n2. Ring\n3. Write", [(1, "marked lines", "2. Ring")]),
        ("1.1\tAlone", [(0, "marked lines", "1.1\tAlone")]),
        ("Words:\n-Ring\n-Write", [(1, "marked lines", "-Ring")]),
        ("1.Ring\n2.Write", [(0, "marked lines", "1.Ring")]),
        ("*Ring\n*Write", [(0, "marked lines", "*Ring")]),
        ("– Ring\n– Write", [(0, "marked lines", "– Ring")]),
        ("–Ring\n–Write", [(0, "marked lines", "–Ring")]),
        ("+Ring\n+Write", [(0, "marked lines", "+Ring")]),
        ("Words.\n\n-Ring", [(2, "marked line", "-Ring")]),
        ("- Ring\n- Write\nThen *wait*.\nHere.", [(2, "run on", "Then wait.")]),
        ("1. Ring\n   at once\nThen wait.", [(2, "run on", "Then wait.")]),
        ("Who\tNumber\nTeam\t101", [(0, "tabs", "Who\tNumber")]),
        ("Words.\n\n\tfour of them here", [(2, "tab", "four of them here")]),
        ("Words.\n\n    the Old School House", [(2, "spaces", "the Old School House")]),
        (
            "Words.\n\n\tFive words stand right here.",
            [(2, "indented words", "Five words stand right here.")],
        ),
        (
            "Words.\n\n    Ring (at once)\n    the duty team.\n\n\tThen write.",
            [(2, "indented words", "Ring (at once)")],
        ),
        (
            "      Nobody asked her what home was like for them",
            [(0, "indented words", "  Nobody asked her what home was like for them")],
        ),
        (
            "Words:\n\n        - ring the team\n        - write",
            [(2, "indented words", "    - ring the team")],
        ),
        (
            "- a\n\n\t\t1. Write down what you saw\n",
            [(2, "indented words", "  1. Write down what you saw")],
        ),
        ("|a|b|\n|-|-|\n|1|2|3|\n|1|", [(2, "more cells", "3"), (3, "fewer cells", "")]),
        ("Words\n|a|b|\n|---|\n|1|", [(2, "heading row", "|---|")]),
        ("#Heading here", [(0, "heading mark", "#Heading here")]),
        ("Words\n[a](/b c.pdf)", [(1, "spaced address", "/b c.pdf")]),
        ("[a](https://b.uk/c d)", [(0, "spaced address", "https://b.uk/c d")]),
        ("- a\n\n  ```\n  b", [(2, "never closed", "```")]),
        ("<!-- a\n\nb", [(0, "never closed", "<!-- a")]),
    ],
)
def test_what_was_hardly_meant_is_remarked_on(
    written: str, remarked: list[tuple[int, str, str]]
) -> None:
    """Each in its own line, counted from 0, and once."""
    assert [(each.line, each.about, each.words) for each in parsed(written).remarks] == remarked


@pytest.mark.parametrize(
    "written",
    [
        "a) One line alone.",
        "See [sic](as he said).",
        "- a\n- b",
        "1. a\n2. b",
        "Words\nin lines.",
        "\tx = 1",
        "    x = 1",
        "    .venv/bin/python check",
        "    <p>It is a sentence of words.</p>",
        "    title: A course\n    name: it_is",
        "    Sampleton",
        "```\nIt is a sentence of words.\n```",
        "- a\n\n    It is a sentence of words in the item.",
        "```\na) Ring\nb) Write\n```",
        "|a|b|\n|-|-|\n|1|2|",
        "#hashtag",
        "#1 of 2",
        "A 1.5 hour\nand 2.5 hour course.",
        "<!-- a -->\n\nWords.",
        "It was in\n1986. What a year.",
        "I.\nA. Smith",
        "- Ring\n\nThen wait.\nHere.",
        "- Ring\nat once\n- Write\n  Now",
        "- Write down all that you saw and all that the child said in\nSampleton that day.",
        "> Words\nThen more.",
    ],
)
def test_what_is_as_it_is_meant_is_not(written: str) -> None:
    """Prose, code, lists and tables that are right."""
    assert parsed(written).remarks == ()


@pytest.mark.parametrize(
    ("written", "lost"),
    [
        ("First.\n\nAsk <Your Name> here.", [(2, "element", "<Your Name>")]),
        ("<p STYLE='a'\n onClick=\"b()\">x</p>",
         [(0, "dress", "STYLE='a'"), (0, "attribute", 'onClick="b()"')]),
        ("a\n<b>b</b> <u>c</u>\n<i id=d>e</i>", [(1, "dress", "<u>"), (2, "id", "id=d")]),
        ("`<x>` \\<y> &lt;z> <a.b> <A, the mother>", []),
        ('<img src="/a.png" alt="b" width="60%" height="9">', [(0, "dress", 'width="60%"')]),
        ("<div>\n\n<td align=left>\n</div>", [(2, "dress", "align=left")]),
        ("<span dir='rtl' lang=ur>a</span>", []),
    ],
)  # fmt: skip
def test_what_a_page_would_lose_is_known_by_its_line(
    written: str, lost: list[tuple[int, str, str]]
) -> None:
    """In the letter case and the quotation marks of the text, and none of it in code."""
    assert [(each.line, each.kind, each.words) for each in parsed(written).losses] == lost
