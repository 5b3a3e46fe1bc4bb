"""Finds texts that mention something attached, as letters do, but link to no document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.texts.style import GAP
from plugins.markdown.body import parsed
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.courses.model import Course
    from plugins.markdown.parsed import Link

_PAPER = (
    r"(?:agenda|application|booklet|brochure|checklist|diagram|document|file|flow\s?chart|flyer"
    r"|form|guidance|guide|leaflet|letter|list|minutes|pdf|plan|policy|poster|presentation"
    r"|procedure|programme|protocol|questionnaire|report|sheet|slide|spreadsheet|table|template"
    r"|timetable|toolkit)s?"
)
# Must not match texts about attachment, the bond, or about workers attached to a school.
_SAYS = re.compile(
    rf"\b(?:(?:see|find|read|use|complete|download|open|view)(?:{GAP}the)?{GAP}(?:attached|enclosed)"
    rf"|(?:see|open|in|find){GAP}(?:the{GAP})?(?:attachment|enclosure)s?(?=\s*(?:[.,;:)]|$|below\b))"
    rf"|(?:attached|enclosed)(?:{GAP}[\w-]{{1,20}})?{GAP}{_PAPER}"
    rf"|{_PAPER}{GAP}(?:is|are){GAP}(?:attached|enclosed)(?!{GAP}(?:to|with|by)\b))\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\{(?:static|attach)\}|.*\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp)(?:[?#].*)?$",
    re.IGNORECASE,
)


def attached_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Yield advice on texts that say something is attached but that link to no document.

    A withdrawn review shows no text, so it is skipped.
    """
    for entry in entries:
        if not (entry.review and entry.review.status == "withdrawn"):
            yield from _of_body(entry.path, entry.body, entry.body_line)
    for course in courses:
        yield from _of_body(course.path, course.description, course.description_line)


def _of_body(path: str, body: str, first: int) -> Iterator[Problem]:
    lower = body.lower()
    if "attach" not in lower and "enclos" not in lower:
        return
    read = parsed(body)
    if any(map(_is_what_is_attached, read.links)):
        return
    for passage in read.passages:
        for found in _SAYS.finditer(passage.text):
            words = " ".join(found[0].split())
            line = first + passage.line + passage.text.count("\n", 0, found.start())
            message = (
                f"“{words}”: nothing is attached to a page, and this text links to no document. "
                "Link to it, or delete the words."
            )
            yield Problem(path, line, "attached", message, advice=True)


def _is_what_is_attached(link: Link) -> bool:
    is_said = "attach" in link.words.lower() or "enclos" in link.words.lower()
    return not link.is_picture and (is_said or _DOCUMENT.match(link.target) is not None)
