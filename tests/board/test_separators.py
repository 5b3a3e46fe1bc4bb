"""Names that something else than a comma separates, in texts, courses and recommendations."""

from __future__ import annotations

import pytest

from tests.site_factory import ARTICLE, SiteFactory

AT = "news/x/a.md"
THEMES = "- id: bruising\n  name: Bruising\n- id: safer\n  name: Safer sleep / cot death\n"


def said(site: SiteFactory, written: str, themes: str | None = THEMES) -> list[str]:
    """Return what is said of themes as they are written."""
    files = {AT: ARTICLE.replace("Slug:", f"Themes: {written}\nSlug:")}
    if themes is not None:
        files["themes.yaml"] = themes
    return [line.partition(":3: ")[2] for line in site.problems(files)]


@pytest.mark.parametrize("mark", ["; ", ";", " / ", " | ", " + "])
def test_names_are_separated_by_commas(mark: str, site: SiteFactory) -> None:
    """The message writes them so, and what is wrong with each name is said at once."""
    assert said(site, f"Bruising{mark}Bruisng") == [
        "theme: Commas separate names: write “Bruising, Bruisng”.",
        "theme: No theme is called “Bruisng”. Did you mean “Bruising”?",
    ]


def test_a_name_may_hold_such_a_mark(site: SiteFactory) -> None:
    """Where the board calls it so."""
    assert said(site, "Safer sleep / cot death, Bruising") == []


def test_a_semicolon_is_no_part_of_a_new_name(site: SiteFactory) -> None:
    """Without themes.yaml every name is a theme, and no two are one."""
    assert said(site, "Bruising; Neglect", None) == [
        "theme: Commas separate names: write “Bruising, Neglect”."
    ]
    assert said(site, "Mind / body", None) == []


def test_few_names_are_listed_where_none_is_near(site: SiteFactory) -> None:
    """More than a dozen are not listed; the nearest is offered among any number."""
    known = "themes.yaml has “Bruising”, “Safer sleep / cot death”: choose one, or add it there."
    assert said(site, "Zebras") == [f"theme: No theme is called “Zebras”. {known}"]
    many = "".join(f"- id: t{n}\n  name: Kind {n}\n" for n in range(13))
    assert said(site, "Zebras", many) == ["theme: No theme is called “Zebras”."]
