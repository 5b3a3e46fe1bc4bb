"""Markup in any field of the content is text on the page, never markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from tests.site.reading_pages import links, pages

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, Files, SiteFactory

EVIL = "<script>alert('{}')</script><img src=x onerror=alert(1)>&amp;\"'{{{{ 7*7 }}}}"
FIELDS = (
    "title", "summary", "theme", "subject", "type", "area", "reason", "change", "level", "audience",
    "note", "venue", "access", "who", "board", "about", "hours", "name", "category", "sentence",
    "session-reason", "agency", "recommendation", "evidence", "heading", "body", "description",
)  # fmt: skip


def evil(field: str) -> str:
    """Return markup that would run, and names a field."""
    return EVIL.format(field)


def quoted(field: str) -> str:
    """Return the same markup for a field as a quoted value of YAML."""
    return "'" + evil(field).replace("'", "''") + "'"


REVIEW = f"""Title: {evil("title")}
Date: 2026-01-05
Slug: evil
Summary: {evil("summary")}
Themes: evil
Courses: evil
Review-type: {evil("type")}
Review-subject: {evil("subject")}
Review-area: {evil("area")}
Review-status: improvements-only
Review-status-reason: {evil("reason")}
Change: 2026-02-02 {evil("change")}
Redirect-from: /old.html

## `<script>alert('heading')</script>`

`<script>alert('body')</script>` &lt;script&gt;alert(1)&lt;/script&gt; {{{{ 7*7 }}}}
"""
HOSTILE: Files = {
    "board.yaml": f"""name: {quoted("board")}
area: {quoted("area")}
about: {quoted("about")}
contact: {{email: a@board.example, telephone: 01632 960000}}
emergency:
  day: {{name: {quoted("name")}, telephone: 01632 960001, hours: {quoted("hours")}}}
categories:
  evil: {quoted("category")}
agencies:
  evil: {quoted("agency")}
""",
    "themes.yaml": f"- id: evil\n  name: {quoted('theme')}\n  sentence: {quoted('sentence')}\n",
    "news/evil/a.md": REVIEW,
    "news/evil/a.recommendations.yaml": f"""reported: 2026-03-01
recommendations:
  - number: 1
    text: {quoted("recommendation")}
    agencies: [evil]
    status: under way
    evidence: {quoted("evidence")}
""",
    "courses/venues.yaml": f"""evil:
  name: {quoted("venue")}
  address: {quoted("venue")}
  access: {quoted("access")}
""",
    "courses/evil.yaml": f"""title: {quoted("title")}
summary: {quoted("summary")}
level: {quoted("level")}
audience: [{quoted("audience")}]
themes: [evil]
charge: {{{quoted("who")}: £5}}
charge_note: {quoted("note")}
contact: {{email: a@board.example}}
announced: 2026-01-05
venue: evil
start: 9:00
end: 13:00
description: |
  `<script>alert('description')</script>` &lt;script&gt;alert(1)&lt;/script&gt;
sessions:
  - date: 2027-02-02
  - {{date: 2027-02-03, status: cancelled, reason: {quoted("session-reason")}, changed: 2026-03-01}}
""",
}


@pytest.fixture
def hostile(site: SiteFactory) -> BuiltSite:
    """Return the site of content in which every field holds a program."""
    return site.build(HOSTILE)


def test_no_field_becomes_markup(hostile: BuiltSite) -> None:
    """No page has a script but data and the search's, a handler, or a link that runs."""
    parsed = pages(hostile)
    assert len(parsed) > 12
    for file, page in parsed.items():
        kinds = {each.get("type") for each in page.select("script:not([src^='/assets/'])")}
        assert kinds <= {"application/ld+json"}, file
        assert page.select("svg, iframe, style, [src=x]") == [], file
        assert [name for tag in page.find_all() for name in tag.attrs if name[:2] == "on"] == []
        running = ("javascript:", "data:", "vbscript:")
        assert [each for each in links(page) if each.lower().startswith(running)] == [], file


def test_every_field_is_shown_as_the_editor_wrote_it(hostile: BuiltSite) -> None:
    """What was written stands on some page as text, so nothing was lost by escaping it."""
    shown = "\n".join(page.get_text() for page in pages(hostile).values())
    plain = " ".join(shown.split())
    assert [field for field in FIELDS if f"<script>alert('{field}')</script>" not in plain] == []
    assert "{{ 7*7 }}" in plain
    assert "49" not in plain


def test_structured_data_cannot_end_its_own_element(hostile: BuiltSite) -> None:
    """The JSON of a course holds no angle bracket that a browser could read as markup."""
    (data,) = hostile.page("training/evil/").select("script[type='application/ld+json']")
    assert "<" not in str(data.string)
    assert "alert(" in str(data.string)


def test_descriptions_in_feeds_unpack_to_text(hostile: BuiltSite) -> None:
    """The HTML of an item, as a feed reader unpacks it, is a paragraph of text and no program."""
    feeds = sorted(each for each in hostile.files() if re.fullmatch(r"feeds/.*\.xml", each))
    assert len(feeds) == 5
    for feed in feeds:
        items = ET.fromstring(hostile.text(feed)).iter("item")  # noqa: S314 -- our own
        described = [str(item.findtext("description")) for item in items]
        assert described
        for text in described:
            tree = BeautifulSoup(text, "html.parser")
            assert {tag.name for tag in tree.find_all()} == {"p"}, feed
