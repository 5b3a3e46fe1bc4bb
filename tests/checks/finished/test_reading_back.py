"""The site's own ways to read pages, calendars and feeds see what the libraries for them see."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import feedparser
import html5lib
import pytest
from icalendar import Calendar

from plugins.checks.site.calendars import read_calendar
from plugins.checks.site.feeds import read_feed
from plugins.checks.site.pages import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site_factory import BuiltSite

_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


def _elements(tree: Any) -> Iterator[tuple[str, dict[str, str], str]]:  # noqa: ANN401 -- no types
    """Yield each element of a page with its attributes and all its text, in order."""
    for each in tree.iter():
        if isinstance(each.tag, str):
            yield each.tag, dict(each.attrib), " ".join("".join(each.itertext()).split())


def _without_templates(tree: Any) -> Any:  # noqa: ANN401 -- no types
    """Return a page without what only a script shows."""
    for above in list(tree.iter()):
        for template in [each for each in above if each.tag == "template"]:
            above.remove(template)
    return tree


def test_a_page_is_read_as_an_html5_parser_reads_it(real_site: BuiltSite) -> None:
    """Every page of the sample gives the same addresses, title, headings and ids."""
    pages = sorted(file for file in real_site.files() if file.endswith(".html"))
    assert len(pages) > 50
    for file in pages:
        text = real_site.text(file)
        tree = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
        elements = list(_elements(tree))
        page = read_page(file, text)
        addresses = {
            each[name]
            for _, each, _ in elements
            for name in ("href", "src", "action")
            if name in each
        }
        assert {*page.follows, *page.fetches} >= addresses
        assert len(addresses) > 10
        assert page.title == next(words for name, _, words in elements if name == "title")
        assert [(f"h{each.level}", each.words) for each in page.headings] == [
            (name, words)
            for name, _, words in _elements(_without_templates(tree))
            if name in _LEVELS
        ]
        assert sorted(page.ids) == sorted(each["id"] for _, each, _ in elements if "id" in each)


@pytest.mark.parametrize(
    ("text", "name", "attributes"),
    [
        ("<img src=x onerror=alert(1)>", "img", {"src": "x", "onerror": "alert(1)"}),
        ("<img src='x'/onerror=alert(1)>", "img", {"src": "x", "onerror": "alert(1)"}),
        ('<FORM ACTION="/a/" action="/b/">', "form", {"action": "/a/"}),
        ("<table><script src=x></table>", "script", {"src": "x"}),
        ("<svg><a id=x onclick=y()>", "a", {"id": "x", "onclick": "y()"}),
        ('<p title="a > b < c" style=x>', "p", {"title": "a > b < c", "style": "x"}),
        ("a < b <form action=//x>", "form", {"action": "//x"}),
    ],
)
def test_markup_that_the_site_does_not_write_is_read_as_browsers_do(
    text: str, name: str, attributes: dict[str, str]
) -> None:
    """What a browser makes of it is what the rules look at."""
    page = read_page("a.html", f"<p>Text.</p>{text}")
    found = [(each.name, dict(each.attributes)) for each in page.elements if each.name == name]
    assert found == [(name, attributes)]


@pytest.mark.parametrize(
    "text",
    ["<!-- <img src=x> -->", '<script type="application/ld+json">{"a": "<img src=x>"}</script>'],
)
def test_comments_and_scripts_hold_no_elements(text: str) -> None:
    """What only looks like an element is none."""
    assert read_page("a.html", text).all("img") == []


def test_a_calendar_is_read_as_the_library_reads_it(real_site: BuiltSite) -> None:
    """In every calendar of the sample: the same events, times, titles, places and states."""
    files = sorted(file for file in real_site.files() if file.endswith(".ics"))
    assert len(files) > 50
    for file in files:
        text = real_site.text(file)
        theirs = [
            (
                str(each["UID"]),
                each.decoded("DTSTART"),
                each.decoded("DTEND")
                + timedelta(days=each.get("RRULE", {}).get("COUNT", [1])[0] - 1),
                str(each["SUMMARY"]),
                str(each["STATUS"]) == "CANCELLED",
                str(each["LOCATION"]),
                str(each["URL"]),
            )
            for each in Calendar.from_ical(text).walk("VEVENT")
        ]
        assert [
            (e.uid, e.start, e.until, e.summary, e.is_cancelled, e.place, e.address)
            for e in read_calendar(text)
        ] == theirs


def test_a_feed_is_read_as_a_reader_of_feeds_reads_it(real_site: BuiltSite) -> None:
    """In every feed of the sample: the same titles, links, guids, dates and events."""
    files = sorted(f for f in real_site.files() if f.startswith("feeds/") and f.endswith(".xml"))
    assert len(files) > 10
    for file in files:
        text = real_site.text(file)
        theirs = feedparser.parse(text)
        feed = read_feed(text)
        assert feed.title == theirs.feed.title
        assert [
            (i.title, i.link, i.guid, i.moment.utctimetuple()[:6], i.start, i.place)
            for i in feed.items
        ] == [
            (
                e.title,
                e.link,
                e.id,
                e.published_parsed[:6],
                e.get("ev_startdate", ""),
                e.get("ev_location", ""),
            )
            for e in theirs.entries
        ]
