"""CourseGenerator: writes the courses' pages and the training feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.courses.feed import feed_items
from plugins.courses.structured_data import structured_data
from plugins.courses.views import course_view
from plugins.outputs.generator import FeedPlace, SiteGenerator
from plugins.page_head import page_head
from plugins.postprocess.links import resolve_links
from plugins.postprocess.markdown_body import body_html
from plugins.postprocess.tables import framed_tables
from plugins.postprocess.terms import link_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plugins.courses.schedule import PublicCourse, Schedule
    from plugins.outputs.writer import SiteWriter
    from plugins.page_head import Link
    from plugins.postprocess.terms import TermLinks

SETTING = "COURSES_LOADED"
TITLE = "Training"
FEED = ("Training dates (RSS)", "feeds/training.xml")
CALENDAR = "training/calendar.ics"


@dataclass(frozen=True, slots=True)
class CourseSettings:
    """The schedule as it stands, where links and terms lead, and which reviews courses answer."""

    schedule: Schedule
    address_of: Callable[[str, str], str | None]
    terms: TermLinks
    reviews: Mapping[str, tuple[Link, ...]]


class CourseGenerator(SiteGenerator):
    """The courses, from a schedule that was loaded before any page was read."""

    writes_searched = True

    def generate_context(self) -> None:
        """Take the loaded schedule from the settings; nothing is read from the disk here."""
        loaded: CourseSettings = self.settings[SETTING]
        self.schedule = loaded.schedule
        self.address_of = loaded.address_of
        self.reviews = loaded.reviews
        self.terms = loaded.terms
        self.site = self.frame.address

    def generate_output(self, writer: SiteWriter) -> None:
        """Write a page for each course, and the feed."""
        for public in self.schedule.courses:
            self._write_course(writer, public)
        description = f"Training dates of {self.frame.board.name}: new ones and changes."
        place = FeedPlace(TITLE, FEED[1], "training/", description)
        items = feed_items(self.schedule.courses, self.frame.board.identity, self.site)
        self.write_feed(writer, place, items)

    def _write_course(self, writer: SiteWriter, public: PublicCourse) -> None:
        course = public.course
        crumbs = ((TITLE, "training/"),)
        self.write_page(
            writer,
            course.address,
            "course",
            head=page_head(
                self.site,
                course.address,
                course.title,
                course.summary,
                crumbs=crumbs,
                feed=FEED,
                as_of=self.schedule.on,
            ),
            course=course_view(public, self.site, self.reviews[course.id]),
            description=self._description(course.description),
            structured_data=structured_data(public, self.frame.board, self.site),
        )

    def _description(self, text: str) -> str:
        html = body_html(text, heading_ids=False) if text else ""
        linked = resolve_links(html, self.address_of, self.site.root)
        return framed_tables(link_terms(linked, self.terms))
