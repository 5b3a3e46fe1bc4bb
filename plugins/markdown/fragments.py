"""Parses HTML with Beautiful Soup and rewrites its links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from plugins.markdown.sanitising import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bs4 import Tag

    from plugins.markdown.parsed import Heading

_NAMED = re.compile(r"^\{([a-z]+)\}(.*)$", re.DOTALL)
_QUOTED = re.compile(r"%7B([a-z]+)%7D", re.IGNORECASE)


def with_links(html: str, address_of: Callable[[str, str], str | None], root: str) -> str:
    """Return sanitised HTML with its links resolved, as by `resolve_links`."""
    # Loading it takes a twentieth of a small build, and a body without such links needs none of it.
    from bs4 import BeautifulSoup  # noqa: PLC0415
    from bs4.dammit import EntitySubstitution  # noqa: PLC0415
    from bs4.formatter import HTMLFormatter  # noqa: PLC0415

    # Void elements without a slash, text as it was, as nh3 writes them.
    formatter = HTMLFormatter(
        entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
    )
    soup = BeautifulSoup(html, "html.parser")
    for element, attribute in (("a", "href"), ("img", "src")):
        for tag in soup.find_all(element, attrs={attribute: True}):
            _resolve(tag, attribute, address_of, root)
    return soup.decode(formatter=formatter)


def _resolve(
    tag: Tag, attribute: str, address_of: Callable[[str, str], str | None], root: str
) -> None:
    written = _QUOTED.sub(r"{\1}", str(tag[attribute]))
    if not (found := _NAMED.match(written)):
        if written.startswith("/") and not written.startswith("//"):
            tag[attribute] = f"{root}{written}"
        return
    address = address_of(found[1], found[2])
    if address is not None:
        tag[attribute] = address
    elif tag.name == "a":
        tag.unwrap()
    else:
        tag.decompose()


# A body without either of these is not parsed: this test is a hundred times cheaper.
_CHEAP_TEST = ('"{', '"%7B')


def resolve_links(html: str, address_of: Callable[[str, str], str | None], root: str = "") -> str:
    """Return sanitised HTML with every link such as `{static}…` resolved by its kind and value.

    If `address_of` returns None, the target is not public: a link becomes its text and a picture
    is removed (contract: Nothing before its day). Links that begin with a slash get the site's root
    path, `root`, before them.
    """
    if not any(mark in html for mark in _CHEAP_TEST) and not (root and '"/' in html):
        return html
    return with_links(html, address_of, root)


_LOWER = re.compile(r"<h[3-6]\b(?:[^>\"]|\"[^\"]*\")*>(.*?)</h[3-6]>", re.DOTALL)
# An address that begins neither with a slash nor with a scheme (RFC 3986, section 4.2).
_RELATIVE = re.compile(r'\b(href|src)="((?!/|[A-Za-z][A-Za-z0-9+.-]*:)[^"]+)"')


def parts_under_headings(html: str, headings: Sequence[Heading]) -> Iterator[tuple[str, str]]:
    """Yield the words of each heading in a body's HTML, and the HTML up to the next heading.

    The headings are in the order of the HTML, and each has its id there.
    """
    begins = [html.index(f'<h{each.level} id="{each.id}"') for each in headings]
    ends = [*begins, len(html)][1:]
    for heading, begin, end in zip(headings, begins, ends, strict=True):
        closing = f"</h{heading.level}>"
        after = html.index(closing, begin) + len(closing)
        yield heading.words, html[after:end].strip()


def standalone(part: str, address: str) -> str:
    """Return a part of the page at an address in a form that another page may contain.

    Open elements are closed, ids are removed, and headings become strong text, since other pages
    have their own heading levels. Links within the page or relative to it keep their targets.
    """
    whole = clean(_LOWER.sub(r"<p><strong>\1</strong></p>", part), heading_ids=False).strip()
    return _RELATIVE.sub(lambda found: f'{found[1]}="{urljoin(address, found[2])}"', whole)


# A group, not a region: several regions with the same name would be indistinguishable landmarks.
_FRAME = '<div class="table-scroll" role="group" aria-label="Table" tabindex="0">'


def framed_tables(html: str) -> str:
    """Return sanitised HTML with each table in a frame that scrolls by keyboard (WCAG 1.4.10)."""
    return TAG.sub(_framed, html) if "<table" in html else html


def _framed(tag: re.Match[str]) -> str:
    if tag[2] != "table":
        return tag[0]
    return f"{tag[0]}</div>" if tag[1] else f"{_FRAME}{tag[0]}"


# Values may contain “<” and “>”; Beautiful Soup puts a value with double quotes in single quotes.
TAG = re.compile(r"""<(/?)(\w+)[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>""")
