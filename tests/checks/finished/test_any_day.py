"""The project's own content can be published whatever the day: nothing true is held up."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from plugins.problems import ContentError
from plugins.site.publication import publication_problems
from tools.build.checking import build_checked
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.problems import Problem
    from plugins.site.model import Library

FIRST, LAST = date(2026, 11, 1), date(2029, 11, 30)
DRAWN = random.Random(11).sample(range((LAST - FIRST).days + 1), 40)  # noqa: S311 -- no secret


def problems(day: str, folder: Path) -> list[str]:
    """Return the line of each problem that `publish` would find on a day."""

    def demanded(library: Library) -> list[Problem]:
        board, entries = library.board, library.entries
        return list(publication_problems(board, entries, library.moment, "content"))

    try:
        build_checked(Request(today=day), folder, lambda _written: None, demanded)
    except ContentError as error:
        return [str(each) for each in error.problems if not each.advice]
    return []


@pytest.mark.parametrize("day", [str(FIRST + timedelta(n)) for n in sorted(DRAWN)])
def test_the_project_s_own_content_can_be_published(day: str, tmp_path: Path) -> None:
    """On 40 days of three years neither `check` nor `publish` finds a problem."""
    assert problems(day, tmp_path) == []
