"""TrainingListGenerator: writes the coming dates by month, narrowed lists of them, all courses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.courses.facets import facets
from plugins.courses.generator import CALENDAR, FEED, SETTING, TITLE
from plugins.courses.month_pages import month_pages, page_links
from plugins.courses.views import course_summary, session_view, webcal
from plugins.outputs.facets import browsing
from plugins.outputs.generator import SiteGenerator
from plugins.page_head import page_head

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.courses.facets import Offered
    from plugins.courses.generator import CourseSettings
    from plugins.courses.schedule import Standing
    from plugins.courses.views import SessionView
    from plugins.outputs.facets import FacetValue
    from plugins.outputs.writer import SiteWriter
    from plugins.page_head import Head

COURSES = "training/courses/"
_CRUMBS = ((TITLE, "training/"),)
# What stands before a value in the title of its page; after “Training: ” where nothing does.
_LEADS = {"level": "Training, level", "audience": "Training for"}


class TrainingListGenerator(SiteGenerator):
    """The lists under /training/, each in pages that do not grow with the schedule."""

    def generate_context(self) -> None:
        """Take the loaded schedule from the settings; nothing is read from the disk here."""
        loaded: CourseSettings = self.settings[SETTING]
        self.schedule = loaded.schedule
        self.courses = {public.course.id: public for public in self.schedule.courses}
        self.site = self.frame.address
        self.views: dict[tuple[str, str], SessionView] = {}

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the coming dates, a list for each value of each facet, and all courses."""
        found = facets(self.schedule)
        self._write_all(writer, browse=browsing(found, self.site))
        for facet in found:
            lead = _LEADS.get(facet.id, TITLE)
            for value in facet.values:
                self._write_value(writer, f"{lead}: {value.name}", value)
        self._write_courses(writer)

    def _write_all(self, writer: SiteWriter, **shown: object) -> None:
        description = f"Coming training dates of {self.frame.board.name}, by month."
        on = self.schedule.on
        head = page_head(self.site, "training/", TITLE, description, feed=FEED, as_of=on)
        self._write_months(
            writer,
            head,
            "training",
            self.schedule.coming,
            courses=self.site.local(COURSES) if self.courses else "",
            calendar=self.site.local(CALENDAR),
            subscribe=webcal(self.site.absolute(CALENDAR)),
            **shown,
        )

    def _write_value(self, writer: SiteWriter, title: str, value: FacetValue[Offered]) -> None:
        description = f"{title}. Coming dates by month."
        head = page_head(
            self.site,
            value.address,
            title,
            description,
            crumbs=_CRUMBS,
            feed=FEED,
            is_listed=False,
            as_of=self.schedule.on,
        )
        sessions = [each.session for each in value.held]
        self._write_months(
            writer,
            head,
            "training_by",
            sessions,
            count=len(sessions),
            all_dates=self.site.local("training/"),
        )

    def _write_months(
        self,
        writer: SiteWriter,
        head: Head,
        template: str,
        sessions: Iterable[Standing],
        **shown: object,
    ) -> None:
        """Write sessions by month; an entry of Pelican's paginator is here a page of months."""
        pages = month_pages(sessions, self._view)
        self.write_list(
            writer, head, template, pages, spans=page_links(pages, head.address), **shown
        )

    def _write_courses(self, writer: SiteWriter) -> None:
        title = "All courses"
        description = f"Every training course of {self.frame.board.name}, by name."
        head = page_head(self.site, COURSES, title, description, crumbs=_CRUMBS, feed=FEED)
        courses = [course_summary(each, self.site) for each in self.schedule.courses]
        self.write_list(writer, head, "courses", courses)

    def _view(self, session: Standing) -> SessionView:
        """Give what readers see of a session, made once however many lists it is in."""
        key = session.course_id, session.id
        if key not in self.views:
            self.views[key] = session_view(self.courses[session.course_id], session, self.site)
        return self.views[key]
