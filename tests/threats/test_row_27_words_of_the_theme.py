"""Threat 27: a label changed in the theme makes a true page a fault, and nothing is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.checks.site.rules import finished_problems
from tests import every_kind
from tests.checks.finished.faults import FAULTS
from tests.checks.finished.small_site import CONTENT
from tests.checks.finished.test_content_faults import CONTENT as FAULTY
from tests.site_factory import THEME, BuiltSite, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.other_words import in_other_words, other_theme
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site_factory import Files


@pytest.fixture(scope="module", params=["words", "words and markup"])
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the theme in other words, and once in other markup besides."""
    folder = tmp_path_factory.mktemp("other") / "theme"
    return other_theme(folder, markup=request.param != "words")


def verdict(folder: Path, site: BuiltSite) -> list[tuple[str, int, str]]:
    """Return where which rule finds something in a factory's site."""
    found = finished_problems(site.folder, folder / "content", site.library)
    return [(each.path, each.line, each.rule) for each in found]


def both(folder: Path, content: Files, day: str, theme: Path) -> tuple[object, object]:
    """Return what is found with our theme and with another, for content on a day."""
    factory = SiteFactory(folder)
    ours, theirs = (factory.build(content, day, theme=each) for each in (THEME, theme))
    return verdict(folder, ours), verdict(folder, theirs)


def test_each_word_of_the_theme_is_another() -> None:
    """Text, labels and what code prints are changed; data and what is compared are not."""
    label = '{% if a.status == "full" %}{{ "New place: " if a.b == "moved" }}{{ a.c }}{% endif %}'
    assert in_other_words(label) == label.replace("New place:", "Arj cynpr¿")
    text = '<a class="b" href="/c/" aria-label="On &amp; off">Go {{ d|replace("e", "f") }} on</a>'
    other = text.replace("On &amp; off", "Ba &amp; bss").replace("Go", "Tb").replace(" on<", " ba<")
    assert in_other_words(text) == other
    macro = "{% call panel(a, 'Some dates', one=1) %}{% endcall %}"
    assert in_other_words(macro) == macro.replace("Some dates", "Fbzr qngrf")


@pytest.mark.parametrize("day", [every_kind.DAY, "2027-04-11", "2029-07-01"])
def test_no_word_of_the_theme_makes_a_fault(day: str, other: Path, tmp_path: Path) -> None:
    """Every kind of page, session and review in other words: nothing true is held up."""
    assert both(tmp_path, every_kind.files(), day, other) == ([], [])


def test_faults_of_texts_are_found_in_other_words(other: Path, tmp_path: Path) -> None:
    """What texts and courses do wrong is found by the same rules at the same lines."""
    ours, theirs = both(tmp_path, FAULTY, "2027-01-01", other)
    assert ours
    assert theirs == ours


def test_faults_of_the_site_are_found_in_other_words(other: Path, tmp_path: Path) -> None:
    """What is put into the finished site by hand is found by the same rules.

    A fault that is put into markup which the other theme does not have is left out.
    """
    site = SiteFactory(tmp_path).build(CONTENT, theme=other)
    assert verdict(tmp_path, site) == []
    found: dict[str, set[str]] = {}
    for name, fault in FAULTS.items():
        file = fault.file if not fault.file.endswith("/") else _stylesheet(site)
        text = site.text(file)
        if fault.old not in text:
            continue
        (site.folder / file).write_bytes(text.replace(fault.old, fault.new).encode())
        problems = finished_problems(site.folder, tmp_path / "content", site.library, [ROOT])
        found[name] = {each.rule for each in problems}
        (site.folder / file).write_bytes(text.encode())
    assert len(found) > len(FAULTS) // 2
    assert found == {name: set(FAULTS[name].reported) for name in found}


def _stylesheet(site: BuiltSite) -> str:
    (file,) = (each for each in site.files() if each.endswith(".css"))
    return file


GUARDS = (
    Guard(
        "the place apart from its label",
        "theme/templates/components/session.html",
        """{{ "New place: " if session.status == "moved" }}<span data-place>{{ session.venue }}""",
        """<span data-place>{{ "New place: " if session.status == "moved" }}{{ session.venue }}""",
        ("test_no_word_of_the_theme_makes_a_fault",),
    ),
    Guard(
        "the status by its own name",
        "theme/templates/components/session.html",
        'data-status="{{ session.status }}"',
        'data-status="{{ session.mark }}"',
        ("test_no_word_of_the_theme_makes_a_fault",),
    ),
    Guard(
        "titles without the words around them",
        "plugins/checks/site/naming.py",
        'if not page.title or any(not (each or "").strip() for each in _own_titles(page)):',
        'if page.title.startswith("–"):',
        ("test_faults_of_the_site_are_found_in_other_words",),
    ),
)
test_guards = guarded(__file__, GUARDS)
