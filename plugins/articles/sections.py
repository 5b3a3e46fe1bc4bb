"""The parts of a review's text under its settled headings, and which of them may be shown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.articles.case_review import IN_FULL
from plugins.lines import lines_of

if TYPE_CHECKING:
    from plugins.articles.model import Entry

FINDINGS = "Findings"
WHAT_TO_DO = "What to do"
# The five parts of a review, in the order of a seven-minute briefing (contract: Articles).
PARTS = ("Background", "What happened", FINDINGS, WHAT_TO_DO, "Questions for your team")
LEARNING = (FINDINGS, WHAT_TO_DO)
# As Markdown reads them: the space after the marks may be missing, a line below does as well.
_HEADING = re.compile(r"##(?!#)\s*(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"-+\s*$")


def sections(body: str) -> dict[str, str]:
    """Take a body; give the Markdown under each heading of the second level, by heading."""
    parts: dict[str, list[str]] = {"": []}
    current = parts[""]
    for line in lines_of(body):
        if found := _HEADING.match(line):
            current = parts.setdefault(found[1], [])
        elif _UNDERLINE.match(line) and _is_alone(current):
            current = parts.setdefault(current.pop().strip(), [])
        else:
            current.append(line)
    return {heading: "\n".join(lines).strip() for heading, lines in parts.items()}


def parts_of(body: str) -> tuple[str, ...]:
    """Take a review's body; give those of the five settled headings that have text under them."""
    found = sections(body)
    return tuple(part for part in PARTS if found.get(part))


def has_briefing(entry: Entry) -> bool:
    """Take an entry; say whether it is a review with parts to make a briefing of."""
    is_briefed = entry.review is not None and entry.review.status in IN_FULL
    return is_briefed and bool(entry.parts)


def briefing_address(entry: Entry) -> str:
    """Take a review; give the address of its briefing from the site's root."""
    return f"{entry.address}briefing/"


def _is_alone(lines: list[str]) -> bool:
    """Say whether the last line is the first of its paragraph, as a heading must be."""
    return any(map(str.strip, lines[-1:])) and not any(map(str.strip, lines[-2:-1]))


def as_shown(entry: Entry) -> Entry:
    """Take an entry; give it with no more than its status lets readers see, in any output.

    `withdrawn` keeps title and reason, nothing else; `on-request` also themes, findings and what to
    do (contract: Articles).
    """
    review = entry.review
    if review and review.status == "withdrawn":
        return replace(
            entry,
            summary=review.reason,
            body="",
            themes=(),
            courses=(),
            guidance=(),
            changes=(),
            review=review.as_shown(),
        )
    if review and review.status == "on-request":
        parts = sections(entry.body)
        kept = "\n\n".join(f"## {name}\n\n{parts[name]}" for name in LEARNING if parts.get(name))
        return replace(
            entry,
            summary=review.reason,
            body=kept,
            courses=(),
            guidance=(),
            changes=(),
            review=review.as_shown(),
        )
    return entry
