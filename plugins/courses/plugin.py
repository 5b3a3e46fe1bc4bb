"""The courses plugin on its own, for any Pelican site; README.md in this folder says how."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pelican import signals
from pelican.generators import Generator
from pelican.utils import sanitised_join

from plugins.clock import build_moment
from plugins.courses.pages import Training, pages
from plugins.courses.records import read_records
from plugins.courses.schedule import schedule
from plugins.courses.validation import validate
from plugins.markdown.terms import term_links
from plugins.output.plan import Frame, Plan
from plugins.output.planned_files import planned_files
from plugins.problems import ContentError
from plugins.sources.themes import Themes
from plugins.urls import SiteAddress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican.writers import Writer

    from plugins.output.plan import Page

SETTING = "COURSES_BUILD"
TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class CoursesBuild:
    """The board's frame, and the plan of the courses' pages, calendars and feed."""

    frame: Frame
    plan: Plan


def register() -> None:
    """Connect the plugin (Pelican signals `initialized` and `get_generators`)."""
    signals.initialized.connect(_load)
    signals.get_generators.connect(_generators)


def build_of(settings: Mapping[str, Any]) -> CoursesBuild:
    """Return what to write about the courses that a site's settings name, at the build's moment.

    Raises ContentError with every problem in every file, or OSError if a file cannot be read.
    """
    zone = ZoneInfo(settings["TIMEZONE"])
    name = settings.get("COURSES_NAME") or settings["SITENAME"]
    folder = Path(settings["PATH"]) / settings.get("COURSES_FOLDER", "courses")
    records = read_records(folder.parent, folder=folder.name)
    courses, _, problems = validate(records, Themes(is_open=True), zone)
    if not all(problem.advice for problem in problems):
        raise ContentError(problems)
    frame = Frame(
        name=name,
        identity=settings.get("COURSES_IDENTITY") or name,
        language=settings["DEFAULT_LANG"],
        zone=zone,
        address=SiteAddress((settings.get("COURSES_ADDRESS") or settings["SITEURL"]).rstrip("/")),
        moment=build_moment(settings.get("BUILD_DAY"), zone),
    )
    training = Training(
        schedule=schedule(courses, frame.moment),
        address_of=lambda _kind, _value: None,
        terms=term_links({}),
        reviews={},
    )
    return CoursesBuild(frame, Plan(tuple(pages(training, frame))))


class CoursesGenerator(Generator):
    """Writes the courses' pages with the templates in this folder, which extend the site's own."""

    def generate_context(self) -> None:
        """Make the courses' pages known to every template of the site, as `courses_pages`."""
        self.build: CoursesBuild = self.settings[SETTING]
        self.context["courses_pages"] = tuple(each.head for each in self.build.plan.pages)

    def generate_output(self, writer: Writer) -> None:
        """Write everything that is planned."""
        for page in self.build.plan.pages:
            self._write_page(writer, page)
        for name, data in planned_files(self.build.plan.planned, self.build.frame):
            file = Path(sanitised_join(self.output_path, name))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def _write_page(self, writer: Writer, page: Page) -> None:
        """Write a page; a list that the board's site splits into several pages is one page here."""
        entries = {"entries": page.entries()} if page.entries else {}
        template = self.get_template(f"courses/{page.template}")
        shown = {**page.shown(), **entries}
        writer.write_file(page.file, template, self.context, url=page.path, **shown)


def _load(pelican: Any) -> None:  # noqa: ANN401 -- Pelican has no types
    settings = pelican.settings
    settings[SETTING] = build_of(settings)
    overrides = settings["THEME_TEMPLATES_OVERRIDES"]
    settings["THEME_TEMPLATES_OVERRIDES"] = [*overrides, str(TEMPLATES)]


def _generators(_sender: object) -> type[CoursesGenerator]:
    return CoursesGenerator
