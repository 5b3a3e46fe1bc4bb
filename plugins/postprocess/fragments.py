"""Parts of a page's sanitised HTML, made fit to stand on other pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from plugins.postprocess.sanitising import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.postprocess.parsed import Heading

_LOWER = re.compile(r"<h[3-6]\b(?:[^>\"]|\"[^\"]*\")*>(.*?)</h[3-6]>", re.DOTALL)
# An address that begins neither with a slash nor with a scheme (RFC 3986, section 4.2).
_RELATIVE = re.compile(r'\b(href|src)="((?!/|[A-Za-z][A-Za-z0-9+.-]*:)[^"]+)"')


def parts_under_headings(html: str, headings: Sequence[Heading]) -> Iterator[tuple[str, str]]:
    """Return the words of each heading of a body's HTML, with what stands between it and the next.

    The headings are in their order, and each has its id in the HTML.
    """
    begins = [html.index(f'<h{each.level} id="{each.id}"') for each in headings]
    ends = [*begins, len(html)][1:]
    for heading, begin, end in zip(headings, begins, ends, strict=True):
        closing = f"</h{heading.level}>"
        after = html.index(closing, begin) + len(closing)
        yield heading.words, html[after:end].strip()


def standalone(part: str, address: str) -> str:
    """Take a part and its page's address; give it as another page may hold it.

    Its elements are closed, it has no ids, its headings are strong text, for other pages have
    levels of their own, and links within the page or from it on lead where they led there.
    """
    whole = clean(_LOWER.sub(r"<p><strong>\1</strong></p>", part), heading_ids=False).strip()
    return _RELATIVE.sub(lambda found: f'{found[1]}="{urljoin(address, found[2])}"', whole)
