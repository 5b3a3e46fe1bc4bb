"""The site plugin: loads all content before Pelican reads a page, then has it write the plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pelican import signals

from plugins.output.plan import File
from plugins.output.writer import as_writer
from plugins.problems import ContentError, as_advice
from plugins.site.addresses import dead_links
from plugins.site.assets import read_assets
from plugins.site.build import SETTING, Build
from plugins.site.files import output_path
from plugins.site.generator import EntryReader, PlanGenerator
from plugins.site.loading import load
from plugins.site.planning import frame_of, planned
from plugins.site.site_value import site_value
from plugins.site.templates import CompiledTemplates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.articles.model import Entry
    from plugins.output.plan import Page, Plan
    from plugins.site.model import Library

# The setting that holds the set of templates that all generators of a run share.
TEMPLATES = "SITE_TEMPLATES"


def register() -> None:
    """Connect the functions that load, read, write and guard the site to Pelican's signals.

    `initialized`, `readers_init`, `get_writer`, `get_generators`, `generator_init`,
    `article_generator_finalized`, `page_generator_finalized`, `static_generator_finalized`.
    """
    signals.initialized.connect(_load)
    signals.readers_init.connect(_add_reader)
    signals.get_writer.connect(as_writer)
    signals.get_generators.connect(_generators)
    signals.generator_init.connect(_share_templates)
    signals.article_generator_finalized.connect(_order_articles)
    signals.page_generator_finalized.connect(_order_pages)
    signals.static_generator_finalized.connect(_hold_back_files)


def _load(pelican: Any) -> None:  # noqa: ANN401 -- Pelican has no types
    """Read all the content and put the build made from it into the settings.

    Raises ContentError. In a site for the public, links that lead nowhere raise it too.
    """
    settings = pelican.settings
    library = load(
        Path(settings["PATH"]),
        settings.get("BUILD_DAY"),
        settings["SITEURL"] or None,
        day_first=settings["COURSES_DAY_FIRST"],
        for_the_public=settings.get("FOR_THE_PUBLIC", False),
    )
    theme = Path(settings["THEME"])
    assets = read_assets(theme, library.board)
    plan = planned(library, settings["REVIEWS_FEWEST_TO_SHARE"], assets)
    dead = dead_links(library, plan)
    if dead and settings.get("FOR_THE_PUBLIC", False):
        raise ContentError([*library.advice, *dead])
    # The page that a link leads to may still be written, so before `check` this is only advice.
    library = replace(library, advice=tuple(sorted([*library.advice, *map(as_advice, dead)])))
    settings[SETTING] = Build(library, frame_of(library), plan, _texts(library, plan))
    site = site_value(library, plan, assets)
    settings["JINJA_GLOBALS"] = {**settings["JINJA_GLOBALS"], "site": site}
    options = settings["JINJA_ENVIRONMENT"]
    settings["JINJA_ENVIRONMENT"] = {
        **options,
        "bytecode_cache": CompiledTemplates(theme, options),
    }
    settings["TIMEZONE"] = library.board.zone.key
    # Pelican puts SITEURL before the addresses that it makes: with the path alone, they are local.
    settings["SITEURL"] = urlsplit(library.address.url).path.rstrip("/")
    settings["EXTRA_PATH_METADATA"] = {
        file: {"path": output_path(file)} for file in library.files if output_path(file) != file
    }


def _texts(library: Library, plan: Plan) -> Mapping[str, tuple[Entry, Page] | None]:
    pages = {each.path: each for each in plan.pages if each.is_pelicans}
    public = {each.source: (each, pages[each.address]) for each in library.public}
    return {each.source: public.get(each.source) for each in library.entries}


def _add_reader(readers: Any) -> None:  # noqa: ANN401
    """Make our reader the only one."""
    for extension in ("md", "markdown", "mkd", "mdown", "rst", "html", "htm"):
        readers.reader_classes.pop(extension, None)
    readers.reader_classes["md"] = EntryReader


def _generators(_sender: object) -> type[PlanGenerator]:
    return PlanGenerator


def _share_templates(generator: Any) -> None:  # noqa: ANN401
    """Make all generators share one set of templates, which contains only our theme's.

    Pelican makes a set for each generator, and would load every template once per generator. The
    "simple" theme is removed: otherwise a missing template would silently be taken from it.
    """
    loader = generator.env.loader
    loader.loaders[:] = loader.loaders[:1]
    generator.env = generator.settings.setdefault(TEMPLATES, generator.env)


def _order_articles(generator: Any) -> None:  # noqa: ANN401
    """Sort the articles by their source files; the search numbers them in that order.

    Pelican finds files in the order of a set, which has no fixed order, and leaves articles with
    the same date in it.
    """
    generator.articles.sort(key=_source)


def _order_pages(generator: Any) -> None:  # noqa: ANN401
    generator.pages.sort(key=_source)


def _source(content: Any) -> str:  # noqa: ANN401
    source: str = content.get_relative_source_path()
    return source


def _hold_back_files(generator: Any) -> None:  # noqa: ANN401
    """Leave out files that only unpublished content refers to (contract: Nothing before …)."""
    plan = generator.settings[SETTING].plan
    planned_files = {each.file for each in plan.planned if isinstance(each, File)}
    generator.staticfiles[:] = [
        each
        for each in generator.staticfiles
        if output_path(each.get_relative_source_path()) in planned_files
    ]
