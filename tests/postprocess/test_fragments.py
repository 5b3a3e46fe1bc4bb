"""Parts of a text on other pages: their links lead where they led on the text's own page."""

from __future__ import annotations

import pytest

from plugins.markdown.fragments import standalone


@pytest.mark.parametrize(
    ("written", "led_to"),
    [
        ("#part", "/case-reviews/a/#part"),
        ("../b/", "/case-reviews/b/"),
        ("../../guidance/g/#h", "/guidance/g/#h"),
        ("briefing/", "/case-reviews/a/briefing/"),
        ("?q=1", "/case-reviews/a/?q=1"),
        ("/guidance/g/", "/guidance/g/"),
        ("//other.example/x", "//other.example/x"),
        ("https://other.example/x", "https://other.example/x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_a_link_leads_where_it_led_on_its_own_page(written: str, led_to: str) -> None:
    """An address that depends on the page is written from the root; any other is left alone."""
    part = standalone(f'<p><a href="{written}">x</a></p>', "/case-reviews/a/")
    assert part == f'<p><a href="{led_to}">x</a></p>'


def test_a_picture_is_asked_for_where_it_was() -> None:
    """A relative picture is the same one on the other page."""
    part = standalone('<p><img src="map.png" alt="href=&quot;x&quot;"></p>', "/a/b/")
    assert 'src="/a/b/map.png"' in part
    assert 'alt="href=&quot;x&quot;"' in part
