"""Markdown to HTML that can do nothing: an allow-list of elements, attributes and schemes."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markdown.body import body_html
from plugins.markdown.elements import heading_id


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("<script>alert(1)</script>after", "after"),
        ("<SCRIPT SRC=//evil.example/x.js></SCRIPT>after", "after"),
        ("<style>p { display: none }</style>after", "after"),
        ('<iframe src="https://evil.example"></iframe>after', "after"),
        ("<svg><script>alert(1)</script><a href='javascript:alert(1)'>x</a></svg>after", "after"),
        ("<math><mi href='javascript:alert(1)'>x</mi></math>", ""),
        ("<object data=x></object><embed src=x>after", "after"),
        ('<form action="/x"><input name="y"><button>z</button></form>', "z"),
        ("<!-- a comment -->after", "after"),
        ('<base href="https://evil.example/">after', "after"),
        ('<meta http-equiv="refresh" content="0; url=//evil.example">after', "after"),
        ('<link rel="stylesheet" href="//evil.example/x.css">after', "after"),
    ],
)
def test_elements_that_are_not_allowed_leave_nothing_behind(written: str, html: str) -> None:
    """Neither the element nor what it would run or show is in the page; text after it is."""
    text = "".join(html5lib.parseFragment(body_html(written)).itertext()).strip()
    assert text in {html, f"x{html}"} or (not html and text == "x")
    assert elements(body_html(written)) <= {"p", "a"}


@pytest.mark.parametrize(
    "written",
    [
        '<p onclick="alert(1)">x</p>',
        '<img src="/images/x.png" alt="x" onerror="alert(1)">',
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](java&#9;script:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:msgbox(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<javascript:alert(1)>",
        '<p style="position:fixed">x</p>',
        '<p class="worried" id="page_main">x</p>',
        '<a href="/x" target="_blank" download>x</a>',
        '<img src="/images/x.png" alt="x" srcset="//evil.example/y 2x">',
    ],
)
def test_attributes_and_addresses_that_run_or_disguise_are_removed(written: str) -> None:
    """No handler, style, class, id or scheme of a program's is left on any element."""
    for name, value in attributes(body_html(written)):
        assert name in {"href", "src", "alt"}
        assert value in {"/x", "/images/x.png", "x"}


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("[x](https://board.example/)", '<p><a href="https://board.example/">x</a></p>'),
        ("[x](mailto:a@board.example)", '<p><a href="mailto:a@board.example">x</a></p>'),
        ("[x](tel:01632960100)", '<p><a href="tel:+441632960100">x</a></p>'),
        ("[x]({filename}/a.md)", '<p><a href="{filename}/a.md">x</a></p>'),
        ("**a** and *b*", "<p><strong>a</strong> and <em>b</em></p>"),
        ('"quoted" -- it\'s...', '<p>"quoted" -- it\'s...</p>'),
        ("## What happened", '<h2 id="what-happened">What happened</h2>'),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
    ],
)
def test_what_editors_write_comes_through(written: str, html: str) -> None:
    """Links, marks, headings and punctuation are HTML as Markdown promises."""
    assert body_html(written) == html


def test_lists_and_tables_come_through() -> None:
    """Lists stay in their kind and tables keep their heads."""
    lists = body_html("1. a\n2. b\n\n- c").replace("\n", "")
    assert lists == "<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>"
    table = body_html("| a | b |\n|---|---|\n| 1 | 2 |")
    assert elements(table) == {"table", "thead", "tbody", "tr", "th", "td"}


def test_a_heading_may_go_without_an_id() -> None:
    """Where several texts share a page, their headings have no ids that could meet."""
    assert body_html("## What happened", heading_ids=False) == "<h2>What happened</h2>"


def test_equal_headings_have_ids_of_their_own() -> None:
    """A second heading of the same words gets another id, and the next body starts afresh."""
    twice = "## Findings\n\n## Findings"
    ids = [value for name, value in attributes(body_html(twice)) if name == "id"]
    assert len(set(ids)) == 2
    assert body_html(twice) == body_html(twice)


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("What happened?", "what-happened"),
        ("Café & crèche", "cafe-creche"),
        ("1. Findings", "1-findings"),
        ("日本", "section"),
    ],
)
def test_an_id_has_no_punctuation(text: str, identity: str) -> None:
    """Headings' ids are a to z, 0 to 9 and hyphens, and never empty."""
    assert heading_id(text) == identity


HOSTILE = st.lists(
    st.sampled_from(
        ["<", ">", '"', "'", "script", "img src=x onerror=alert(1)", "javascript:", "[", "](", ")",
         "\n", "\n\n", "&#106;", "<!--", "-->", "<svg", "/", "a href=", "`", "*", "    ", "style"]
    ),
    max_size=30,
)  # fmt: skip


@given(HOSTILE)
def test_no_mixture_of_markup_makes_a_program(parts: list[str]) -> None:
    """Whatever is put together, only allowed attributes and schemes are in the HTML."""
    html = body_html("".join(parts))
    assert elements(html).isdisjoint({"script", "svg", "style", "iframe", "object"})
    for name, value in attributes(html):
        assert name in {"href", "src", "alt", "title", "id", "lang"}
        assert "script:" not in value.lower() or name not in {"href", "src"}


def elements(html: str) -> set[str]:
    """Return the names of the elements of HTML as a browser reads it."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return {each.tag for each in tree.iter() if isinstance(each.tag, str)} - {"DOCUMENT_FRAGMENT"}


def attributes(html: str) -> list[tuple[str, str]]:
    """Return every attribute of HTML with its value as a browser reads it."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [pair for each in tree.iter() for pair in each.attrib.items()]
