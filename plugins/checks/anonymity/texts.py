"""Finds what no text or data file may contain, in files other than reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.anonymity.passages import Kind, passages
from plugins.checks.anonymity.pseudonyms import letters_in, may_be_replaced, replaced_names
from plugins.checks.anonymity.rules import (
    JOINING,
    PRIVATE,
    findings_everywhere,
    is_suspect,
)
from plugins.checks.anonymity.sources import Written, report_passages
from plugins.checks.anonymity.unsaid_reviews import may_be_review, unsaid_reviews

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.checks.anonymity.identifier import Identifier
    from plugins.checks.anonymity.passages import Passage


def findings_in_text(
    path: str, text: str, subjects: Mapping[str, str]
) -> Iterator[tuple[int, Identifier]]:
    """Yield what a Markdown file must not contain if it is not a review, each with its line.

    `subjects` maps the names that links use for reviews to the subjects of those reviews. The
    metadata is parsed only if there may be something to find.
    """
    seen = list(passages(text))
    is_near_review, has_replaced = may_be_review(seen[0].text), may_be_replaced(seen[0].text)
    if not (is_near_review or has_replaced or any(map(is_suspect, seen))):
        return
    written = Written(path, text)
    seen = list(written.passages())
    first = seen[0]
    for passage in seen:
        for found in findings_everywhere(passage):
            yield passage.line_of(found.start), found
    if is_near_review:  # guard: reviews that do not say so
        end = written.body_start(first.text)
        for found in unsaid_reviews(first.text, end, set(_linked(seen, subjects))):
            yield first.line_of(found.start), found
    if has_replaced:
        for found in replaced_names(first.text, letters_in(written.about)):
            yield first.line_of(found.start), found


def _linked(seen: Iterable[Passage], subjects: Mapping[str, str]) -> Iterator[str]:
    """Yield the subjects of the reviews that a text links to."""
    for passage in seen:
        if passage.kind is Kind.PATH:
            name = passage.text.partition("#")[0].rstrip("/").rpartition("/")[2]
            if name in subjects:
                yield subjects[name]


def findings_in_data(text: str, *, has_links: bool) -> Iterator[tuple[int, Identifier]]:
    """Yield what a YAML or CSV file must not contain, each finding with its line.

    `has_links` means that joining links are looked for. Links that only colleagues can open are
    allowed in notes for colleagues, so they are looked for in single values instead
    (`texts/field_words.py`).
    """
    for passage in report_passages(text):
        if is_suspect(passage):  # guard: files of data
            for found in findings_everywhere(passage):
                is_link = found.rule == JOINING and not found.words[:1].isdigit()
                if found.rule != PRIVATE and (has_links or not is_link):
                    yield passage.line_of(found.start), found
