"""A review's documents as links that say what they are, their type and their size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.page_head import Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.articles.case_review import CaseReview

KIND_WORDS = {
    "overview-report": "Overview report",
    "summary": "Summary",
    "action-plan": "Action plan",
    "response": "Response to the report",
}
_MEGABYTE = 1_000_000
_KILOBYTE = 1_000


@dataclass(frozen=True, slots=True)
class ServedFile:
    """Where a file of the content is served, from the site's root, and its bytes."""

    path: str
    address: str
    size: int

    @property
    def type(self) -> str:
        """Give its type as readers know it, such as PDF."""
        return PurePosixPath(self.path).suffix.removeprefix(".").upper()


def document_links(review: CaseReview, files: Mapping[str, ServedFile]) -> tuple[Link, ...]:
    """Take a review and the files that are served; give a link to each of its documents."""
    return tuple(
        Link(f"{KIND_WORDS[each.kind]} ({file.type}, {size_words(file.size)})", file.address)
        for each in review.documents
        if (file := files.get(each.file))
    )


def size_words(size: int) -> str:
    """Take a number of bytes; give “90KB” or “1.2MB” (GOV.UK style)."""
    if size >= _MEGABYTE:
        return f"{size / _MEGABYTE:.1f}MB"
    return f"{max(1, round(size / _KILOBYTE))}KB"
