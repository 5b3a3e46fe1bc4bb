"""What begins a block of HTML, and what ends it (CommonMark 0.31.2, section 4.6)."""

from __future__ import annotations

import re

_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
OPENING = rf"<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>"
CLOSING = r"</[A-Za-z][A-Za-z0-9-]*\s*>"
_BLOCK = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|"
    "hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|"
    "search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
# In pairs: how the block begins, and what ends it; None for a blank line.
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...] = (
    (
        re.compile(r"<(?:script|pre|textarea|style)(?:\s|>|$)", re.IGNORECASE),
        re.compile(r"</(?:script|pre|textarea|style)>", re.IGNORECASE),
    ),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(rf"</?(?:{_BLOCK})(?:\s|/?>|$)", re.IGNORECASE), None),
)
_ALONE = re.compile(rf"(?:{OPENING}|{CLOSING})\s*$")
# What holds Markdown, as long as the tag is whole in its line.
_CONTAINER = re.compile(
    rf"(?=</?(?:article|aside|center|details|div|section|summary)[\s>])(?:{OPENING}|{CLOSING})",
    re.IGNORECASE,
)


def is_container(words: str) -> bool:
    """Return whether words begin with the tag of an element whose content is Markdown."""
    return _CONTAINER.match(words) is not None


def markup_end(words: str, *, in_paragraph: bool) -> tuple[re.Pattern[str] | None] | None:
    """Return what ends the block of HTML that words begin, in a tuple; None where they begin none.

    The end is None itself where a blank line is meant. A tag of another kind is no block within a
    paragraph.
    """
    for begins, ends in _KINDS:
        if begins.match(words):
            return (ends,)
    return (None,) if not in_paragraph and _ALONE.match(words) else None
