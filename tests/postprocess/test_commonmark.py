"""Markdown is read as CommonMark's own examples say, but for two things that editors mean."""

from __future__ import annotations

import re
from typing import NamedTuple

import html5lib
import pytest
from markdown import Markdown

from plugins.markdown.block_reading import Blocks
from tools.setup.packages import PACKAGES

# The examples that come out otherwise, by the reason why.
OTHERWISE = {
    "what stands in the tags of a container is Markdown, with or without a blank line": {
        150, 151, 155, 159, 161, 174, 185, 186, 189,
    },
    "a bare address is a link, as GitHub has it": {606, 608, 611, 612},
}  # fmt: skip
NUMBER = 652
_EXAMPLE = re.compile(
    r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$|^#{1,6} *([^\n]*)$", re.MULTILINE | re.DOTALL
)
_BLOCK = re.compile(
    r" ?(</?(?:blockquote|br|div|h\d|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b[^>]*>) ?"
)


class Spoken(NamedTuple):
    """One example of the specification."""

    section: str
    markdown: str
    html: str


def _examples() -> list[Spoken]:
    text = (
        (PACKAGES / "commonmark-spec" / "spec.txt")
        .read_text("utf-8")
        .partition("<!-- END TESTS -->")[0]
    )
    found, section = [], ""
    for each in _EXAMPLE.finditer(text):
        if each[3] is not None:
            section = each[3]
        else:
            markdown, html = (part.replace("→", "\t") for part in each.groups()[:2])
            found.append(Spoken(section, markdown, html))
    return found


def _plain(html: str) -> str:
    """Return HTML as a browser reads it: without the blanks, ids and classes that show nothing."""
    tree = html5lib.parseFragment(html.strip(), namespaceHTMLElements=False)
    return _BLOCK.sub(r"\1", "".join(_written(tree, is_code=False)))


def _written(element: object, *, is_code: bool) -> list[str]:
    tag = getattr(element, "tag", None)
    if not isinstance(tag, str):
        return ["<!>"]
    is_code = is_code or tag == "pre"

    def words(text: str | None) -> str:
        return (text or "") if is_code else re.sub(r"\s+", " ", text or "")

    kept = sorted(pair for pair in element.attrib.items() if pair[0] not in {"class", "id"})  # type: ignore[attr-defined]
    parts = [f"<{tag}{kept or ''}>", words(element.text)]  # type: ignore[attr-defined]
    for child in element:  # type: ignore[attr-defined]
        parts += [*_written(child, is_code=is_code), words(child.tail)]
    return [*parts, f"</{tag}>"]


def test_every_example_comes_out_as_the_specification_says() -> None:
    """Exceptions are listed, each under its reason; a new one fails, and so does one too many."""
    converter = Markdown(extensions=[Blocks()], output_format="html")
    examples = _examples()
    assert len(examples) == NUMBER
    otherwise = {
        number
        for number, each in enumerate(examples, start=1)
        if _plain(converter.reset().convert(each.markdown)) != _plain(each.html)
    }
    assert otherwise == set().union(*OTHERWISE.values())


@pytest.mark.parametrize(
    "section",
    ["Lists", "List items", "Fenced code blocks", "ATX headings", "Setext headings", "Links",
     "Emphasis and strong emphasis", "Code spans", "Hard line breaks", "Images", "Block quotes"],
)  # fmt: skip
def test_what_people_write_most_has_no_exception(section: str) -> None:
    """No example of these sections is among those that come out otherwise."""
    numbers = {at for at, each in enumerate(_examples(), start=1) if each.section == section}
    assert numbers
    assert not numbers & set().union(*OTHERWISE.values())
