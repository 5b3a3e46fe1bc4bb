"""Joins the parts that each subject makes from the library into the plan of the whole site."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from plugins.articles import pages as articles
from plugins.articles.bodies import Bodies
from plugins.articles.model import Section
from plugins.articles.pages import Articles
from plugins.articles.sections import as_shown
from plugins.articles.views import Surroundings
from plugins.board import glossary
from plugins.clock import LAST_YEAR
from plugins.courses import pages as courses
from plugins.courses.pages import Training
from plugins.courses.schedule import schedule
from plugins.courses.views import course_notice
from plugins.markdown.terms import term_links
from plugins.output.plan import File, Frame, Plan, Source
from plugins.reviews import pages as reviews
from plugins.reviews import recommendation_pages as recommendations
from plugins.reviews.recommendation_pages import report_view
from plugins.site import pages as site
from plugins.site.files import output_path, served_documents
from plugins.site.held_back import served_files
from plugins.site.links import (
    address_finder,
    courses_by_theme,
    reviews_of_courses,
    reviews_of_guidance,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from plugins.markdown.terms import TermLinks
    from plugins.output.plan import Planned
    from plugins.site.assets import Assets
    from plugins.site.model import Library

    Find = Callable[[str, str, str], str | None]


def planned(library: Library, fewest: int, assets: Assets | None = None) -> Plan:
    """Return the plan of a library's site; the pages' views are not made yet.

    `fewest` is how many reviews must share an age band or an incident before lists show it.
    """
    frame = frame_of(library)
    served = served_files(library)
    find = address_finder(library, served)
    terms = term_links(library.glossary.addresses(library.address))
    texts = _articles(library, served, find, terms)
    plan: list[Planned] = []
    whole = partial(_whole, plan)
    plan += articles.pages(texts, frame)
    plan += reviews.pages(texts, fewest, frame)
    plan += recommendations.pages(library.public_reports, frame)
    plan += courses.pages(_training(library, find, terms), frame)
    plan += site.pages(library, texts, frame, whole)
    plan += glossary.pages(library.glossary, frame)
    plan += (_copied(library, file) for file in sorted(served))
    plan += site.machine_files(library, frame, whole)
    plan += site.asset_files(assets) if assets else ()
    return Plan(tuple(plan))


def frame_of(library: Library) -> Frame:
    """Return the frame of a library's site."""
    return Frame(
        name=library.board.name,
        identity=library.board.identity,
        language=library.board.language,
        zone=library.board.zone,
        address=library.address,
        moment=library.moment,
    )


def in_full(library: Library) -> Library:
    """Return the library with everything in it public, including drafts.

    So its plan has every address that the content will ever ask for. A draft that has no address
    yet is left out.
    """
    last = library.moment.replace(year=LAST_YEAR - 1, day=1)
    every = (as_shown(each) for each in library.entries if "//" not in f"/{each.address}")
    shown = (replace(each, is_draft=False) for each in library.courses)
    return replace(library, public=tuple(every), schedule=schedule(shown, last))


def _copied(library: Library, file: str) -> File:
    return File(file=output_path(file), source=Source(f"{library.folder}/{file}"))


def _whole(plan: list[Planned]) -> Plan:
    return Plan(tuple(plan))


def _training(library: Library, find: Find, terms: TermLinks) -> Training:
    return Training(
        schedule=library.schedule,
        address_of=partial(find, "courses/description"),
        terms=terms,
        reviews=reviews_of_courses(library),
    )


def _articles(library: Library, served: Collection[str], find: Find, terms: TermLinks) -> Articles:
    notices = {
        each.course.id: course_notice(each, library.address) for each in library.schedule.courses
    }
    site_address = library.address
    return Articles(
        public=library.public,  # guard: pages and old addresses in the plan
        categories=library.categories,
        around=Surroundings(
            site=site_address,
            courses=notices,
            guidance={e.slug: e for e in library.public if e.section is Section.GUIDANCE},
            moment=library.moment,
            recommendations={
                each.report.review: report_view(each.report, site_address)
                for each in library.public_reports
            },
            files=served_documents(library, served),
            theme_courses=courses_by_theme(library, notices),
            reviews_of_guidance=reviews_of_guidance(library),
        ),
        bodies=Bodies(site_address, find),
        terms=terms,
    )
