"""Parts of a page's sanitised HTML, made fit to stand on other pages."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

from plugins.postprocess.markdown_body import clean
from plugins.postprocess.tags import TAG

_HEADING = re.compile(r"<h2\b[^>]*>(.*?)</h2>", re.DOTALL)
_NAMED = re.compile(r"<h2\b[^>]*\bid=\"([^\"]+)\"[^>]*>(.*?)</h2>", re.DOTALL)
_LOWER = re.compile(r"<h[3-6]\b(?:[^>\"]|\"[^\"]*\")*>(.*?)</h[3-6]>", re.DOTALL)
# An address that begins neither with a slash nor with a scheme (RFC 3986, section 4.2).
_RELATIVE = re.compile(r'\b(href|src)="((?!/|[A-Za-z][A-Za-z0-9+.-]*:)[^"]+)"')


def parts_under_headings(html: str) -> dict[str, str]:
    """Take a body's HTML; give what stands under each heading of the second level, by its words.

    What stands before the first heading is left out; parts under equal headings are joined.
    """
    parts: dict[str, str] = {}
    found = list(_HEADING.finditer(html))
    ends = [*(each.start() for each in found), len(html)][1:]
    for heading, end in zip(found, ends, strict=True):
        words = " ".join(TAG.sub("", heading[1]).split())
        parts[words] = f"{parts.get(words, '')}{html[heading.end() : end]}".strip()
    return parts


def headings(html: str) -> list[tuple[str, str]]:
    """Take a body's HTML; give the id and the words of each heading of the second level."""
    return [
        (identity, unescape(" ".join(TAG.sub("", inner).split())))
        for identity, inner in _NAMED.findall(html)
    ]


def standalone(part: str, address: str) -> str:
    """Take a part and its page's address; give it as another page may hold it.

    Its elements are closed, it has no ids, its headings are strong text, for other pages have
    levels of their own, and links within the page or from it on lead where they led there.
    """
    whole = clean(_LOWER.sub(r"<p><strong>\1</strong></p>", part), heading_ids=False).strip()
    return _RELATIVE.sub(lambda found: f'{found[1]}="{urljoin(address, found[2])}"', whole)
