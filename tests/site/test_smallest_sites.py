"""The smallest content that makes a site, and a navigation that promises no more than there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.reading_pages import broken_links
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

NEWS = {"news/good-practice/a.md": ARTICLE}
TRAINING = {"courses/a-course.yaml": COURSE}
REVIEW = {
    "case-reviews/a.md": ARTICLE.replace(
        "Summary", "Review-type: Serious case review\nReview-subject: Child Z\nSummary"
    )
}
GUIDANCE = {"guidance/a.md": "Title: G\nSlug: g\nSummary: One sentence.\n\nText.\n"}
THEMES = {"themes.yaml": "- id: bruising\n  name: Bruising\n"}
BOARD = """name: Board of the Area
area: Area
emergency:
  day: {name: Social care, telephone: 01632 960001, hours: by day}
  night: {name: Duty team, telephone: 01632 960002}
"""
HELP = [
    ("tel:999", "999"),
    ("tel:+448001111", "0800 1111"),
    ("tel:+448088005000", "0808 800 5000"),
]
SPOKEN = ("page_silent", "page_child")
SAMPLE = "A sample, not the real partnership’s site."


def navigation(site: BuiltSite) -> list[str]:
    """Return the words of a site's main navigation."""
    return [each.get_text() for each in site.page("").select("nav.navigation a")]


def numbers(site: BuiltSite) -> list[tuple[str, str]]:
    """Return the numbers of the worried block on a site's front page."""
    links = site.page("").select("#page_worried dd a")
    return [(str(each["href"]), each.get_text()) for each in links]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, []),
        (NEWS, ["Latest news", "Search"]),
        (TRAINING, ["Training", "Search"]),
        (REVIEW, ["Case reviews", "Search"]),
        (GUIDANCE, ["Guidance", "Search"]),
        (THEMES, ["Themes"]),
        (
            {**NEWS, **TRAINING, **GUIDANCE, **THEMES},
            ["Latest news", "Guidance", "Training", "Themes", "Search"],
        ),
    ],
    ids=["nothing", "news", "course", "review", "guidance", "themes", "several"],
)
def test_navigation_lists_only_what_exists(
    files: Files, words: list[str], site: SiteFactory
) -> None:
    """A folder with one item builds whole, and its navigation names that and no more."""
    built = site.build(files)
    assert navigation(built) == words
    assert broken_links(built, "https://board.example") == []


def test_navigation_waits_for_what_is_not_public(site: SiteFactory) -> None:
    """A section whose only item is held back is not announced by a link to it."""
    files = {
        "news/good-practice/a.md": ARTICLE.replace("2026-01-05", "2027-02-01"),
        "courses/a-course.yaml": COURSE.replace("2026-01-05", "2027-02-01").replace(
            "02-02", "03-02"
        ),
    }
    assert navigation(site.build(files, "2027-01-31")) == []
    assert navigation(site.build(files, "2027-02-01")) == ["Latest news", "Training", "Search"]


def test_without_board_yaml_the_sample_board_stands_in(site: SiteFactory) -> None:
    """The site names itself a sample, with 999, Childline and the NSPCC alone to ring."""
    built = site.build(NEWS)
    page = built.page("news/good-practice/a-first-article/")
    assert page.title is not None
    assert page.title.get_text() == "A first article – Sample Safeguarding Children Partnership"
    (notice,) = page.select(".header__sample")
    assert notice.get_text() == SAMPLE
    assert numbers(built) == HELP


def test_a_real_board_shows_its_own_numbers_by_day_and_night(site: SiteFactory) -> None:
    """Without `sample: yes` the board's numbers stand before the NSPCC's, and no notice."""
    built = site.build({"board.yaml": BOARD})
    assert numbers(built) == [
        *HELP[:2],
        ("tel:+441632960001", "01632 960001"),
        ("tel:+441632960002", "01632 960002"),
        HELP[2],
    ]
    assert built.page("").select(".header__sample") == []
    assert "01632 960002" in built.page("worried-about-a-child/").get_text()


def test_a_sample_board_keeps_its_numbers_to_itself(site: SiteFactory) -> None:
    """With `sample: yes` no page says the local numbers, whatever board.yaml holds."""
    built = site.build({"board.yaml": f"sample: yes\n{BOARD}"})
    assert numbers(built) == HELP
    assert b"01632 960001" not in built.everything()
    assert b"01632 960002" not in built.everything()


def test_the_page_says_what_to_do_for_a_reader_who_cannot_speak(site: SiteFactory) -> None:
    """55, texts, BSL and 101 stand on the page, and Childline is there for the child."""
    page = site.build({}).page("worried-about-a-child/")
    silent, child = (page.select_one(f"[aria-labelledby={each}]") for each in SPOKEN)
    assert silent is not None
    assert child is not None
    for words in ("press 55", "“register”", "999 BSL", "call 101"):
        assert words in silent.get_text()
    assert silent.select("a[href='https://999bsl.co.uk/']")
    assert child.select("a[href='tel:+448001111']")


def test_without_themes_yaml_any_theme_is_accepted(site: SiteFactory) -> None:
    """A theme that an article names has its page and stands in the navigation."""
    built = site.build({"news/x/a.md": ARTICLE.replace("Slug", "Themes: Young parents\nSlug")})
    assert navigation(built) == ["Latest news", "Themes", "Search"]
    assert "A first article" in built.page("themes/young-parents/").get_text()


def test_a_listed_category_without_news_has_its_page(site: SiteFactory) -> None:
    """Readers and feed readers find the category before its first article."""
    built = site.build({"board.yaml": f"{BOARD}categories: {{good-practice: Good practice}}\n"})
    page = built.page("news/good-practice/")
    assert "There is no news about “Good practice” at present." in page.get_text()
    assert "feeds/news/good-practice.xml" in built.files()
