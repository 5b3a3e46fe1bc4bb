"""Each component keeps its contract: examples, sound HTML, a line in docs/components.md."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import html5lib
import pytest

from tests.browser.audits import make_ready, small_targets, too_wide
from tests.theme.classes import class_words
from tests.validators.axe import violations
from tools.build.request import ROOT
from tools.components.gallery import TEMPLATES, components, environment, examples, gallery, rendered

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

# What axe asks of a page, which shows a landmark once and not in many examples.
OF_WHOLE_PAGES = ("landmark-", "region:")
_MACRO = re.compile(r"\{% macro (\w+)(\([^)]*\)) -?%\}(.*?)\{%-? endmacro %\}", re.DOTALL)
_LINE = re.compile(r"^\| `(\w+)` \| `([^`]+)` \| ([^|]+) \| ([^|]*) \|$", re.MULTILINE)


def macros(component: str) -> dict[str, tuple[str, str]]:
    """Return the arguments and the body of each of a component's macros."""
    text = (TEMPLATES / "components" / f"{component}.html").read_text("utf-8")
    return {name: (arguments, body) for name, arguments, body in _MACRO.findall(text)}


@pytest.mark.parametrize("component", components())
def test_every_macro_has_examples(component: str) -> None:
    """No macro of a component goes without, and no example is of a macro that is gone."""
    assert {each.macro for each in examples(component)} == set(macros(component))


@pytest.mark.parametrize("component", components())
def test_every_example_becomes_sound_html(component: str) -> None:
    """Every macro renders with every example, with nothing undefined, as HTML without an error."""
    templates = environment()
    assert templates.autoescape
    for example in examples(component):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        assert parser.parseFragment(rendered(component, example, templates)) is not None


def test_the_guide_has_a_line_for_every_macro() -> None:
    """docs/components.md names each macro with its arguments and its classes, and no others."""
    reported = _LINE.findall((ROOT / "docs" / "components.md").read_text("utf-8"))
    there = [
        (component, f"{name}{arguments}", ", ".join(f"`{word}`" for word in sorted(words)))
        for component in components()
        for name, (arguments, body) in macros(component).items()
        for words in [class_words(body)]
    ]
    assert [(component, macro, words.strip()) for component, macro, _, words in reported] == there
    assert all(what.strip() for _, _, what, _ in reported)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_example_is_accessible(
    browser: Browser, width: int, scheme: Literal["light", "dark"]
) -> None:
    """Wide or narrow, light or dark: no rule is broken, nothing scrolls, no target is small."""
    with browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme) as page:
        page.set_content(gallery())
        make_ready(page)
        said = too_wide(page) + small_targets(page) + violations(page)
    assert [each for each in said if not each.startswith(OF_WHOLE_PAGES)] == []


def test_no_build_holds_the_page_of_components(real_site: BuiltSite) -> None:
    """What is for those who work on the theme is shown by the preview alone."""
    assert 'class="example"' in gallery()
    built = real_site.everything()
    assert b'class="example"' not in built
    assert b".preview" not in built
    assert not [file for file in real_site.files() if "component" in file or "gallery" in file]
