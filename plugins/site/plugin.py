"""The site plugin: loads everything before any page is read, then has Pelican write the plan."""

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

# The one set of templates of a run.
TEMPLATES = "SITE_TEMPLATES"


def register() -> None:
    """Connect what loads, reads, writes and guards the site to Pelican's signals.

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

    Raises ContentError for links that lead nowhere, too, where the public is to see the site.
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
    # Somebody may still write the page that a link leads to: until `check` it is advice.
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
    # Pelican joins SITEURL to the addresses that it makes itself: local ones, from the root.
    settings["SITEURL"] = urlsplit(library.address.url).path.rstrip("/")
    settings["EXTRA_PATH_METADATA"] = {
        file: {"path": output_path(file)} for file in library.files if output_path(file) != file
    }


def _texts(library: Library, plan: Plan) -> Mapping[str, tuple[Entry, Page] | None]:
    pages = {each.path: each for each in plan.pages if each.is_pelicans}
    public = {each.source: (each, pages[each.address]) for each in library.public}
    return {each.source: public.get(each.source) for each in library.entries}


def _add_reader(readers: Any) -> None:  # noqa: ANN401
    """Make ours the only reader."""
    for extension in ("md", "markdown", "mkd", "mdown", "rst", "html", "htm"):
        readers.reader_classes.pop(extension, None)
    readers.reader_classes["md"] = EntryReader


def _generators(_sender: object) -> type[PlanGenerator]:
    return PlanGenerator


def _share_templates(generator: Any) -> None:  # noqa: ANN401
    """Give every generator one set of templates, our theme's alone.

    Pelican makes a set for each generator, and would load every template once for each. The
    "simple" theme is dropped: a missing template would come from it unnoticed.
    """
    loader = generator.env.loader
    loader.loaders[:] = loader.loaders[:1]
    generator.env = generator.settings.setdefault(TEMPLATES, generator.env)


def _order_articles(generator: Any) -> None:  # noqa: ANN401
    """Sort the articles by their files; the search numbers them in that order.

    Pelican finds files in the order of a set, and keeps it for articles of one day.
    """
    generator.articles.sort(key=_source)


def _order_pages(generator: Any) -> None:  # noqa: ANN401
    generator.pages.sort(key=_source)


def _source(content: Any) -> str:  # noqa: ANN401
    source: str = content.get_relative_source_path()
    return source


def _hold_back_files(generator: Any) -> None:  # noqa: ANN401
    """Leave out the files that only what is not public refers to (contract: Nothing before …)."""
    plan = generator.settings[SETTING].plan
    planned_files = {each.file for each in plan.planned if isinstance(each, File)}
    generator.staticfiles[:] = [
        each
        for each in generator.staticfiles
        if output_path(each.get_relative_source_path()) in planned_files
    ]
