"""Text without marks is left alone, and nothing else changes."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import TocExtension

from plugins.postprocess.heading_ids import HeadingIds, heading_id
from plugins.postprocess.plain_text import PlainText

EXTENSIONS = ["tables", "sane_lists"]
STOCK_IDS = TocExtension(slugify=lambda words, _separator: heading_id(words), marker="")
# Mostly what Markdown has a meaning for, so that marks meet in every way.
pieces = st.one_of(
    st.sampled_from(
        [
            *("*", "**", "_", "__", "`", "[", "](a)", "![", "<b>", "</b>", "<a@b.example>"),
            *("&amp;", "&", "\\*", "  \n", "\n", "\n\n", "## ", "- ", "1. ", "> ", "    ", " "),
            *("| a | b |\n|---|---|\n", "<http://a.example>", "[a]: b\n", "word", "\t", "#"),
            *(
                "\nword",
                "\n  word",
                "\n2",
                "\n2. ",
                "\n---\n",
                "\n===\n",
                "***",
                "|",
                " | b\n-|-\n",
            ),
            *("<div>", "</div>\n", "<!-- a -->", "<br>", "&#106", "&lt", "## *a* &amp; b #\n"),
        ]
    ),
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=8),
)


@settings(max_examples=400)
@given(text=st.lists(pieces, max_size=25).map("".join))
@example(text="Prose\nof a table | b\n- | -\n\n1. a\n2 b\n\n    code\n")
@example(text="## A\u2028heading\n")
@example(text="## A heading\n\nPlain text\nover two lines.\n\n- one\n- two *three* four\n")
def test_the_html_is_what_it_would_have_been(text: str) -> None:
    """Whatever the Markdown, our extensions give Python-Markdown's own HTML, to the byte."""
    stock = Markdown(extensions=[*EXTENSIONS, STOCK_IDS]).convert(text)
    assert Markdown(extensions=[*EXTENSIONS, HeadingIds(), PlainText()]).convert(text) == stock
