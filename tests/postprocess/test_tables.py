"""Tables stand in frames of their own, whatever stands about them."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markdown.body import body_html
from plugins.markdown.fragments import framed_tables, resolve_links

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"
PARTS = (
    TABLE, "<table>", "</table>", "<tr>", "<td>", "</td>", "<p title='x <table y'>", "</p>", "\n\n",
    '<b title="a table > b">', "<b title='5\" pipe'>", "`<table>`", "&lt;table>", "- ", "[x]({a}b)",
)  # fmt: skip


def framed(text: str) -> str:
    """Return the HTML of Markdown as a page shows it, links resolved and tables framed."""
    return framed_tables(resolve_links(body_html(text), lambda _kind, _value: "/a/", ""))


def outline(html: str) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of HTML as a browser reads them, each with its attributes."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [(each.tag, dict(each.attrib)) for each in tree.iter() if isinstance(each.tag, str)]


def test_a_table_stands_in_a_frame_that_keys_can_move() -> None:
    """The frame has a name and takes the focus; what is in the table is as it was."""
    html = framed(TABLE)
    inner = body_html(TABLE)
    start = '<div class="table-scroll" role="group" aria-label="Table" tabindex="0">'
    assert html == f"{start}{inner}</div>"


@pytest.mark.parametrize("text", ["A table.", "`<table>`", '<b title="a <table> b">c</b>'])
def test_words_about_tables_are_left_alone(text: str) -> None:
    """Only an element is framed, not what is said of one in a text or an attribute."""
    assert outline(framed(text)) == outline(body_html(text))


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_nothing_but_frames_is_added(text: str) -> None:
    """Whatever is written, each table has one frame, and all else is as it was."""
    before = outline(resolve_links(body_html(text), lambda _kind, _value: "/a/", ""))
    after = outline(framed(text))
    frames = [each for each in after if each[1].get("class") == "table-scroll"]
    assert len(frames) == len([tag for tag, _ in before if tag == "table"])
    assert [each for each in after if each not in frames] == before
