"""Any text that an editor writes survives into page, calendar and feed, or is refused by line."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import feedparser
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.site_factory import SiteFactory

if TYPE_CHECKING:
    import pytest

PROBLEM = re.compile(r"content/\S+:\d+: [a-z_-]+: \S")
# Whatever may stand in a file of UTF-8; a text of spaces alone is no text.
texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).filter(str.strip)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _files(number: int, text: str) -> dict[str, str]:
    title = " ".join(text.split()) or "-"
    return {
        f"news/x/{number}.md": (
            f"Title: {title}\nDate: 2026-01-05\nSlug: a{number}\nSummary: {title}\n\nText.\n"
        ),
        f"courses/c{number}.yaml": (
            f"title: {_quoted(text)}\nsummary: {_quoted(text)}\nannounced: 2026-01-05\n"
            "contact: {email: a@b.example}\nvenue: online\nstart: 9:00\nend: 10:00\n"
            "sessions:\n  - date: 2027-02-02\n"
        ),
    }


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=st.lists(texts, min_size=1, max_size=8))
@example(
    drawn=[
        "<script>alert(1)</script>",
        "A & B; C, D \\ E",
        "]]>",
        "&amp;",
        "\u017f \u0130 \u01c5 \U0001d518 \u200b \u202e",
    ]
)
@example(drawn=["\x00", "a\x0bb", "\ud7ff", "\ufffe", "\x85", "\u2028"])
def test_any_text_survives_or_is_refused(
    drawn: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What was written as title and summary is what pages, calendars and feeds say."""
    site = SiteFactory(tmp_path_factory.mktemp("any"))
    files: dict[str, str] = {}
    for number, text in enumerate(drawn):
        files |= _files(number, text)
    if refused := site.problems(files):
        assert [line for line in refused if not PROBLEM.match(line)] == []
        return
    built = site.build(files)
    news = {each.link: each for each in feedparser.parse(built.text("feeds/news.xml")).entries}
    for number, text in enumerate(drawn):
        plain = " ".join(text.split())
        address = f"https://board.example/news/x/a{number}/"
        heading = built.page(f"news/x/a{number}/").h1
        assert heading is not None
        assert " ".join(heading.get_text().split()) == plain
        assert _feed_title(built.text("feeds/news.xml"), address) == plain
        assert address in news
        page = built.page(f"training/c{number}/")
        assert page.h1 is not None
        assert " ".join(page.h1.get_text().split()) == plain
        calendar = Calendar.from_ical(built.text(f"training/c{number}/calendar.ics"))
        assert [str(event["summary"]) for event in calendar.events] == [plain]


def _feed_title(feed: str, address: str) -> str:
    """Return the title of an item as its XML has it: feedparser would take “<” for markup."""
    item = next(each for each in feed.split("<item>") if f"<link>{address}</link>" in each)
    found = re.search(r"<title>(.*?)</title>", item, re.DOTALL)
    assert found
    return unescape(found[1])
