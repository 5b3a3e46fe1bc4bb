"""Checks all source files for what could tell who a child is, and applies allowances."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.articles.allowances import SUFFIX, allowed_text, read_allowances
from plugins.articles.sources import REPORT_SUFFIX
from plugins.checks.anonymity.contacts import allowed_contacts
from plugins.checks.anonymity.names import Names, names_in
from plugins.checks.anonymity.passages import Kind, passages, path_passages, plain_characters
from plugins.checks.anonymity.pseudonyms import letters_in, other_children, replaced_names
from plugins.checks.anonymity.rules import findings, findings_everywhere, is_suspect
from plugins.checks.anonymity.sources import Written, file_passages, report_passages, review_of
from plugins.checks.anonymity.texts import findings_in_data, findings_in_text
from plugins.checks.anonymity.wording import is_advice, said_of
from plugins.dates import date_words
from plugins.problems import Problem, of_drafts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from plugins.articles.allowances import Allowance
    from plugins.board.model import Board
    from plugins.checks.anonymity.contacts import Contacts
    from plugins.checks.anonymity.identifier import Identifier
    from plugins.checks.anonymity.passages import Passage

    # The path, the line, what was found, and whether it is in the file's own name.
    Place = tuple[str, int, Identifier, bool]

# Files of courses are checked for joining links when they are read.
COURSES = "courses"
# No number of a person or a case has fewer digits.
_DIGITS = re.compile(r"(?:\d\D*){4}")
_PUNCTUATION = re.compile(r"[\W_]+")


def anonymity_problems(
    texts: Iterable[tuple[str, str]], board: Board, names: Names | None = None
) -> list[Problem]:
    """Return the problems and advice on all files; `texts` are pairs of path and text.

    A file that is not a text has "" as its text. All rules apply to reviews and to the
    recommendations next to them. Numbers of people, dates of birth, joining links and listed names
    are looked for in all files, links for colleagues in all texts. What a file of allowances allows
    becomes advice with the reason for allowing it; an allowance that matches nothing is reported as
    advice too.
    """
    files = dict(texts)
    contacts = allowed_contacts(board)
    reviews = {
        path: review
        for path, text in files.items()
        if path.endswith(".md") and (review := review_of(path, text))
    }
    places = [
        *_in_reviews(reviews, files, contacts),
        *_in_others(reviews, files),
        *_names_in(files, names or Names()),
    ]
    found = sorted({*_reported(places, files)})
    texts_of_found = {each.path for each in found if each.path.endswith(".md")}
    drafts = {path for path in texts_of_found if Written(path, files[path]).is_draft}
    return of_drafts(found, drafts)


def _in_reviews(
    reviews: Mapping[str, Written], files: Mapping[str, str], contacts: Contacts
) -> Iterator[Place]:
    reviewed = frozenset().union(*(letters_in(each.about) for each in reviews.values()))
    for path, review in reviews.items():
        published, seen = review.published, list(review.passages())
        yield from _found(path, seen, contacts, published)
        yield from _found(path, file_passages(path), contacts, published, is_name=True)
        yield from _of_others(path, review, seen[0], reviewed)
        yield from _replaced(path, review, seen)
        report = _report_of(path)
        if report in files:  # guard: recommendations
            seen = list(report_passages(files[report]))
            yield from _found(report, seen, contacts, published)
            yield from _replaced(report, review, seen)


def _replaced(path: str, review: Written, seen: Iterable[Passage]) -> Iterator[Place]:
    """Yield places in a review or its recommendations with the pseudonym inside other words."""
    letters = letters_in(review.about) | letters_in(review.title)
    for passage in seen:
        if passage.kind is Kind.WORDS:
            for each in replaced_names(passage.text, letters):
                yield path, passage.line_of(each.start), each, False


def _of_others(
    path: str, review: Written, first: Passage, reviewed: Collection[str]
) -> Iterator[Place]:
    """Yield places where the review of one child has the pseudonym of another child."""
    letters = letters_in(review.about)
    if len(letters) == 1:
        (letter,) = letters
        start = review.body_start(first.text)
        for each in other_children(first.text, start, letter, reviewed):
            yield path, first.line_of(each.start), each, False


def _in_others(reviews: Mapping[str, Written], files: Mapping[str, str]) -> Iterator[Place]:
    """Yield what no text may contain, from files that are not reviews and belong to none."""
    seen = {*reviews, *map(_report_of, reviews)}
    subjects = {name: each.subject for each in reviews.values() for name in each.names if name}
    for path, text in files.items():
        if path in seen:
            continue
        if _DIGITS.search(path):
            for passage in filter(is_suspect, file_passages(path)):
                for each in findings_everywhere(passage):
                    yield path, 1, each, True
        if text and not path.endswith(SUFFIX):
            yield from _in_text(path, text, subjects)


def _in_text(path: str, text: str, subjects: Mapping[str, str]) -> Iterator[Place]:
    if path.endswith(".md"):
        found = findings_in_text(path, text, subjects)  # guard: texts
    else:
        found = findings_in_data(text, has_links=f"/{COURSES}/" not in path)
    for line, each in found:
        yield path, line, each, False


def _report_of(path: str) -> str:
    return f"{path.removesuffix('.md')}{REPORT_SUFFIX}"


def _found(
    path: str,
    seen: Iterable[Passage],
    contacts: Contacts,
    published: date | None,
    *,
    is_name: bool = False,
) -> Iterator[Place]:
    for passage in seen:
        for each in findings(passage, contacts, published):
            yield path, passage.line_of(each.start), each, is_name


def _names_in(files: Mapping[str, str], names: Names) -> Iterator[Place]:
    if not (names.plain or names.digests):
        return
    for path, text in files.items():
        for passage in passages(text):
            for each in names_in(passage.text, names):
                yield path, passage.line_of(each.start), each, False
        for passage in path_passages(path):
            for each in names_in(passage.text, names):
                yield path, 1, each, True


def _reported(places: Iterable[Place], files: Mapping[str, str]) -> Iterator[Problem]:
    """Yield each finding as a problem, or as advice if it is allowed; then unused allowances."""
    allowed = {
        (allowed_text(path), each.rule, _plain(each.words)): each
        for path, text in files.items()
        if path.endswith(SUFFIX)
        for each in read_allowances(text, path)[0]
    }
    used: set[Allowance] = set()
    reported: set[tuple[str, int, bool, str, str]] = set()
    for path, line, found, is_name in places:
        # A path is checked as written and as separate words; what both show is reported once.
        key = (path, line, is_name, found.rule, _PUNCTUATION.sub("", found.words.casefold()))
        if key in reported:
            continue
        reported.add(key)
        allowance = allowed.get((_text_of(path), found.rule, _plain(found.words)))
        if allowance is None:
            message = said_of(found.rule, found.words, in_file_name=is_name)
            yield Problem(path, line, found.rule, message, advice=is_advice(found))
            continue
        used.add(allowance)
        message = f"Allowed on {date_words(allowance.day)}: {allowance.reason}"
        yield Problem(path, line, found.rule, message, advice=True)
    for each in allowed.values():
        if each not in used:
            message = f"Nothing fits this any more ({each.rule}): delete it, or correct its words."
            yield Problem(each.path, each.line, "allowed", message, advice=True)


def _text_of(path: str) -> str:
    """Return the path of the text that a file belongs to; a text belongs to itself."""
    if path.endswith(SUFFIX):
        return allowed_text(path)
    return f"{path.removesuffix(REPORT_SUFFIX)}.md" if path.endswith(REPORT_SUFFIX) else path


def _plain(words: str) -> str:
    return " ".join(plain_characters(words).casefold().split())
