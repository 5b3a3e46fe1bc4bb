"""Finds reviews that are published in full although they say that their report is held back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.texts.style import prose
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.courses.model import Course

RULE = "review-status"
_COURT = re.compile(
    r"\b(?:trial|criminal (?:proceedings|case|investigation)|court (?:case|proceedings)|inquest"
    r"|prosecution|police investigation|coroner\w*|sentenc(?:e|ed|ing))\b",
    re.IGNORECASE,
)
# Without any of these a text mentions no court case, which spares most texts the patterns.
_NEEDED = ("trial", "criminal", "court", "inquest", "prosecut", "police inv", "coroner", "sentenc")
_REPORT = re.compile(r"\b(?:report|review|findings)\b", re.IGNORECASE)
# Only in the present: “could not be published until the trial had ended” is over.
_HELD = re.compile(
    r"\b(?:(?:is|are|will|does|do|can|has|have|may|must) not|cannot|(?:is|are|does|do|wo|ca)n['’]t)"
    r"(?: \w+){0,4}? (?:publish\w*|released?)\b"
    r"|\b(?:is|are|remains?|being) (?:withheld|held back|unpublished)\b"
    r"|\bwill (?:\w+ )?(?:be )?(?:publish|release)\w*\b[^.!?]{0,60}\b(?:when|once|after)\b",
    re.IGNORECASE,
)
_MESSAGE = (
    "“{}”: with “Review-status: published” readers take this for the whole review. If the report "
    "is held back, write “improvements-only”, or “withheld” to announce it in no feed, with "
    "“Review-status-reason”. Both show what is written here: “Status: draft” keeps it off the site."
)


def held_report_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Yield advice on each published review that says its report is being held back.

    Only the first paragraph that says so and that also mentions a court case is reported. Courses
    hold nothing back.
    """
    del courses
    for entry in entries:
        if entry.review is None or entry.review.status != "published":
            continue
        lower = entry.body.lower()
        if not any(each in lower for each in _NEEDED):
            continue
        for above, text in prose(entry.body):
            words = " ".join(text.split())
            found = _HELD.search(words)
            if found and _COURT.search(words) and _REPORT.search(words):
                at = entry.body_line + above
                message = _MESSAGE.format(found[0])
                yield Problem(entry.path, at, RULE, message, advice=True)
                break
