"""Reviews, guidance and training answer each other, and dates come from the schedule alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.feeds.reading import read_feed
from tests.reviews.test_register import review
from tests.site_factory import COURSE

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, Files, SiteFactory

GUIDANCE = "Title: What to do\nSlug: what\nSummary: In short.\nThemes: Recording\n\nText.\n"
SITE: Files = {
    "themes.yaml": "- id: recording\n  name: Recording\n- id: bruising\n  name: Bruising\n",
    "case-reviews/a.md": review("A", "Courses: named\nGuidance: what\nThemes: Bruising"),
    "case-reviews/b.md": review("B", "Themes: Recording"),
    "guidance/what.md": GUIDANCE,
    "courses/named.yaml": COURSE.replace("A short course", "The named course"),
    "courses/on-theme.yaml": COURSE.replace("A short course", "The course on recording").replace(
        "venue:", "themes: [Recording]\nvenue:"
    ),
    "courses/without.yaml": COURSE.replace("A short course", "Without dates")
    .replace("venue:", "themes: [Recording]\nvenue:")
    .replace("sessions:\n  - date: 2027-02-02\n", "sessions: []\n"),
}


def section(built: BuiltSite, address: str, name: str) -> str:
    """Return the words of a page's section by the id of its heading, "" for none."""
    found = built.page(address).select(f"[aria-labelledby=page_{name}]")
    return " ".join(found[0].get_text().split()) if found else ""


def test_a_review_shows_the_dates_of_its_courses_and_themes(site: SiteFactory) -> None:
    """Its own courses come with everything, those of its themes with their next date."""
    built = site.build(SITE)
    own = section(built, "case-reviews/child-a/", "training")
    assert "The named course" in own
    assert "Tuesday 2 February 2027, 9am to 1pm" in own
    assert section(built, "case-reviews/child-a/", "more_training") == ""
    by_theme = section(built, "case-reviews/child-b/", "more_training")
    assert "The course on recording Next date: Tuesday 2 February 2027, 9am to 1pm" in by_theme
    assert "Without dates" not in by_theme


def test_a_course_shows_the_reviews_that_it_answers(site: SiteFactory) -> None:
    """Those that name it, and those of its themes."""
    built = site.build(SITE)
    assert "Child A" in section(built, "training/named/", "reviews")
    assert "Child B" in section(built, "training/on-theme/", "reviews")
    assert "Child A" not in section(built, "training/on-theme/", "reviews")


def test_guidance_shows_reviews_and_training(site: SiteFactory) -> None:
    """The reviews that name it stand before those of its themes."""
    built = site.build(SITE)
    reviews = section(built, "guidance/what/", "reviews")
    assert 0 < reviews.index("Child A") < reviews.index("Child B")
    assert "The course on recording" in section(built, "guidance/what/", "more_training")


def test_without_a_last_session_every_review_says_so(site: SiteFactory) -> None:
    """Deleting the last session of a course changes every page that names it, in that build."""
    empty = SITE | {
        f"courses/{name}.yaml": str(SITE[f"courses/{name}.yaml"]).replace(
            "sessions:\n  - date: 2027-02-02\n", "sessions: []\n"
        )
        for name in ("named", "on-theme")
    }
    built = site.build(empty)
    assert "There are no dates at present." in section(built, "case-reviews/child-a/", "training")
    assert section(built, "case-reviews/child-b/", "more_training") == ""
    assert "2 February 2027" not in built.everything().decode()


def test_a_theme_renamed_with_a_synonym_moves_nothing(site: SiteFactory) -> None:
    """Its id is its address, the old name goes on meaning it, and readers see the new one."""
    before = site.build(SITE)
    renamed = str(SITE["themes.yaml"]).replace(
        "name: Recording", "name: Writing it down\n  synonyms: [Recording]"
    )
    after = site.build(SITE | {"themes.yaml": renamed})
    assert after.files() == before.files()
    assert "Writing it down" in after.page("themes/recording/").get_text()
    assert "Child B" in after.page("themes/recording/").get_text()
    feeds = [read_feed(each, "feeds/themes/recording.xml") for each in (before, after)]
    assert [feed.each("guid") for feed in feeds] == [["board:article:child-b"]] * 2


def test_a_theme_gathers_what_its_reviews_teach(site: SiteFactory) -> None:
    """Findings and what to do stand open on the theme's page, with guidance and courses."""
    page = site.build(SITE).page("themes/recording/")
    text = " ".join(page.get_text().split())
    assert "Findings Found of B." in text
    assert "What to do Done for B." in text
    assert "The course on recording" in text
    assert [each.get_text() for each in page.select("main h4")] == ["Findings", "What to do"]


def test_a_theme_of_many_reviews_shows_the_latest_and_leads_to_all(site: SiteFactory) -> None:
    """Ten stand on the page; the rest are a link away, with their number."""
    many: Files = {
        f"case-reviews/r{n}.md": review(f"R{n}", "Themes: Recording", f"2026-01-{n:02}")
        for n in range(1, 13)
    }
    page = site.build(SITE | many).page("themes/recording/")
    shown = [
        each.get_text() for each in page.select("[aria-labelledby=page_reviews] .entry__title")
    ]
    assert shown[0] == "Child R12"
    assert len(shown) == 10
    (link,) = page.select('a[href="/case-reviews/by/theme/recording/"]')
    assert link.get_text() == "All 13 case reviews about this theme"
