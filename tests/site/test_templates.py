"""The theme is whole, and each template reads no more than it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader, meta, nodes
from pelican import Pelican
from pelican.settings import read_settings

from plugins.site.generator import PlanGenerator
from tests.site_factory import ARTICLE, SiteFactory
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pelican.generators import Generator

TEMPLATES = ROOT / "theme" / "templates"
ENVIRONMENT = Environment(
    loader=FileSystemLoader(TEMPLATES), trim_blocks=True, lstrip_blocks=True, autoescape=True
)
COMPONENTS = sorted(file.name for file in (TEMPLATES / "components").iterdir())


def read_of(name: str) -> tuple[set[str], set[str]]:
    """Return the names that a template and all it is made of read, and their files.

    What they set for each other, and the macros they import, are not counted as read.
    """
    read: set[str] = set()
    given: set[str] = set()
    waiting, seen = [name], set()
    while waiting:
        here = waiting.pop()
        seen.add(here)
        tree = ENVIRONMENT.parse((TEMPLATES / here).read_text("utf-8"))
        read |= meta.find_undeclared_variables(tree)
        given |= {str(name) for each in tree.find_all(nodes.FromImport) for name in each.names}
        targets = (each.target for each in tree.body if isinstance(each, nodes.Assign))
        given |= {each.name for each in targets if isinstance(each, nodes.Name)}
        found = [each for each in meta.find_referenced_templates(tree) if each]
        waiting += [each for each in found if each not in seen]
    return read - given, seen


@pytest.mark.parametrize(
    ("template", "own"),
    [
        ("article.html", {"article"}),
        ("guidance.html", {"page"}),
        ("page.html", {"page"}),
        ("not_found.html", {"head"}),
        ("course.html", {"head", "course", "description", "structured_data"}),
        ("theme.html", {"head", "theme"}),
        ("briefing.html", {"head", "page", "review", "language", "parts"}),
        ("glossary.html", {"head", "terms"}),
        ("recommendations.html", {"head", "statuses", "tallies", "latest", "downloads"}),
    ],
)
def test_a_page_reads_its_own_object_and_site_alone(template: str, own: set[str]) -> None:
    """No page depends on others, so one can be made again without the rest."""
    read, files = read_of(template)
    assert read - {"self"} == {*own, "site"}
    assert {"base.html", "partials/header.html", "partials/footer.html"} <= files


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_reads_only_what_it_is_given(component: str) -> None:
    """Macros take arguments; none reaches for anything around it."""
    read, _ = read_of(f"components/{component}")
    assert read == set()


@pytest.fixture
def generators(site: SiteFactory, monkeypatch: pytest.MonkeyPatch) -> list[Generator]:
    """Return the generators of a Pelican that is ready to run over a tiny site."""
    content = site.write({"news/x/a.md": ARTICLE})
    monkeypatch.chdir(ROOT)
    settings = read_settings(
        "pelicanconf.py",
        override={"PATH": str(content), "OUTPUT_PATH": str(content.parent / "output")},
    )
    pelican = Pelican(settings)
    context = settings.copy()
    context["generated_content"] = {}
    context["static_links"] = set()
    context["static_content"] = {}
    context["localsiteurl"] = settings["SITEURL"]
    return [
        each(
            context=context,
            settings=settings,
            path=pelican.path,
            theme=pelican.theme,
            output_path=pelican.output_path,
        )
        for each in pelican._get_generator_classes()  # noqa: SLF001 -- Pelican offers no other way
    ]


def test_no_template_comes_from_pelicans_own_themes(generators: list[Generator]) -> None:
    """Every template that any generator could ask for is a file of our theme."""
    assert len(generators) > 2
    for generator in generators:
        names = generator.env.list_templates()
        own = {
            file.relative_to(TEMPLATES).as_posix()
            for file in TEMPLATES.rglob("*")
            if file.is_file()
        }
        assert set(names) == own
        for name in names:
            filename = generator.env.get_template(name).filename
            assert Path(str(filename)).is_relative_to(TEMPLATES)


def test_the_plan_is_written(generators: list[Generator]) -> None:
    """Our generator runs with Pelican's own: a plugin that failed to load would leave it out."""
    assert PlanGenerator in {type(generator) for generator in generators}
