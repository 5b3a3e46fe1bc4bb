"""All advice that only `check` gives: on texts and their style, on what falls due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.sections import heading_advice
from plugins.checks.briefing_length import briefing_advice
from plugins.checks.falling_due import due_advice
from plugins.checks.recommendations_due import recommendation_advice
from plugins.checks.running_text import text_advice
from plugins.checks.style import style_advice
from plugins.checks.words_left import words_left

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from plugins.articles.model import Entry
    from plugins.courses.model import Course
    from plugins.problems import Problem
    from plugins.recommendations.model import ActionReport


def source_advice(
    entries: Sequence[Entry],
    courses: Sequence[Course],
    reports: Sequence[ActionReport],
    moment: datetime,
) -> Iterator[Problem]:
    """Return all advice on entries, courses and reports at the moment of the build.

    What was left standing in their words may be a problem, too.
    """
    yield from words_left(entries, courses, moment.date())
    yield from text_advice(entries, courses)
    yield from style_advice(entries, courses)
    yield from due_advice(entries, moment)
    yield from briefing_advice(entries)
    yield from heading_advice(entries)
    yield from recommendation_advice(reports, moment.date())
