"""Serialises elements to HTML for Python-Markdown, without the attributes that record lines."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from plugins.markdown.element_marks import LINE, RAW, UNUSED, WORDS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_VOID = frozenset({"br", "hr", "img"})
_BLOCKS = frozenset(
    {"blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table"}
    | {"tbody", "td", "th", "thead", "tr", "ul", WORDS, RAW}
)
# Elements that contain blocks, each on a line of its own.
_HOLDERS = frozenset({"blockquote", "div", "li", "ol", "table", "tbody", "thead", "tr", "ul"})


def to_html(root: Element) -> str:
    """Return the HTML of an element; markup that the text contains is kept as it was written."""
    parts: list[str] = []
    _write(root, parts)
    return "".join(parts)


def _write(element: Element, parts: list[str]) -> None:
    tag = element.tag
    if tag == RAW:
        parts.append(element.text or "")
    elif tag == UNUSED:
        return
    elif tag == WORDS:
        _write_inside(element, parts)
    elif tag in _VOID:
        parts.append(f"<{tag}{_attributes(element)}>")
    elif not len(element):
        parts.append(f"<{tag}{_attributes(element)}>{_escaped(element.text or '')}</{tag}>")
    else:
        parts.append(f"<{tag}{_attributes(element)}>")
        _write_inside(element, parts)
        ends_block = tag in _HOLDERS and element[-1].tag != WORDS
        parts.append(f"\n</{tag}>" if ends_block else f"</{tag}>")


def _write_inside(element: Element, parts: list[str]) -> None:
    if element.text:
        parts.append(_escaped(element.text))
    holds_blocks = element.tag in _HOLDERS
    is_first = element.tag != "div"
    for child in element:
        if holds_blocks and child.tag in _BLOCKS and not (is_first and child.tag == WORDS):
            parts.append("\n")
        is_first = False
        _write(child, parts)
        if child.tail:
            parts.append(_escaped(child.tail))


def _attributes(element: Element) -> str:
    attributes = element.attrib
    if len(attributes) == 1 and LINE in attributes:  # most elements have no other attribute
        return ""
    return "".join(
        f' {name}="{escape(value)}"' for name, value in attributes.items() if name[0] != ":"
    )


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text
