"""CaseReview: an article's metadata about the review that it publishes, without I/O."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from plugins.board.model import Agency

STATUSES = ("published", "improvements-only", "withheld", "on-request", "withdrawn")
# Feeds do not announce reviews with a silent status; searches leave out those with a hidden one.
SILENT = frozenset({"withheld", "on-request", "withdrawn"})
HIDDEN = frozenset({"on-request", "withdrawn"})
# Reviews with such a status can be read in full.
IN_FULL = frozenset({"published", "improvements-only"})
AGE_BANDS = ("under-1", "1-to-4", "5-to-10", "11-to-15", "16-to-17")
INCIDENTS = ("death", "serious-harm")
SERIOUS_CASE_REVIEW = "Serious case review"
PRACTICE_REVIEW = "Local child safeguarding practice review"
# The types in use; others are accepted with advice.
TYPES = (
    SERIOUS_CASE_REVIEW, PRACTICE_REVIEW, "Rapid review", "Thematic review", "Joint review",
    "National review", "Case review",
)  # fmt: skip
REPORT = "overview-report"
DOCUMENTS = (REPORT, "summary", "action-plan", "response")
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """A document of a review: its kind, its path in the content folder, and the line naming it."""

    kind: str
    file: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class CaseReview:
    """The facts about a case review in its article's metadata; `line` is the subject's line."""

    type: str
    subject: str
    area: str
    year: int | None = None
    status: str = "published"
    reason: str = ""
    status_changed: date | None = None
    public_until: date | None = None
    agencies: tuple[Agency, ...] = ()
    age_band: str = ""
    incident: str = ""
    methods: tuple[str, ...] = ()
    documents: tuple[ReviewDocument, ...] = ()
    other_areas: tuple[str, ...] = ()
    line: int = 1
    type_line: int = 1

    @property
    def identity(self) -> tuple[str, str, str]:
        """Return the area, year and subject that identify the review, in a form to compare."""
        year = str(self.year) if self.year else UNDATED
        return _plain(self.area), year, _plain(self.subject)

    def as_shown(self) -> CaseReview:
        """Return the review with only the facts that its status allows (contract: Articles)."""
        if self.status not in HIDDEN:
            return self
        shown = replace(
            self, agencies=(), age_band="", incident="", methods=(), documents=(), other_areas=()
        )
        if self.status == "withdrawn":
            return replace(shown, type="", subject="", area="", year=None)
        return shown


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
