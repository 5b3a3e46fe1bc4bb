"""Sanitises HTML, and makes telephone links dial the full number, however it was typed."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape
from urllib.parse import unquote

import nh3

from plugins.telephones import TelephoneError, read_telephone

_LINK = re.compile(r'(?<=href=")tel:([^"]*)(?=")', re.IGNORECASE)
# A quick first test, many times cheaper than the pattern: most bodies have no such link.
_CLUES = ('"tel:', '"Tel:', '"TEL:')


def dial_in_full(html: str) -> str:
    """Return sanitised HTML in which each link to a telephone number dials the full number.

    A link without a valid number stays as typed: the rules over the finished page report it.
    """
    return _LINK.sub(_in_full, html) if any(clue in html for clue in _CLUES) else html


def _in_full(link: re.Match[str]) -> str:
    try:
        return escape(read_telephone(unquote(unescape(link[1]))).address)
    except TelephoneError:
        return link[0]


TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
    "div", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li",
    "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"dir", "lang", "title"},  # guard: handlers
    "a": {"href"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
# Classes that align columns; `style` would be removed, and `align` is obsolete (HTML, 15.2).
SIDES = {"center": "to-centre", "right": "to-end"}
SCHEMES = {"http", "https", "mailto", "tel"}
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SIDED = ("td", "th")
_OF_NOTES = re.compile(r"fn(?:ref)?:\d+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Characters that a browser ignores in an address (WHATWG URL, 4.4).
_PASSED_OVER = re.compile(r"^[\x00-\x20]+|[\t\n\r]")


def clean(html: str, *, heading_ids: bool = True, written: bool = False) -> str:
    """Return well-formed HTML that contains only what is allowed; telephone links dial in full.

    `written` says that it contains HTML from the text itself, or footnotes: then the values of
    attributes are checked too, which is slower. Cells keep `class="to-end"` and
    `class="to-centre"`.
    """
    return dial_in_full(_cleaner(heading_ids, written).clean(html))


def allows(tag: str, name: str, value: str) -> bool:
    """Report whether an element may have this attribute and value; addresses are not checked."""
    if tag in _HEADINGS and name == "id":
        return True
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
    return name in allowed and _kept(tag, name, value) is not None


def leads_nowhere(address: str) -> bool:
    """Report whether an address has a scheme that no page may use."""
    found = _SCHEME.match(_PASSED_OVER.sub("", address))
    return found is not None and found[1].lower() not in SCHEMES


def _kept(tag: str, name: str, value: str) -> str | None:
    if name in {"width", "height"} and not value.isdecimal():
        return None
    if name == "id" and tag not in _HEADINGS and not _OF_NOTES.fullmatch(value):
        return None
    return value


@lru_cache(maxsize=4)
def _cleaner(heading_ids: bool, written: bool) -> nh3.Cleaner:  # noqa: FBT001 -- a cache's key
    attributes = dict(ATTRIBUTES)
    if heading_ids:
        attributes |= {heading: {"id"} for heading in _HEADINGS}
    if written:
        attributes |= {"li": {"id"}, "sup": {"id"}}
    return nh3.Cleaner(
        tags=TAGS,  # guard: elements
        attributes=attributes,
        attribute_filter=_kept if written else None,
        allowed_classes={tag: set(SIDES.values()) for tag in _SIDED},
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
