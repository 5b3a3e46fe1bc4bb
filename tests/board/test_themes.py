"""themes.yaml: names and synonyms, and every problem at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.board.themes_reading import read_themes
from plugins.sources.themes import Theme, Themes
from plugins.sources.values import is_slug
from plugins.sources.yaml_file import read_yaml
from plugins.urls import as_id
from tests.cases.reading import Case, cases, expected_files
from tests.site_factory import COURSE, Files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

PATH = "themes.yaml"
THEMES = """- id: information-sharing
  name: Information sharing
  sentence: Telling each other what each needs to know.
  synonyms: [Sharing, "Consent, and when to do without"]
- {id: bruising, name: Bruising, synonyms: "bruises, marks"}
"""


@pytest.mark.parametrize("case", cases("themes"), ids=lambda case: case.name)
def test_themes_are_refused_for_all_their_faults(site: SiteFactory, case: Case) -> None:
    """A broken themes.yaml gives exactly the problems expected; no course is blamed for it."""
    content: Files = {"courses/short.yaml": COURSE, PATH: case.data}
    assert site.problems(content) == case.lines(f"content/{PATH}")


def test_every_expectation_belongs_to_a_file_and_names_a_problem() -> None:
    """No case expects nothing, and no expectation is left of a file that is gone."""
    assert [case.name for case in cases("themes") if not case.problems] == []
    assert expected_files("themes") == {case.name for case in cases("themes")}


def test_themes_are_read_whole(site: SiteFactory) -> None:
    """Ids, names, sentences and synonyms are read, synonyms from a list or separated by commas."""
    themes = site.build({"courses/short.yaml": COURSE, PATH: THEMES}).library.themes
    assert themes == Themes(
        (
            Theme(
                "information-sharing",
                "Information sharing",
                "Telling each other what each needs to know.",
                ("Sharing", "Consent, and when to do without"),
            ),
            Theme("bruising", "Bruising", "", ("bruises", "marks")),
        )
    )


def test_a_theme_without_a_sentence_is_advised_where_most_have_one(site: SiteFactory) -> None:
    """Whatever else is wrong with it; where few have one, none is asked for."""
    theme = "- {id: a, name: A, sentence: About A.}\n- {id: b, name: B, sentence: About B.}\n"
    node, _ = read_yaml(f"{theme}- {{id: Cold Homes, name: C}}\n", PATH)
    assert [(each.line, each.rule, each.advice) for each in read_themes(node, PATH)[1]] == [
        (3, "id", False),
        (3, "sentence", True),
    ]
    assert site.build({"courses/short.yaml": COURSE, PATH: THEMES}).library.advice == ()


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("bruising", "bruising"),
        ("BRUISING", "bruising"),
        ("Marks", "bruising"),
        ("  bruises ", "bruising"),
        ("Information  Sharing", "information-sharing"),
        ("information-sharing", "information-sharing"),
    ],
)
def test_a_theme_is_found_by_any_of_its_names(site: SiteFactory, name: str, theme: str) -> None:
    """A course may give a theme's id, name or synonym, in any letter case and spacing."""
    text = COURSE.replace("venue:", f"themes: ['{name}']\nvenue:")
    (course,) = site.build({"courses/short.yaml": text, PATH: THEMES}).library.courses
    assert [each.id for each in course.themes] == [theme]


def test_a_theme_named_twice_is_one(site: SiteFactory) -> None:
    """A name and its synonym in one course are one theme."""
    text = COURSE.replace("venue:", "themes: [Marks, Bruising, Sharing]\nvenue:")
    built = site.build({"courses/short.yaml": text, PATH: THEMES})
    (course,) = built.library.courses
    assert [theme.id for theme in course.themes] == ["bruising", "information-sharing"]


def test_without_a_file_any_theme_is_accepted(site: SiteFactory) -> None:
    """A folder without themes.yaml has the themes that its courses name, each with its page."""
    text = COURSE.replace("venue:", "themes: [Joint working, Fire & safety]\nvenue:")
    built = site.build({"courses/short.yaml": text})
    assert {path for path in built.files() if path.startswith("themes/")} == {
        "themes/index.html", "themes/joint-working/index.html", "themes/fire-safety/index.html",
    }  # fmt: skip


@given(st.text(max_size=150))
def test_an_open_theme_s_id_may_stand_in_an_address(name: str) -> None:
    """Whatever a theme is called, its id is a slug, or it has none and is not found."""
    found = Themes(is_open=True).find(name)
    assert (found is None) == (as_id(name) == "")
    assert found is None or is_slug(found.id)
