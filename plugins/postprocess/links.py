"""Links that name a source (`{filename}`, `{course}` …) to addresses; unpublished ones to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# A body without one is not parsed at all: this test is a hundred times cheaper.
_CHEAP_TEST = ('"{', '"%7B')


def resolve_links(html: str, address_of: Callable[[str, str], str | None], root: str = "") -> str:
    """Take sanitised HTML, what gives the address of a kind and a value, and the site's root path.

    Gives the HTML with every named link resolved. Where `address_of` gives None, what is named is
    not public: the link becomes its text and a picture goes (contract: Nothing before its day).
    Links that begin with a slash are led below `root`.
    """
    if not any(mark in html for mark in _CHEAP_TEST) and not (root and '"/' in html):
        return html
    # Beautiful Soup takes a tenth of a second to load, and many a site needs it for no body at all.
    from plugins.postprocess.soup import with_links  # noqa: PLC0415

    return with_links(html, address_of, root)
