"""Markdown as editors write it, and as GitHub reads it."""

from __future__ import annotations

import re

import pytest

from plugins.markdown.body import body_html


def html(text: str) -> str:
    """Return the HTML of Markdown in one line, without ids."""
    return re.sub(r" id=\"[^\"]*\"", "", body_html(text).replace("\n", ""))


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("Write:\n- a\n- b", "<p>Write:</p><ul><li>a</li><li>b</li></ul>"),
        ("Then:\n1. a\n2. b", "<p>Then:</p><ol><li>a</li><li>b</li></ol>"),
        ("In the year\n1986. What a year.", "<p>In the year1986. What a year.</p>"),
        ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("- a\n    - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1. a\n  - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("Words\n## Heading\nMore", "<p>Words</p><h2>Heading</h2><p>More</p>"),
        ("##Heading", "<h2>Heading</h2>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        ("~~~\n# a\n~~~", "<pre><code># a</code></pre>"),
        ("- a\n\n  ```\n  b\n  ```", "<ul><li><p>a</p><pre><code>b</code></pre></li></ul>"),
        ("~~a~~ ~b~ ~~~c~~~", "<p><del>a</del> <del>b</del> ~~~c~~~</p>"),
    ],
)
def test_lists_headings_and_breaks_need_no_blank_lines(written: str, made: str) -> None:
    """A list stands right below a sentence, nested by the width of the mark above it."""
    assert html(written) == made


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("•\ta\n•\tb", "<ul><li>a</li><li>b</li></ul>"),
        ("Words:\n• a\n•b", "<p>Words:</p><ul><li>a</li><li>b</li></ul>"),
        ("•\ta\no\tb\n•\tc", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("\uf0b7\ta\n\n\uf0b7\tb", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("o\ta\no\tb", "<ul><li>a</li><li>b</li></ul>"),
        ("· a\n· b", "<ul><li>a</li><li>b</li></ul>"),
        ("o clock", "<p>o clock</p>"),
        ("-\u00a0a\n1.\u00a0b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("•••", "<p>•••</p>"),
    ],
)
def test_lists_pasted_from_word_are_lists(written: str, made: str) -> None:
    """With Word's marks of the first three levels, the private ones of its fonts among them."""
    assert html(written) == made


TABLE = "<table><thead><tr><th>a</th><th{0}>b</th></tr></thead><tbody>{1}</tbody></table>"
ROW = "<tr><td>{}</td><td{}>{}</td></tr>"


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("Numbers:\n| a | b |\n|---|---|\n| 1 | 2 |",
         f"<p>Numbers:</p>{TABLE.format('', ROW.format('1', '', '2'))}"),
        ("a | b\n--|--:\n1 | 2",
         TABLE.format(' class="to-end"', ROW.format("1", ' class="to-end"', "2"))),
        ("a | b\n:-- | :-:\n1 | 2",
         TABLE.format(' class="to-centre"', ROW.format("1", ' class="to-centre"', "2"))),
        ("| a | b |\n|-|-|\n| `1\\|2` | 3 \\| 4 |\n\nWords.",
         f"{TABLE.format('', ROW.format('<code>1|2</code>', '', '3 | 4'))}<p>Words.</p>"),
        ("| a | b |\n|-|-|\n| 1 |", TABLE.format("", ROW.format("1", "", ""))),
        ("a | b\n---", "<h2>a | b</h2>"),
        ("- c\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWords.",
         f"<ul><li>c</li></ul>{TABLE.format('', ROW.format('1', '', '2'))}<p>Words.</p>"),
    ],
)  # fmt: skip
def test_tables_stand_below_a_sentence_and_keep_their_columns(written: str, made: str) -> None:
    """Columns keep the side that the line below the heading gives them."""
    assert html(written) == made


@pytest.mark.parametrize(
    ("written", "led_to", "words"),
    [
        ("See https://www.gov.uk/x.", "https://www.gov.uk/x", "https://www.gov.uk/x"),
        ("(www.gov.uk/a_(b))", "http://www.gov.uk/a_(b)", "www.gov.uk/a_(b)"),
        (
            "https://a.uk/_b_/?c=1&d=2, or",
            "https://a.uk/_b_/?c=1&amp;d=2",
            "https://a.uk/_b_/?c=1&amp;d=2",
        ),
        ("“https://a.uk/b”", "https://a.uk/b", "https://a.uk/b"),
        (
            "Ask first_last@board.example.",
            "mailto:first_last@board.example",
            "first_last@board.example",
        ),
    ],
)
def test_bare_addresses_are_links(written: str, led_to: str, words: str) -> None:
    """A link leaves out the punctuation of the sentence that it ends."""
    assert f'<a href="{led_to}">{words}</a>' in html(written)


@pytest.mark.parametrize(
    "written",
    [
        "`https://a.uk`",
        "```\nwww.a.uk\n```",
        "xhttps://",
        "a@b",
        "https://",
        "@board",
        "www.",
        "://",
    ],
)
def test_what_is_no_address_is_no_link(written: str) -> None:
    """An address in code is no link either."""
    assert "<a" not in html(written)


def test_no_address_is_a_link_within_a_link() -> None:
    """The words of a link may be an address."""
    assert html("[www.a.uk **or b@c.uk**](/x)") == (
        '<p><a href="/x">www.a.uk <strong>or b@c.uk</strong></a></p>'
    )


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("<details>\n<summary>More</summary>\n\n- **a**\n\n</details>",
         "<details><summary>More</summary><ul><li><strong>a</strong></li></ul></details>"),
        ("<details><summary>More *now*</summary>\n- a\n</details>",
         "<details><summary>More <em>now</em></summary><ul><li>a</li></ul></details>"),
        ('<div lang="ur" dir="rtl">**a**</div>',
         '<div lang="ur" dir="rtl"><strong>a</strong></div>'),
        ("<div>\n    - a\n    - b\n</div>", "<div><ul><li>a</li><li>b</li></ul></div>"),
        ("<div>\n\n    code\n\n</div>", "<div><pre><code>code</code></pre></div>"),
        ('<p dir="rtl">a</p>', '<p dir="rtl">a</p>'),
        ("<details open>\n<summary>a</summary>\nb\n</details>",
         '<details open=""><summary>a</summary><p>b</p></details>'),
    ],
)  # fmt: skip
def test_containers_hold_markdown(written: str, made: str) -> None:
    """They need no attribute for it, and no blank lines."""
    assert html(written) == made


def test_footnotes_lead_there_and_back() -> None:
    """In the order of their marks, each once, with an id that no heading can have."""
    made = body_html("One[^b] two[^a] one[^b].\n\n[^a]: Second.\n[^b]: First.\n    Goes on.\n")
    assert re.findall(r'<sup[^>]*><a href="(#fn:\d)">(\d)', made) == [
        ("#fn:1", "1"),
        ("#fn:2", "2"),
        ("#fn:1", "1"),
    ]
    assert re.findall(r'id="([^"]*)"', made) == ["fnref:1", "fnref:2", "fn:1", "fn:2"]
    assert 'Goes on. <a href="#fnref:1">Back to mark 1</a></p>' in made
    assert made.index("First.\nGoes on.") < made.index("Second.")
    assert body_html("Not defined[^x].") == "<p>Not defined[^x].</p>"


def test_no_footnote_is_lost_for_want_of_a_mark() -> None:
    """What is noted and never marked stands at the end with the others."""
    assert "Never marked." in body_html("Words.\n\n[^a]: Never marked.")


@pytest.mark.parametrize(
    ("written", "led_to"),
    [
        ("[a]({static}/documents/form (1).pdf)", "{static}/documents/form%20(1).pdf"),
        ("[a]({static}/documents/form(2).pdf)", "{static}/documents/form(2).pdf"),
        ("[a]({static}/documents/children's-form.pdf)", "{static}/documents/children's-form.pdf"),
        ("[a](<{static}/documents/form 3.pdf>)", "{static}/documents/form%203.pdf"),
        ('[a]({static}/documents/form 4.pdf "Form")', "{static}/documents/form%204.pdf"),
        ("[a][b]\n\n[b]: {filename}a.md", "{filename}a.md"),
        ("[0808 800 5000](tel:0808 800 5000)", "tel:+448088005000"),
    ],
)
def test_names_of_files_are_targets_as_they_are(written: str, led_to: str) -> None:
    """With spaces, brackets and apostrophes."""
    assert f'<a href="{led_to}"' in body_html(written)
