"""A section with a list by title may have a feed as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import feedparser

from plugins.articles.model import SHOWN, Section
from plugins.articles.pages import by_title
from plugins.output.plan import Page
from plugins.output.planned_files import planned_files
from plugins.site.planning import frame_of

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

GUIDANCE = "Title: {0}\nSlug: {0}\nSummary: One sentence.\nPublish: 2026-12-0{1}\n\nText.\n"


def test_a_list_by_title_has_its_feed_with_the_newest_first(site: SiteFactory) -> None:
    """The page names the feed, and both have the same texts."""
    files = {f"guidance/{n}.md": GUIDANCE.format(name, n) for n, name in ((1, "a"), (2, "b"))}
    library = site.build(files).library
    frame = frame_of(library)
    shown = replace(SHOWN[Section.GUIDANCE], feed=("Guidance (RSS)", "feeds/guidance.xml"))
    planned = [*by_title(Section.GUIDANCE, shown, library.public, frame)]
    (page,) = [each for each in planned if isinstance(each, Page)]
    assert page.head.feed
    assert page.head.feed.address.endswith("/feeds/guidance.xml")
    assert [each.title for each in page.shown()["entries"]] == ["a", "b"]  # type: ignore[attr-defined]
    ((file, data),) = planned_files(planned, frame)
    assert file == "feeds/guidance.xml"
    assert [each.title for each in feedparser.parse(data).entries] == ["b", "a"]


def test_a_section_without_a_feed_has_a_list_alone(site: SiteFactory) -> None:
    """Its page names none."""
    library = site.build({"guidance/1.md": GUIDANCE.format("a", 1)}).library
    frame = frame_of(library)
    shown = SHOWN[Section.GUIDANCE]
    (page,) = by_title(Section.GUIDANCE, shown, library.public, frame)
    assert isinstance(page, Page)
    assert page.head.feed is None
