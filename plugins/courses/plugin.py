"""The courses plugin's signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from plugins.courses.calendars import CalendarGenerator
from plugins.courses.generator import CourseGenerator
from plugins.courses.lists import TrainingListGenerator

if TYPE_CHECKING:
    from plugins.outputs.generator import SiteGenerator


def register() -> None:
    """Connect the generators (Pelican signal `get_generators`)."""
    signals.get_generators.connect(_generators)


def _generators(_sender: object) -> tuple[type[SiteGenerator], ...]:
    return CourseGenerator, CalendarGenerator, TrainingListGenerator
