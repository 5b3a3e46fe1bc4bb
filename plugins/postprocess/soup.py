"""HTML taken apart with Beautiful Soup, its links led elsewhere, and put together again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import Tag

_NAMED = re.compile(r"^\{([a-z]+)\}(.*)$", re.DOTALL)
_QUOTED = re.compile(r"%7B([a-z]+)%7D", re.IGNORECASE)
# Void elements without a slash, text as it was: what nh3 writes, too.
_FORMATTER = HTMLFormatter(
    entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
)


def with_links(html: str, address_of: Callable[[str, str], str | None], root: str) -> str:
    """Take sanitised HTML, what gives the address of a kind and a value, and the site's root path.

    Gives the HTML with its links resolved, as `resolve_links` says.
    """
    soup = BeautifulSoup(html, "html.parser")
    for element, attribute in (("a", "href"), ("img", "src")):
        for tag in soup.find_all(element, attrs={attribute: True}):
            _resolve(tag, attribute, address_of, root)
    return soup.decode(formatter=_FORMATTER)


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
