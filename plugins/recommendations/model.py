"""Recommendations and what was reported of them: frozen records without I/O."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.board.model import Agency


class Status(StrEnum):
    """How a recommendation stands, in the editor's words and in the order that readers meet."""

    NOT_STARTED = "not started"
    UNDER_WAY = "under way"
    DONE = "done"
    NOT_ACCEPTED = "not accepted"

    @property
    def words(self) -> str:
        """Give it as readers see it."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a review asks of agencies, and how far they are; `due` is for the board alone."""

    number: int
    text: str
    agencies: tuple[Agency, ...]
    status: Status
    evidence: str = ""
    checked: date | None = None
    due: date | None = None
    due_line: int = 1


@dataclass(frozen=True, slots=True)
class ActionReport:
    """One file of recommendations, read and found good, in the order of their numbers.

    `review` and `file` are the sources of the review and of the file itself, within the content
    folder; `path` is the file's in messages.
    """

    review: str
    file: str
    path: str
    reported: date
    recommendations: tuple[Recommendation, ...]

    def as_shown(self) -> ActionReport:
        """Give it with what readers may see: no day on which anything is due."""
        shown = tuple(replace(each, due=None) for each in self.recommendations)
        return replace(self, recommendations=shown)


@dataclass(frozen=True, slots=True)
class PublicReport:
    """A review as readers may see it, and what was reported of its recommendations."""

    review: Entry
    report: ActionReport


@dataclass(frozen=True, slots=True)
class Listed:
    """One recommendation as lists hold it: with its review and the day it was reported."""

    review: Entry
    reported: date
    recommendation: Recommendation
