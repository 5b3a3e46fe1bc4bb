"""Links that name a source become addresses, or plain text where nothing is public."""

from __future__ import annotations

import pytest

from plugins.markdown.fragments import resolve_links

PLACES = {("filename", "/a.md"): "/news/a/", ("static", "/images/x.png"): "/images/x.png"}


def find(kind: str, value: str) -> str | None:
    """Return the address of a link's kind and value, or None for what is not public."""
    return PLACES.get((kind, value))


@pytest.mark.parametrize(
    ("html", "resolved"),
    [
        ('<a href="{filename}/a.md">x</a>', '<a href="/news/a/">x</a>'),
        ('<a href="%7Bfilename%7D/a.md">x</a>', '<a href="/news/a/">x</a>'),
        ('<img alt="x" src="{static}/images/x.png">', '<img alt="x" src="/images/x.png">'),
        ('before <a href="{filename}/b.md">the <em>words</em></a>', "before the <em>words</em>"),
        ('<p>a <img alt="x" src="{static}/images/y.png"> b</p>', "<p>a  b</p>"),
        ('<a href="{course}b" title="canary">x</a>', "x"),
        ("<p>no link &amp; no change: {filename}/a.md</p>",) * 2,
        ('<a href="https://x.example/{filename}">x</a>',) * 2,
        ('<a href="{filename}/a.md">x</a><br>&lt;&amp;“', '<a href="/news/a/">x</a><br>&lt;&amp;“'),
    ],
)
def test_a_named_link_becomes_an_address_or_its_words(html: str, resolved: str) -> None:
    """A public target gives its address, any other takes the link away and leaves the words."""
    assert resolve_links(html, find) == resolved


@pytest.mark.parametrize(
    ("html", "resolved"),
    [
        ('<a href="/contact/">x</a>', '<a href="/sub/contact/">x</a>'),
        ('<img alt="" src="/images/x.png">', '<img alt="" src="/sub/images/x.png">'),
        ('<a href="//other.example/x">x</a>',) * 2,
        ('<a href="#findings">x</a>',) * 2,
        ('<a href="https://other.example/x">x</a>',) * 2,
    ],
)
def test_links_from_the_root_are_led_below_the_sites_own_root(html: str, resolved: str) -> None:
    """On a site that shares its host, only links that begin with one slash are changed."""
    assert resolve_links(html, find, "/sub") == resolved
