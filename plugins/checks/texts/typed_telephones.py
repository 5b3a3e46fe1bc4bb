"""Finds telephone numbers mistyped in words for readers: a digit missing, extra or wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.texts.helplines import HELPLINES, swapped_helplines
from plugins.markdown.body import parsed
from plugins.problems import Problem
from plugins.telephones import TelephoneError, length_fault, national, read_telephone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.articles.model import Entry
    from plugins.board.model import Board
    from plugins.courses.model import Course

RULE = "telephone-in-text"
# One quick search that rules out most texts.
_ANY = re.compile(r"[0O][1-9]\d|\+44")
# A number with something attached, such as “01632 960110/1”, is matched whole or not at all.
_NUMBER = re.compile(
    r"(?<![\w./£#+&=-])(?>(?:\+44[ \xa0-]?(?:\(0\) ?)?|\(?0)[1-9]\d{1,4}\)?"
    r"(?:[ \xa0-]{1,2}\d{2,8}|\d{2,8}){1,6})(?![\w/-]|[.,:]\d)",
    re.ASCII,
)
# A number with a letter that looks like a digit, as a word processor or a scan may leave it.
_LETTERED = re.compile(
    r"(?<![\w./£#+&=-])\(?[0O][1-9][\dOolI]{1,3}\)?(?:[ \xa0-]{0,2}[\dOolI]{2,8}){1,4}(?![\w/-])",
    re.ASCII,
)
_DIGIT_OF = str.maketrans("OolI", "0011")
_FIELD = re.compile(r"""\btelephone:[ \t]*+["']?(?P<number>[^\n"',{}#]{1,60})""")
# Times such as “0900-1700 hours”, and words before numbers that are no telephone numbers.
_HOURS = re.compile(r"[01]\d[0-5]\d-[0-2]\d[0-5]\d", re.ASCII)
_OTHERS = re.compile(
    r"\b(?:account|booking|case|charity|company|id|invoice|isbn|order|pin|ref|reference|urn)\b\W{0,3}"
    r"(?:(?:no|number)\b\W{0,3})?$",
    re.IGNORECASE,
)
_NEAR = 40
_UNBROKEN = 9  # digits; a shorter number without a gap may be any kind of number
# The board's numbers that differ only in their last digits belong to other desks of one office.
_DESK = 3
_MOST_WRONG = 2


def telephone_advice(
    entries: Iterable[Entry], courses: Iterable[Course], board: Board
) -> Iterator[Problem]:
    """Yield advice on each number that cannot be dialled, or that is almost a well-known one.

    Well known are the numbers of the NSPCC, of Childline and of the board itself. The NSPCC's
    number next to Childline's name, or the other way round, is a problem, and so is a letter among
    the digits. A withdrawn review shows no text, so its body is skipped.
    """
    known = _known(board)
    for entry in entries:
        if not (entry.review and entry.review.status == "withdrawn"):
            yield from _in_body(entry.path, entry.body, entry.body_line, known)
        yield from _in_text(entry.path, entry.summary, entry.summary_line, known)
    for course in courses:
        yield from _in_body(course.path, course.description, course.description_line, known)
        yield from _in_text(course.path, course.summary, course.summary_line, known)


def numbers_cut(path: str, text: str) -> Iterator[Problem]:
    """Yield advice on each number in a data file that can be dialled although it lacks a digit."""
    for found in _FIELD.finditer(text):
        written = found["number"].strip()
        try:
            read_telephone(written)
        except TelephoneError:  # reported as a problem when the file is read
            continue
        if said := length_fault(written):
            line = text.count("\n", 0, found.start("number")) + 1
            yield Problem(path, line, "telephone", said, advice=True)


def _known(board: Board) -> dict[str, str]:
    """Return the owner of each known number; if two own the same number, it is the helpline."""
    ours = [board.contact.telephone, *(each.telephone for each in (board.day, board.night) if each)]
    return {number: "board.yaml" for number in ours if number} | HELPLINES


def _in_body(path: str, body: str, first: int, known: Mapping[str, str]) -> Iterator[Problem]:
    for passage in parsed(body).passages if _ANY.search(body) else ():
        yield from _in_text(path, passage.text, first + passage.line, known)


def _in_text(path: str, text: str, first: int, known: Mapping[str, str]) -> Iterator[Problem]:
    for found in _NUMBER.finditer(text) if _ANY.search(text) else ():
        before = text[max(0, found.start() - _NEAR) : found.start()]
        is_other = _HOURS.fullmatch(found[0]) or _OTHERS.search(before)
        if not is_other and (said := _said_of(found[0], known)):
            line = first + text.count("\n", 0, found.start())
            yield Problem(path, line, RULE, said, advice=True)
    for found in _LETTERED.finditer(text) if _ANY.search(text) else ():
        digits = found[0].translate(_DIGIT_OF)
        if digits != found[0] and not length_fault(digits):
            line = first + text.count("\n", 0, found.start())
            said = (
                f"“{found[0]}” has a letter in place of a digit, and dials nobody: write the digit."
            )
            yield Problem(path, line, RULE, said)
    for start, said in swapped_helplines(text):
        yield Problem(path, first + text.count("\n", 0, start), RULE, said)


def _said_of(written: str, known: Mapping[str, str]) -> str:
    digits = national(written)
    if any(digits == national(number) for number in known) or _begins_with_one(written):
        return ""
    near = [
        f"{number} ({whose})"
        for number, whose in known.items()
        if _is_nearly(digits, national(number), is_ours=number not in HELPLINES)
    ]
    if near:
        return f"“{written}” is nearly {' and '.join(near)}: check each digit."
    if digits == written and len(digits) < _UNBROKEN:
        return ""
    return length_fault(written)


def _begins_with_one(written: str) -> bool:
    """Report whether a whole number comes before other digits: “01632 960110 24 hours a day”."""
    parts = written.split(" ")
    return any(not length_fault(" ".join(parts[:end])) for end in range(2, len(parts)))


def _is_nearly(digits: str, known: str, *, is_ours: bool) -> bool:
    """Report whether a few typing errors would turn one number into the other."""
    if abs(len(digits) - len(known)) == 1:
        short, long = sorted((digits, known), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(digits) != len(known):
        return False
    wrong = [at for at, digit in enumerate(digits) if digit != known[at]]
    if not is_ours:
        return len(wrong) <= _MOST_WRONG
    is_swapped = len(wrong) == _MOST_WRONG and digits[wrong[0]] == known[wrong[1]]
    return (len(wrong) == 1 or is_swapped) and wrong[0] < len(known) - _DESK
