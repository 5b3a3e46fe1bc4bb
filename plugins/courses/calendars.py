"""CalendarGenerator: writes the calendars, of all dates, of each course and of each session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.courses.generator import CALENDAR, SETTING, TITLE
from plugins.courses.ical import CalendarSetting, calendar, event, kept
from plugins.courses.views import session_calendar
from plugins.outputs.generator import SiteGenerator

if TYPE_CHECKING:
    from plugins.courses.generator import CourseSettings
    from plugins.courses.schedule import PublicCourse, Standing
    from plugins.outputs.writer import SiteWriter


class CalendarGenerator(SiteGenerator):
    """The calendars, apart from the courses' pages, which the search waits for."""

    def generate_context(self) -> None:
        """Take the loaded schedule from the settings; nothing is read from the disk here."""
        loaded: CourseSettings = self.settings[SETTING]
        self.schedule = loaded.schedule

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the calendar of all dates, then those of each course."""
        self.events = self._events()
        sessions = kept(self.schedule.sessions, self.schedule.on)
        name = f"{TITLE}: {self.frame.board.name}"
        writer.write_bytes(CALENDAR, self._calendar(name, sessions))
        for public in self.schedule.courses:
            self._write_course(writer, public)

    def _write_course(self, writer: SiteWriter, public: PublicCourse) -> None:
        course = public.course
        sessions = kept(public.sessions, self.schedule.on)
        writer.write_bytes(course.calendar, self._calendar(course.title, sessions))
        for session in public.sessions:
            one = self._calendar(course.title, (session,), is_one_date=True)
            writer.write_bytes(session_calendar(session), one)

    def _calendar(
        self, name: str, sessions: tuple[Standing, ...], *, is_one_date: bool = False
    ) -> bytes:
        events = (self.events[each.course_id, each.id] for each in sessions)
        return calendar(name, events, self.frame.board.zone, is_one_date=is_one_date)

    def _events(self) -> dict[tuple[str, str], bytes]:
        """Give each session's event, made once for the three calendars that it stands in."""
        setting = CalendarSetting(self.frame.board.identity, self.frame.address)
        return {
            (session.course_id, session.id): event(public.course, session, setting)
            for public in self.schedule.courses
            for session in public.sessions
        }
