"""Scans metadata and data files for leftover marks and notes, wrong years and cut text.

In data files, it also finds links that only colleagues can open; `anonymity` finds such links in
texts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from plugins.articles.allowances import SUFFIX
from plugins.articles.header import split
from plugins.checks.texts.marks import marks_in_field
from plugins.checks.texts.status_words import status_said
from plugins.checks.texts.typed_telephones import numbers_cut
from plugins.checks.texts.words_left import far_dates, may_be_far, unfinished_in
from plugins.courses.timetables import read_rows
from plugins.problems import Problem
from plugins.sources.folder import TIMETABLES
from plugins.sources.nodes import Entry, Fields, Items, Node, Text
from plugins.sources.private_links import private_links
from plugins.sources.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

# Keys whose values are not words for readers, or are Markdown and are scanned as Markdown.
_NO_WORDS = frozenset(
    {
        "book", "url", "website", "exit", "email", "telephone", "slug", "id", "status", "venue",
        "moved_to", "description", "identity", "colours", "redirect-from", "review-document",
        "courses", "guidance", "words", "rule", "course",
    }
)  # fmt: skip
# Keys of names in lists: quotation marks around such names are refused when they are read.
_NAMES = frozenset(
    {
        "audience", "level", "themes", "agencies", "synonyms", "also", "term", "name",
        "review-type", "review-subject", "review-area", "review-agencies", "review-methods",
        "review-other-areas",
    }
)  # fmt: skip
_DATES = frozenset(
    {"date", "until", "publish", "announced", "changed", "was", "checked", "reported"}
)
_TITLES = frozenset({"title", "summary"})
_SENTENCES = _TITLES | {
    "about", "access", "address", "charge_note", "evidence", "meaning", "name", "reason",
    "review-status-reason", "text",
}  # fmt: skip
# What the rules need, in two searches; a file without it is not parsed again.
_CHARACTER = re.compile('[][*_~|•▪▫◦‣●■➢➤❖\ue000-\uf8ff\ufffdâÃÂï“”`&<#"{]|: [-+] ')
_RUN = re.compile(
    "\\*\\*|~~|\\]\\(|\\)\\[|\\[\\^|\\[\\[|:::|[•▪▫◦‣●■➢➤❖\ue000-\uf8ff\ufffdâÃÂï“”`]|\\{[.#:%{]|\\{[a-z]+\\}"
    "|&#?\\w{2,8};|</?[a-z]|[\\s\"'][*_][^\\s*_]|\\|.*\\||: *[\"']?(?:#|[-*+] )|\\s#(?:\\S| ?\\d)"
    '|: *".*" *$',
    re.MULTILINE,
)
_TITLE_WITH_STATUS = re.compile(
    r"^(?i:title|summary)\s*:.*(?i:cancel|postpone|full|booked|sold out|no places|waiting list"
    r"|reschedul|date|moved|venue)",
    re.MULTILINE,
)
_CUT = re.compile(
    r"^[ \t]*(?:- )?(?P<key>[A-Za-z][\w-]*):[ \t]++(?![\"'|>\[{#&*!])[^\n]*?\s"
    r"(?P<cut>#(?:\S| ?\d)[^\n]*)$",
    re.MULTILINE,
)
# Keys whose values are whole sentences; and a quotation that is never closed, in an unfinished
# sentence.
_ENDED = {"summary", "about", "meaning", "reason", "review-status-reason", "text"}
_UNENDED = re.compile(r"“[^”]*[^”.!?…\s]\s*$")
_AROUND = re.compile('“[^“”]*”[.!?]?|"[^"]*"')


class _Word(NamedTuple):
    """A value made of words: its key ("" in a list without a key), its text and its line."""

    key: str
    text: str
    line: int


def field_problems(files: Iterable[tuple[str, str]], today: date) -> list[Problem]:
    """Return what readers would see, and nobody probably intended, in the values of files.

    `files` are pairs of path and text; files of allowances are skipped, because they quote other
    files. In a draft, everything is advice.
    """
    return [problem for path, text in files for problem in _of_file(path, text, today)]


def _of_file(path: str, text: str, today: date) -> Iterator[Problem]:
    if path.endswith(".md"):
        head = _head(text)
        if _may_hold(head, today):
            header = split(head, path)[0].header
            is_draft = any(word == ("status", "draft") for word in _pairs(header))
            for problem in _of_node(path, header, head, today):
                yield _as_advice(problem) if is_draft else problem
    if path.endswith(".yaml"):
        yield from numbers_cut(path, text)
    if path.endswith(".yaml") and not path.endswith(SUFFIX) and _may_hold(text, today):
        node = read_yaml(text, path)[0]
        if node is not None:
            yield from _of_node(path, node, text, today)
    elif path.lower().endswith(TIMETABLES) and _may_hold(text, today):
        for _, row in read_rows(text.encode(), path, [], day_first=True):
            yield from _of_node(path, row, "", today)


def _may_hold(text: str, today: date) -> bool:
    """Report whether a file can contain anything that a rule in this module reports."""
    has_run = _CHARACTER.search(text) is not None and _RUN.search(text) is not None
    has_run = has_run or next(private_links(text), None) is not None
    is_said = has_run or may_be_far(text, today) or _TITLE_WITH_STATUS.search(text) is not None
    return is_said or next(unfinished_in(text), None) is not None


def _head(text: str) -> str:
    """Return the metadata lines of a Markdown file, including the lines that delimit them."""
    text = text.lstrip("\n")
    mark = "\n---" if text.startswith("---") else "\n\n"
    end = text.find(mark, 3)
    return text if end < 0 else text[:end] + ("\n---\n" if mark == "\n---" else "\n")


def _pairs(header: Fields) -> Iterator[tuple[str, str]]:
    for word in _words(header):
        yield word.key, word.text.lower()


def _words(node: Node | Entry, key: str = "") -> Iterator[_Word]:
    match node:
        case Text(value=value, line=line):
            yield _Word(key, value.rstrip("\n"), line + ("\n" in value))
        case Items(items=parts) | Fields(entries=parts):
            for part in parts:
                yield from _words(part, key)
        case Entry(key=named, value=value):
            yield from _words(value, named.lower())


def _of_node(path: str, node: Node, text: str, today: date) -> Iterator[Problem]:
    is_course = "/courses/" in path and not path.endswith("/venues.yaml")
    for word in _words(node):
        if word.key in _DATES:
            for _, message in far_dates(word.text, today):
                yield Problem(path, word.line, "far-year", message, advice=True)
        elif word.key not in _NO_WORDS:
            yield from _of_word(path, word)
        if is_course and word.key in _TITLES and (said := status_said(word.text)):
            yield Problem(path, word.line, "status-in-title", said[0], advice=said[1])
        for place, message in () if path.endswith(".md") else private_links(word.text):
            line = word.line + word.text.count("\n", 0, place)
            yield Problem(path, line, "private-link", message)
    yield from _cut(path, text)


def _of_word(path: str, word: _Word) -> Iterator[Problem]:
    for left in marks_in_field(word.text):
        at = word.line + left.lines[0]
        yield Problem(path, at, "marks-left", left.message, advice=left.advice)
    for at, message in unfinished_in(word.text) if word.key in _SENTENCES else ():
        yield Problem(path, word.line + at, "unfinished", message, advice=True)
    if word.key in _NAMES:
        return
    if _AROUND.fullmatch(word.text):
        message = (
            f"Readers see the marks around “{word.text[1:-1]}”: delete them, or leave a quotation."
        )
        yield Problem(path, word.line, "quotation-marks", message, advice=True)
    elif word.text.count("“") != word.text.count("”"):
        message = "A quotation mark, “ or ”, stands here without the other: add it, or delete this"
        is_cut = word.key in _ENDED and _UNENDED.search(word.text)
        message += ", and see whether the sentence has its end." if is_cut else "."
        yield Problem(path, word.line, "quotation-marks", message, advice=True)


def _cut(path: str, text: str) -> Iterator[Problem]:
    """Yield advice on words after a “#” that YAML and metadata between “---” lines ignore."""
    is_text = path.endswith(".md")
    if is_text and not text.startswith("---"):
        return
    for found in _CUT.finditer(text):
        is_cut = not is_text or found["cut"].startswith("# ")
        if is_cut and found["key"].lower() not in _NO_WORDS | _DATES:
            message = (
                f"“{found['cut'].strip()}” is a comment here, which no reader sees. If it belongs "
                "to the text, put the whole text into straight quotation marks."
            )
            line = text.count("\n", 0, found.start("cut")) + 1
            yield Problem(path, line, "text-cut", message, advice=True)


def _as_advice(problem: Problem) -> Problem:
    return replace(problem, advice=True)
