"""A text in another language says so wherever it stands, and the search finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.search.indexing import write_index
from tests.search.reading_index import found_pages, index_files
from tests.site_factory import ARTICLE, BuiltSite, SiteFactory

if TYPE_CHECKING:
    from bs4 import Tag

AT = "news/good-practice/u.md"
WORDS = "اگر بچہ خطرے میں ہے"
URDU = f"""Title: {WORDS}
Date: 2026-01-05
Slug: urdu
Summary: {WORDS}!
Lang: ur

{WORDS} تو 999 پر کال کریں!
"""


@pytest.fixture
def built(site: SiteFactory) -> BuiltSite:
    """Return a site with an article in Urdu and one in English."""
    return site.build({AT: URDU, "news/good-practice/e.md": ARTICLE})


def spoken(tag: Tag | None) -> tuple[object, object]:
    """Return the language and the direction of an element."""
    assert tag is not None
    return tag.get("lang"), tag.get("dir")


def test_its_page_says_so_and_is_read_from_the_right(built: BuiltSite) -> None:
    """Title and text bear language and direction; the site's own words around them do not."""
    page = built.page("news/good-practice/urdu/")
    assert spoken(page.h1) == ("ur", "rtl")
    assert spoken(page.select_one(".prose")) == ("ur", "rtl")
    assert page.html is not None
    assert page.html["lang"] == "en-GB"
    assert [each.name for each in page.select("main [lang=ur]")] == ["h1", "div"]


def test_lists_say_so(built: BuiltSite) -> None:
    """Wherever its title and summary stand, and only theirs."""
    for address in ("", "news/", "news/good-practice/"):
        page = built.page(address)
        assert {spoken(each) for each in page.select("main [lang]")} == {("ur", "rtl")}
        assert [each.get_text() for each in page.select("main [lang=ur]")] == [WORDS, f"{WORDS}!"]


def test_links_to_it_from_other_texts_say_so(site: SiteFactory) -> None:
    """A review that names it as guidance says so, and so does the list of guidance."""
    guide = URDU.replace("Slug: urdu", "Slug: guide\nThemes: Recording").replace("Date", "#")
    guide = guide.replace("#: 2026-01-05\n", "")
    review = ARTICLE.replace(
        "Slug", "Review-type: Rapid review\nReview-subject: Child W\nGuidance: guide\nSlug"
    )
    built = site.build({"guidance/g.md": guide, "case-reviews/r.md": review})
    page = built.page("case-reviews/a-first-article/")
    assert {spoken(each) for each in page.select("main .links [lang]")} == {("ur", "rtl")}
    assert spoken(built.page("guidance/").select_one("main [href='/guidance/guide/']")) == (
        "ur",
        "rtl",
    )


def test_its_item_in_a_feed_says_so(built: BuiltSite) -> None:
    """Dublin Core's language, for RSS has one for the channel alone."""
    feed = ET.parse(built.folder / "feeds/news.xml")  # noqa: S314 -- our own
    names = {"dc": "http://purl.org/dc/elements/1.1/"}
    said = {
        each.findtext("title"): each.findtext("dc:language", None, names)
        for each in feed.iter("item")
    }
    assert said == {WORDS: "ur", "A first article": None}


def test_the_search_finds_it(built: BuiltSite) -> None:
    """It is in the one index that every page asks, with its words."""
    write_index(built.folder)
    found = found_pages(built.folder)
    assert "کریں" in found["/news/good-practice/urdu/"]["content"]
    metas = [name for name in index_files(built.folder) if name.endswith(".pf_meta")]
    assert len(metas) == 1
    words = b"".join(
        data for name, data in index_files(built.folder).items() if name.endswith(".pf_index")
    )
    assert "خطرے".encode() in words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("pl", ("pl", "ltr")),
        ("PA-arab", ("pa-Arab", "rtl")),
        ("ckb", ("ckb", "rtl")),
        ("prs", ("prs", "rtl")),
        ("rom", ("rom", "ltr")),
        ("zh-Hans", ("zh-Hans", "ltr")),
        ("fa-AF", ("fa-AF", "rtl")),
    ],
)
def test_the_direction_follows(written: str, said: tuple[str, str], site: SiteFactory) -> None:
    """Languages with and without a locale have theirs, and so has an unusual script."""
    built = site.build({AT: URDU.replace("Lang: ur", f"Lang: {written}")})
    assert spoken(built.page("news/good-practice/urdu/").h1) == said


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Urdu", "“Urdu” is no code of a language: write “ur”."),
        ("zz", "“zz” is no code of a language, such as ur for Urdu or pl for Polish."),
        ("ur, en", "“ur, en” is no code of a language, such as ur for Urdu or pl for Polish."),
    ],
)
def test_what_is_no_code_is_reported(written: str, message: str, site: SiteFactory) -> None:
    """With the code, where the name of a language stands in its place."""
    said = site.problems({AT: URDU.replace("Lang: ur", f"Lang: {written}")})
    assert said == [f"content/{AT}:5: lang: {message}"]
