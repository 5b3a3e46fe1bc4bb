"""Markdown to sanitised HTML, with one converter for all bodies of a build."""

from __future__ import annotations

from functools import lru_cache

import nh3
from markdown import Markdown

from plugins.postprocess.heading_ids import HeadingIds
from plugins.postprocess.plain_text import PlainText
from plugins.postprocess.telephone_links import dial_in_full

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
    "div", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li",
    "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
SCHEMES = {"http", "https", "mailto", "tel"}


# A preview builds the same bodies again at every save.
@lru_cache(maxsize=2_000)
def body_html(text: str, *, heading_ids: bool = True) -> str:
    """Take Markdown; give HTML with the allowed elements, attributes and schemes alone (nh3).

    Headings get an id from their text where `heading_ids` says so. Anything else is escaped or
    removed: scripts, styles, event handlers, `javascript:` and `data:` links.
    """
    return clean(untrusted_html(text), heading_ids=heading_ids)


# Kept from the rules over a text, which only ask for it where markup may be lost, to its page.
@lru_cache(maxsize=100)
def untrusted_html(text: str) -> str:
    """Take Markdown; give its HTML with whatever markup was written in it. For no page."""
    return _converter().reset().convert(text)


def clean(html: str, *, heading_ids: bool = True) -> str:
    """Take any HTML; give it well formed, with what is allowed alone (nh3)."""
    return dial_in_full(_cleaner(heading_ids).clean(html))


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    """Make the converter once: making one costs more than converting a short page."""
    return Markdown(
        extensions=["tables", "sane_lists", HeadingIds(), PlainText()], output_format="html"
    )


@lru_cache(maxsize=2)
def _cleaner(heading_ids: bool) -> nh3.Cleaner:  # noqa: FBT001 -- the key of a cache
    attributes = dict(ATTRIBUTES)
    if heading_ids:
        attributes |= {heading: {"id"} for heading in _HEADINGS}
    return nh3.Cleaner(
        tags=TAGS, attributes=attributes, url_schemes=SCHEMES, link_rel=None, strip_comments=True
    )
