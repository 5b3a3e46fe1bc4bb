"""Two parsers, one reading: which of them reads a file changes no value, line or message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.sources.nodes import Fields, Text
from plugins.sources.text_file import decode
from plugins.sources.yaml_file import fast_events, read_purely, read_yaml, reads_alike
from tools.setup.libraries import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.problems import Problem
    from plugins.sources.nodes import Node

FILES = sorted(
    file
    for folder in ("tests/cases", "tests/docs", "content")
    for file in ROOT.glob(f"{folder}/**/*.yaml")
)
DECODED = [decode(file.read_bytes(), file.name) for file in FILES]
TEXTS = [text for text, faults in DECODED if not faults]
# What has a meaning in YAML, and what makes two parsers differ: so that they meet in every way.
PIECES = (
    *("a", "b: c", "key: value", "9:00", "http://x.y/z", "Q & A", "10%", "why? ", "£", "é", "“x”"),
    *("\n", "\n\n", " ", "  ", "    ", "\n  ", "\n    ", " \n", "\t", "\u00a0", "\u0085"),
    *(
        "\u2028",
        "\u2029",
        "\ufeff",
        "\U0001f600",
        "- ",
        "-",
        "\n- ",
        "\n  - ",
        ": ",
        ":",
        "? ",
        "?",
    ),
    *("[", "]", "{", "}", ",", ", ", "[a, b]", "{a: b}", '{"a":b}', "{a:}", "[a,]", "[\n  b,\n c]"),
    *('"', "'", '"x"', "'y'", '"a: b"', '"multi\n\n  line"', "\\", "\\n", "\\x41", "\\\n"),
    *(
        "|",
        ">",
        "|-",
        ">+",
        "|2",
        "\n  k: |\n    ",
        "\n  k: >-\n   ",
        "text\n",
        " more\n",
        "- >\n ",
    ),
    *("#", " # c", "# c\n", "\n#c\n", "#x", "!", "!x", "&", "&a", "*", "*a", "%", "@", "`", "~"),
    *("---", "\n---\n", "...", "\n...\n", "%YAML 1.1\n", "<<", "=", "null", "**b**"),
)
FEW = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """Draw a few lines of one of the project's files, with pieces put into them."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[first : first + draw(st.integers(1, 12))])
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(text)))
        left_out = draw(st.integers(0, 2))
        text = text[:place] + draw(st.sampled_from(PIECES)) + text[place + left_out :]
    return text


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_each_file_of_the_project_is_read_alike(text: str) -> None:
    """Sound or broken, a file gives the same nodes, or the same problem at the same line."""
    assert read_yaml(text, "x.yaml") == read_purely(text, "x.yaml")


@settings(max_examples=600)
@given(text=FEW | spoilt())
@example(text="a: \tb")
@example(text="a: |#")
@example(text="---\n#")
@example(text=">+ # c\n#c\n")
@example(text="a: |\n \n  b")
@example(text='["a":b]')
@example(text="\u2028a")
def test_any_text_is_read_alike(text: str) -> None:
    """Whatever is written, both parsers give the same nodes, or the one gives way to the other."""
    sound, faults = decode(text.encode(), "x.yaml")
    if not faults:
        assert read_yaml(sound, "x.yaml") == read_purely(sound, "x.yaml")


def test_what_editors_usually_write_is_read_fast() -> None:
    """All course files of this project but a few are such that libyaml reads them to their end."""
    texts = [file.read_text("utf-8") for file in ROOT.glob("content/courses/*.yaml")]
    fast = [text for text in texts if reads_alike(text) and list(fast_events(text))]
    assert len(fast) > len(texts) // 2


@pytest.mark.parametrize("read", [read_yaml, read_purely])
def test_folded_text_holds_its_words_alone(
    read: Callable[[str, str], tuple[Node | None, list[Problem]]],
) -> None:
    """Lines under a “>” become one, with a space between them and no invisible character."""
    node, _ = read("summary: >\n  one\n  two\n", "x.yaml")
    assert isinstance(node, Fields)
    assert node.entries[0].value == Text("one two\n", 1)
