"""Collects all advice that only `check` gives: on texts, on their style, on what falls due."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from plugins.articles.sections import heading_advice
from plugins.checks.texts.attached import attached_advice
from plugins.checks.texts.due import briefing_advice, due_advice, recommendation_advice
from plugins.checks.texts.held_reports import held_report_advice
from plugins.checks.texts.impossible import impossible_advice
from plugins.checks.texts.running_text import text_advice
from plugins.checks.texts.style import style_advice
from plugins.checks.texts.telling_details import detail_advice
from plugins.checks.texts.typed_telephones import telephone_advice
from plugins.checks.texts.what_to_do import action_advice
from plugins.checks.texts.words_left import words_left
from plugins.crashes import found_in_each

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from plugins.articles.model import Entry
    from plugins.board.model import Board
    from plugins.courses.model import Course
    from plugins.problems import Problem
    from plugins.reviews.recommendation import ActionReport


def source_advice(
    entries: Sequence[Entry],
    courses: Sequence[Course],
    reports: Sequence[ActionReport],
    board: Board,
    moment: datetime,
) -> list[Problem]:
    """Return all advice on a board's entries, courses and reports at the moment of the build.

    Notes and marks left behind in the texts may be problems rather than advice.
    """
    found: list[Problem] = []
    path_of, today = attrgetter("path"), moment.date()
    of_texts = (
        partial(words_left, today=today),
        text_advice,
        impossible_advice,
        attached_advice,
        partial(telephone_advice, board=board),
        style_advice,
        action_advice,
        held_report_advice,
        partial(detail_advice, board=board),
    )
    for rule in of_texts:
        found += found_in_each(partial(rule, courses=()), entries, path_of)
        found += found_in_each(partial(rule, ()), courses, path_of)
    found += found_in_each(lambda some: due_advice(some, moment), entries, path_of)
    found += found_in_each(briefing_advice, entries, path_of)
    found += found_in_each(heading_advice, entries, path_of)
    found += found_in_each(lambda some: recommendation_advice(some, today), reports, path_of)
    return found
