"""Every block keeps the line of the text where its words stand."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.markdown.body import parsed

_WORD = re.compile(r"w\d+")
_MARK = "\x01"
# What begins a line, what stands in one, and what stands between two: `#` becomes a word.
BEGINNINGS = st.sampled_from(
    ["", "", "", "- ", "  - ", "1. ", "   ", "> ", "## ", "• ", "| ", "    ", "[^1]: ", "<div>",
     "<p>", "~~~", "```", "[a]: ", "<!-- ", "o\t"]
)  # fmt: skip
INSIDES = st.sampled_from(
    ["#", "# #", "*# #*", "**#** `#`", "[#](/#)", "[# #][a]", "![#](/p.png)", "#  ", "#\\", "# | #",
     "<b>#</b>", "https://a.example/#", "# [^1]", "`` #", "~~#~~", "# &amp; #", "---", "===",
     "|---|---|", "</div>", "-->", "[#](", "[a]", "#\n---", "`#\n#` #",
     "# | #\n|-|-|\n# | #\n# | *#*"]
)  # fmt: skip
LINES = st.lists(st.tuples(BEGINNINGS, INSIDES, st.sampled_from(["\n", "\n", "\n\n"])), max_size=25)


def _text(lines: list[tuple[str, str, str]]) -> str:
    """Return a text in which no word stands twice."""
    marked = ((begins, inside.replace("#", _MARK), ends) for begins, inside, ends in lines)
    parts = "".join(map("".join, marked)).split(_MARK)
    return parts[0] + "".join(f"w{at}{part}" for at, part in enumerate(parts[1:]))


def _lines_of(text: str) -> dict[str, int]:
    lines = enumerate(text.split("\n"))
    return {word: at for at, line in lines for word in _WORD.findall(line)}


@given(LINES)
@example([("- ", "# `#\n#` #", "\n"), ("", "*#", "\n"), ("", "#* [#\n#](/x) #", "\n")])
@example([("", "[#](/x\n'#') #", "\n"), ("", "# <b\ntitle='#'>#</b>", "\n")])
def test_the_words_of_each_block_stand_at_its_line(lines: list[tuple[str, str, str]]) -> None:
    """Whatever is written, each word that is found is found in the line where it is."""
    text = _text(lines)
    places = _lines_of(text)
    read = parsed(text)
    for passage in read.passages:
        for at, words in enumerate(passage.text.split("\n"), start=passage.line):
            assert {places[word] for word in _WORD.findall(words)} <= {at}, (text, passage)
    for heading in read.headings:
        for word in _WORD.findall(heading.words):
            assert heading.line <= places[word] <= heading.end, (text, heading)


@given(LINES)
def test_links_and_pictures_have_the_line_where_they_begin(
    lines: list[tuple[str, str, str]],
) -> None:
    """The first word of a link stands in its line, and its target in the target's."""
    text = _text(lines)
    places = _lines_of(text)
    for link in parsed(text).links:
        for word in _WORD.findall(link.words)[:1]:
            assert places[word] >= link.line, (text, link)
        for word in _WORD.findall(link.target)[:1]:
            assert places[word] == link.target_line, (text, link)
