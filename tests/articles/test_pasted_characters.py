"""What a copy from a web page, a spreadsheet or a word processor brings in unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site_factory import ARTICLE, COURSE

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

AT = "news/good-practice/a.md"
COURSE_AT = "courses/short.yaml"


def test_a_text_full_of_unseen_characters_is_the_text_that_it_looks_like(
    site: SiteFactory,
) -> None:
    """Marks, zero-width and soft characters in keys, dates, slugs and names change no byte."""
    plain = {AT: ARTICLE.replace("\n\n", "\nCourses: short\n\n", 1), COURSE_AT: COURSE}
    pasted = {
        AT: plain[AT]
        .replace("Title", "\u200bTitle")
        .replace("2026-01-05", "\u200e2026\u201101\u201105")
        .replace("a-first-article", "a\u2011first\u2011article\ufeff")
        .replace("Courses: short", "Courses\uff1a\u00a0sh\u00adort"),
        COURSE_AT: COURSE.replace("online", "on\u00adline\u200b")
        .replace("9:00", "9\uff1a00")
        .replace("training@", "\u202atraining\u202c@"),
    }
    before = site.build(plain).everything()
    assert site.build(pasted).everything() == before


def test_lists_and_headings_with_no_break_spaces_are_lists_and_headings(
    site: SiteFactory,
) -> None:
    """In an article's text, a no-break space behind a marker is a space."""
    body = "##\u00a0What to do\n\n-\u00a0Ring.\n-\u00a0Write.\n"
    page = site.build({AT: ARTICLE + "\n" + body}).page("news/good-practice/a-first-article/")
    assert [each.get_text() for each in page.select("main h2")][:1] == ["What to do"]
    assert [each.get_text(strip=True) for each in page.select("main li")][:2] == ["Ring.", "Write."]


def test_joiners_and_marks_of_other_scripts_reach_the_page(site: SiteFactory) -> None:
    """Urdu, a joined emoji and a soft hyphen in a word are published as they were written."""
    words = (
        "\u06a9\u062a\u0627\u0628\u200c\u06c1\u0627 \U0001f468\u200d\U0001f467 safe\u00adguarding"
    )
    page = site.build({AT: ARTICLE + f"\n{words}\n"}).page("news/good-practice/a-first-article/")
    assert words in page.get_text()


def test_curly_quotation_marks_around_names_are_reported_where_they_stand(
    site: SiteFactory,
) -> None:
    """They hold no comma together, and readers would see them."""
    course = COURSE + "audience:\n  - “Managers, leaders”\n  - Nannies\nlevel: “Group 3”\n"
    separated = COURSE + "audience: [“Managers, leaders”, Nannies]\n"
    around = "Readers would see the quotation marks around"
    assert site.problems({COURSE_AT: course}) == [
        f"content/{COURSE_AT}:11: audience: {around} “Managers, leaders”: delete them.",
        f"content/{COURSE_AT}:13: level: {around} “Group 3”: delete them.",
    ]
    assert site.problems({COURSE_AT: separated}) == [
        (
            f"content/{COURSE_AT}:10: audience: A comma ends each name, in quotation marks, too: "
            "“Managers” and “leaders” are two here. Write a list in YAML, with straight "
            "quotation marks around the whole, or leave the marks and the comma out."
        )
    ]


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_comma_within_quotation_marks_of_metadata_is_reported(
    marks: str, site: SiteFactory
) -> None:
    """A list of themes in one line is cut at every comma."""
    themes = f"Themes: Recording, {marks[0]}Bruising, burns{marks[1]}"
    (line,) = site.problems({AT: ARTICLE.replace("Slug", f"{themes}\nSlug")})
    assert "themes: A comma ends each name" in line
    assert "“Bruising” and “burns” are two here" in line


def test_a_list_with_other_marks_than_hyphens_is_no_name(site: SiteFactory) -> None:
    """YAML would read two lines that begin with a dash or a bullet as one text."""
    for mark in "–•":
        course = f"{COURSE}audience:\n  {mark} Managers\n  {mark} Nannies\n"
        text = f"{mark} Managers {mark} Nannies"
        said = f"“{text}” begins as an item does: in YAML each has its own line and “- ” first."
        assert site.problems({COURSE_AT: course}) == [f"content/{COURSE_AT}:11: audience: {said}"]


def test_quotation_marks_within_a_name_are_words(site: SiteFactory) -> None:
    """A name may quote something, and straight marks around one are only a way to write it."""
    themes = 'Themes: Staff who “think family”, "Recording", 5" pipes, a “half'
    built = site.build({AT: ARTICLE.replace("Slug", f"{themes}\nSlug")})
    names = [theme.name for theme in built.library.entries[0].themes]
    assert names == ["Staff who “think family”", "Recording", '5" pipes', "a “half"]


def test_a_file_name_with_a_look_alike_says_which_character_it_is(site: SiteFactory) -> None:
    """The name of a course's file is its address, so the letter must be typed again."""
    name = "s\u0430fer-sleep"
    assert site.problems({f"courses/{name}.yaml": COURSE}) == [
        (
            f"content/courses/{name}.yaml:1: file-name: “{name}” becomes an address: use a to z, "
            "0 to 9 and hyphens only. It holds U+0430 (cyrillic small letter a): type that again."
        )
    ]
