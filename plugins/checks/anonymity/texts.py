"""A text or a file of data that is no review to what no text may hold, with the line of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.anonymity.everywhere import JOINING, findings_everywhere, is_suspect
from plugins.checks.anonymity.passages import Kind, passages
from plugins.checks.anonymity.sources import Written, report_passages
from plugins.checks.anonymity.unsaid_reviews import may_be_review, unsaid_reviews

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.checks.anonymity.identifier import Identifier
    from plugins.checks.anonymity.passages import Passage


def findings_in_text(
    path: str, text: str, subjects: Mapping[str, str]
) -> Iterator[tuple[int, Identifier]]:
    """Return what a Markdown file may not hold that is no review, at its lines.

    `subjects` are those of the reviews, by the names that links have for them. Most files hold
    nothing that comes near: only of the others is the metadata read.
    """
    seen = list(passages(text))
    is_near_review = may_be_review(seen[0].text)
    if not (is_near_review or any(map(is_suspect, seen))):
        return
    written = Written(path, text)
    seen = list(written.passages())
    for passage in seen:
        for found in findings_everywhere(passage):
            yield passage.line_of(found.start), found
    if is_near_review:
        first, end = seen[0], _end_of_line(seen[0].text, written.body_line - 1)
        for found in unsaid_reviews(first.text, end, set(_linked(seen, subjects))):
            yield first.line_of(found.start), found


def _linked(seen: Iterable[Passage], subjects: Mapping[str, str]) -> Iterator[str]:
    """Return the subjects of the reviews that a text links to."""
    for passage in seen:
        if passage.kind is Kind.PATH:
            name = passage.text.partition("#")[0].rstrip("/").rpartition("/")[2]
            if name in subjects:
                yield subjects[name]


def findings_in_data(text: str, *, has_links: bool) -> Iterator[tuple[int, Identifier]]:
    """Return what a YAML or CSV file may not hold, at its lines.

    `has_links` says whether joining links are looked for.
    """
    for passage in report_passages(text):
        if is_suspect(passage):
            for found in findings_everywhere(passage):
                is_link = found.rule == JOINING and not found.words[:1].isdigit()
                if has_links or not is_link:
                    yield passage.line_of(found.start), found


def _end_of_line(text: str, number: int) -> int:
    """Return where a line of a text ends, counted from 1; 0 for none."""
    at = -1
    for _ in range(number):
        at = text.find("\n", at + 1)
        if at < 0:
            return len(text)
    return max(at, 0)
