"""The site plugin's signals: loads everything at `initialized`, before any page is read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pelican import signals

from plugins.articles import generator as articles
from plugins.articles.bodies import Bodies
from plugins.articles.model import Section
from plugins.articles.views import Surroundings
from plugins.courses import generator as courses
from plugins.courses.views import course_notice
from plugins.glossary import generator as glossary
from plugins.outputs import generator as outputs
from plugins.outputs.writer import as_writer
from plugins.postprocess.terms import term_links
from plugins.recommendations import generator as recommendations
from plugins.recommendations.views import report_view
from plugins.site import generator as gathering
from plugins.site.assets import read_assets
from plugins.site.compiled_templates import CompiledTemplates
from plugins.site.files import output_path, served_documents
from plugins.site.held_back import served_files
from plugins.site.links import address_finder
from plugins.site.loading import load
from plugins.site.loop import courses_by_theme, reviews_of_courses, reviews_of_guidance
from plugins.site.quick_escape import QuickEscape
from plugins.site.site_value import site_value

if TYPE_CHECKING:
    from plugins.site.model import Library


SERVED = "SITE_FILES_SERVED"
TEMPLATES = "SITE_TEMPLATES"


def register() -> None:
    """Connect loading, the writer, the generator, and the guards over templates and files.

    Pelican signals `initialized`, `get_writer`, `get_generators`, `generator_init`,
    `static_generator_finalized`.
    """
    signals.initialized.connect(_load)
    signals.get_writer.connect(as_writer)
    signals.get_generators.connect(_generators)
    signals.generator_init.connect(_share_templates)
    signals.static_generator_finalized.connect(_hold_back_files)


def _load(pelican: Any) -> None:  # noqa: ANN401 -- Pelican has no types
    """Read all the content and put what each plugin needs of it into the settings."""
    settings = pelican.settings
    library = load(
        Path(settings["PATH"]),
        settings.get("BUILD_DAY"),
        settings["SITEURL"] or None,
        day_first=settings["COURSES_DAY_FIRST"],
    )
    theme = Path(settings["THEME"])
    assets = read_assets(theme, library.board)
    settings[gathering.ASSETS] = assets
    settings["JINJA_GLOBALS"] = {**settings["JINJA_GLOBALS"], "site": site_value(library, assets)}
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
    _share(settings, library)


def _share(settings: dict[str, Any], library: Library) -> None:
    """Give each plugin its own frozen part of the library."""
    site = library.address
    served = served_files(library)
    find = address_finder(library, served)
    public = {entry.source: entry for entry in library.public}
    notices = {
        each.course.id: course_notice(each, library.address) for each in library.schedule.courses
    }
    guidance = {e.slug: e for e in library.public if e.section is Section.GUIDANCE}
    terms = term_links(library.glossary.addresses(library.address))
    reports = {e.report.review: report_view(e.report, site) for e in library.public_reports}
    settings[outputs.SETTING] = outputs.Frame(library.board, library.address, library.moment)
    settings[courses.SETTING] = courses.CourseSettings(
        schedule=library.schedule,
        address_of=partial(find, "courses/description"),
        terms=terms,
        reviews=reviews_of_courses(library),
    )
    settings[articles.SETTING] = articles.ArticleSettings(
        sources={entry.source: public.get(entry.source) for entry in library.entries},
        public=library.public,
        categories=library.categories,
        around=Surroundings(
            site=library.address,
            courses=notices,
            guidance=guidance,
            moment=library.moment,
            recommendations=reports,
            files=served_documents(library, served),
            theme_courses=courses_by_theme(library, notices),
            reviews_of_guidance=reviews_of_guidance(library),
        ),
        bodies=Bodies(library.address, find),
        terms=terms,
    )
    settings[glossary.SETTING] = library.glossary
    settings[recommendations.SETTING] = library.public_reports
    settings[SERVED] = served
    settings[gathering.SETTING] = library


def _generators(_sender: object) -> type[gathering.GatheringGenerator]:
    return gathering.GatheringGenerator


def _share_templates(generator: Any) -> None:  # noqa: ANN401
    """Give every generator one set of templates, ours alone.

    Pelican makes a set for each generator, and would compile every template once for each. The
    "simple" theme is dropped: a missing template would come from it unnoticed.
    """
    loader = generator.env.loader
    loader.loaders[:] = loader.loaders[:1]
    generator.env.code_generator_class = QuickEscape
    generator.env = generator.settings.setdefault(TEMPLATES, generator.env)


def _hold_back_files(generator: Any) -> None:  # noqa: ANN401
    """Leave out the files that only what is not public refers to (contract: Nothing before …)."""
    served: frozenset[str] = generator.settings[SERVED]
    kept = [f for f in generator.staticfiles if f.get_relative_source_path() in served]
    generator.staticfiles[:] = kept
