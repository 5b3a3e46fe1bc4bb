"""Checks the style of texts: short titles, summaries and sentences, and clear link words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.markdown.body import parsed
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.courses.model import Course

LONGEST_TITLE = 65  # characters of a title that search engines and feeds show
LONGEST_SUMMARY = 160  # characters that search engines show below the title
MOST_WORDS = 25
MOST_SENTENCES = 5
_QUOTED = 5  # words that identify the sentence
_MOST_SHOWN = 3  # long sentences reported in one text; once they are fixed, the next are reported
_SAYS_NOTHING = frozenset(
    {"", "click", "click here", "click on this link", "click this link", "click for more", "here"}
    | {"follow this link", "learn more", "link", "more", "read more", "read more here", "see here"}
    | {"see more", "this", "this link", "this page"}
)


def style_advice(entries: Iterable[Entry], courses: Iterable[Course]) -> Iterator[Problem]:
    """Yield advice on the style of entries and courses, each at the line where it is written.

    The limits are those of plain English on public sites. A withdrawn review shows no text, so its
    body is skipped.
    """
    for entry in entries:
        yield from _title(entry.title, entry.path, entry.title_line)
        yield from _summary(entry.summary, entry.path, entry.summary_line)
        if not (entry.review and entry.review.status == "withdrawn"):
            yield from _body(entry.body, entry.path, entry.body_line)
    for course in courses:
        yield from _title(course.title, course.path, course.title_line)
        yield from _summary(course.summary, course.path, course.summary_line)
        yield from _body(course.description, course.path, course.description_line)


def _title(title: str, path: str, line: int) -> Iterator[Problem]:
    if len(title) > LONGEST_TITLE:
        message = f"The title has {len(title)} characters: {LONGEST_TITLE} are shown everywhere."
        yield Problem(path, line, "title-style", message, advice=True)
    if title.endswith(".") and not title.endswith(".."):
        yield Problem(path, line, "title-style", "A title has no full stop.", advice=True)


def _summary(summary: str, path: str, line: int) -> Iterator[Problem]:
    if len(summary) > LONGEST_SUMMARY:
        message = (
            f"The summary has {len(summary)} characters: searches show {LONGEST_SUMMARY} of them."
        )
        yield Problem(path, line, "summary-style", message, advice=True)
    if summary and not re.search(r"[.!?][\"”’)]*$", summary):
        message = "A summary is a sentence: end it with a full stop."
        yield Problem(path, line, "summary-style", message, advice=True)


def _body(body: str, path: str, first_line: int) -> Iterator[Problem]:
    long: list[Sentence] = []
    for sentences in blocks(body):
        long += (each for each in sentences if len(each.words) > MOST_WORDS)
        if len(sentences) > MOST_SENTENCES:
            message = (
                f"This paragraph has {len(sentences)} sentences: begin a new one after "
                f"{MOST_SENTENCES} at the latest."
            )
            line = first_line + sentences[0].above
            yield Problem(path, line, "long-paragraph", message, advice=True)
    for number, sentence in enumerate(long[:_MOST_SHOWN], start=1):
        message = _long_message(sentence, len(long) - _MOST_SHOWN if number == _MOST_SHOWN else 0)
        yield Problem(path, first_line + sentence.above, "long-sentence", message, advice=True)
    yield from _links(body, path, first_line)


def _long_message(sentence: Sentence, more: int) -> str:
    begins = " ".join(sentence.words[:_QUOTED])
    others = f" {more} more sentences of this text are as long." if more > 0 else ""
    return (
        f"The sentence that begins “{begins}” has {len(sentence.words)} words: {MOST_WORDS} are "
        f"easy to read, so make two of it.{others}"
    )


def _links(body: str, path: str, first_line: int) -> Iterator[Problem]:
    for link in parsed(body).links:
        if link.is_picture or link.words.strip(" .…»>→").lower() not in _SAYS_NOTHING:
            continue
        message = f"“{link.words}” does not say where the link leads: name the page or the file."
        if not link.words:
            message = "This link has no words: say where it leads."
        yield Problem(path, first_line + link.line, "link-words", message, advice=True)


_WORD = re.compile(r"[^\W_]+(?:[’'.,:/&-][^\W_]+)*")
# A sentence ends before a capital letter, a digit or a mark that may come before one of these.
_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(\[]*[A-Z0-9£])")
# What ends in a full stop without ending a sentence: abbreviations, initials, and list numbers.
_SHORT = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|para|paras|p|pp|vol|ch|cf|vs|etc|e\.g|i\.e|approx|Rev|Sgt"
    r"|Insp)|\b[A-Z])\.$"
)
_LONGEST_SHORT = len("approx.")
_NUMBER = re.compile(r"\W*\d+\.")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the number of lines above it in its body, and its words as written."""

    above: int
    words: tuple[str, ...]


def blocks(body: str) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences of each paragraph and each list item.

    Headings, tables, code and link targets do not count as sentences. Neither does a table that was
    pasted with tabs.
    """
    tabs = [remark.line for remark in parsed(body).remarks if remark.about == "tabs"]
    for above, text in prose(body):
        if not any(above <= line <= above + text.count("\n") for line in tabs):
            yield tuple(_sentences(text, above))


def _sentences(text: str, above: int) -> Iterator[Sentence]:
    start = 0
    ends = [(found.start(), found.end()) for found in _END.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        if end < len(text) and _ends_in_short(text, start, end):
            continue
        if words := tuple(_WORD.findall(text, start, end)):
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Sentence(above + text.count("\n", 0, first), words)
        start = following


def _ends_in_short(text: str, start: int, end: int) -> bool:
    last = max(start, end - _LONGEST_SHORT)
    return bool(_SHORT.search(text, last, end) or _NUMBER.fullmatch(text, start, end))


# The gap between two words: blanks with at most one line end, so that nothing spans two paragraphs.
# The bounds stop a pattern from trying every way to divide long blanks among its gaps.
GAP = r"(?:[^\S\n]{1,40}(?:\n[^\S\n]{0,40})?|\n[^\S\n]{0,40})"
_NO_SENTENCES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "td", "th"})


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph, heading, list item and table cell with the number of lines above it.

    Their words are on the same lines as in the body. Code and addresses are replaced by a character
    that no text contains.
    """
    for passage in parsed(body).passages:
        yield passage.line, passage.text


def prose(body: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a body that consist of sentences, in the form of `paragraphs`."""
    for passage in parsed(body).passages:
        if passage.tag not in _NO_SENTENCES:
            yield passage.line, passage.text
