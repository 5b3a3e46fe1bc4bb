"""Elements to HTML, as Python-Markdown asks for it; the marks of lines are left out."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from plugins.postprocess.element_marks import RAW, UNUSED, WORDS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_VOID = frozenset({"br", "hr", "img"})
_BLOCKS = frozenset(
    {"blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table"}
    | {"tbody", "td", "th", "thead", "tr", "ul", WORDS, RAW}
)
# What holds blocks, each in a line of its own.
_HOLDERS = frozenset({"blockquote", "div", "li", "ol", "table", "tbody", "thead", "tr", "ul"})


def to_html(root: Element) -> str:
    """Return the HTML of an element; what was written as markup stands in it as it is."""
    parts: list[str] = []
    _write(root, parts)
    return "".join(parts)


def _write(element: Element, parts: list[str]) -> None:
    tag = element.tag
    if tag == RAW:
        parts.append(element.text or "")
    if tag in {RAW, UNUSED}:
        return
    if tag != WORDS:
        parts.append(f"<{tag}{_attributes(element)}>")
        if tag in _VOID:
            return
    if element.text:
        parts.append(_escaped(element.text))
    holds_blocks = tag in _HOLDERS
    is_first = tag != "div"
    for child in element:
        if holds_blocks and child.tag in _BLOCKS and not (is_first and child.tag == WORDS):
            parts.append("\n")
        is_first = False
        _write(child, parts)
        if child.tail:
            parts.append(_escaped(child.tail))
    if tag != WORDS:
        ends_block = holds_blocks and len(element) and element[-1].tag != WORDS
        parts.append(f"\n</{tag}>" if ends_block else f"</{tag}>")


def _attributes(element: Element) -> str:
    return "".join(
        f' {name}="{escape(value)}"' for name, value in element.items() if name[0] != ":"
    )


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text
