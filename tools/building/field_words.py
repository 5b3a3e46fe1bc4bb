"""The rules over the words of metadata and data files, over all of the content."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from plugins.build_day import DEFAULT_ZONE, build_moment
from plugins.checks.field_words import field_problems
from plugins.crashes import found_in_each
from plugins.datafiles.alike import rows_gathered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.problems import Problem


def field_words(texts: Iterable[tuple[str, str]], asked: str | None) -> list[Problem]:
    """Return what is left standing in the words of texts, by their paths, on the day asked for."""
    today = build_moment(asked, DEFAULT_ZONE).date()
    found = found_in_each(lambda some: field_problems(some, today), texts, itemgetter(0))
    return rows_gathered(found)
