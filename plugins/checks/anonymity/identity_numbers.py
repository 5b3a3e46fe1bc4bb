"""Finds NHS, National Insurance, pupil and court case numbers in a passage."""

from __future__ import annotations

import re
from string import ascii_letters
from typing import TYPE_CHECKING

from stdnum import isbn
from stdnum.gb import nhs, upn

from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.spans import holding, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.spans import Spans

NHS = "anonymity-nhs-number"
INSURANCE = "anonymity-national-insurance-number"
PUPIL = "anonymity-pupil-number"
_GAP = r"[ \t\n._/-]{0,3}"
# Digits with little between them: most often one number, sometimes several.
_RUN = re.compile(rf"\d(?:{_GAP}\d){{7,}}", re.ASCII)
_IN_RUN = re.compile(r"(?<!\d)(?:\d{3}[ \t\n._/-]{1,3}\d{3}[ \t\n._/-]{1,3}\d{4}|\d{10})(?!\d)")
_DAY_OR_YEARS = re.compile(r"(?:19|20)\d\d[-./](?:\d\d?[-./]\d|\d\d(?!\d)|(?:19|20)\d\d)|\d\d?/\d")
# A day, or two years, in place of a number, after the name of the number in a form or a sentence.
DAYS = re.compile(
    r"(?:19|20)\d\d[-./](?:\d\d?[-./]\d\d?|(?:19|20)\d\d)|\d\d?[-./]\d\d?[-./](?:19|20)\d\d"
)
# What may be between the name of a number and the number: no other digits, no end of a sentence.
_TO_NUMBER = r"[^\d.!?\0]{0,80}?"
_NHS_NAME = (
    r"(?:\bNHS[ -]?(?:numbers?|no\b\.?|nos\b\.?|num\b\.?|nr\b|id\b|#|:)"
    r"|\bhealth[ -](?:service[ -])?number)"
)
_NHS_NAMED = re.compile(
    rf"{_NHS_NAME}{_TO_NUMBER}(?P<number>\d(?:{_GAP}\d){{7,11}})(?!\d)", re.IGNORECASE
)
_NHS_NAMED_AFTER = re.compile(
    rf"(?<!\d)(?P<number>\d(?:{_GAP}\d){{8,10}})(?!\d)[^\w\0]{{0,4}}"
    rf"(?:(?:is|was|his|her|their|the|as)[ \n]){{0,2}}{_NHS_NAME}",
    re.IGNORECASE,
)
# Words such as “grant”, “reference” or “ISBN” that say what else a ten-digit number is.
_OTHER_NUMBER = re.compile(
    r"\b(?:grants?|awards?|funding|funded|projects?|ref(?:erences?|s)?|isbn|issn|doi|isni|orcid"
    r"|charity|charities|company|compan(?:y|ies)|registered|registration|invoices?|orders?"
    r"|purchase|accounts?|contracts?|tenders?|licen[cs]es?|catalogue|barcode|urn|ukprn|uprn|pmid"
    r"|(?:meeting|webinar|conference|zoom|webex|access|event)[ ](?:id|code|number|no)"
    r"|codes?|tickets?|serial|budget|article|vat|edition|stock|product)\b(?:[^.!?\0\d]|(?<=\bno)\.|(?<=\bnos)\.|(?<=\bref)\.){0,30}$",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(
    r"\b(?:nhs|patient|hospital|medical|child|mother|father)\b", re.IGNORECASE
)
# The country code before a telephone number.
_FROM_ABROAD = re.compile(r"(?:\+|\b00)\s?44[\s(0)]{0,6}$")
_BACK = 60
_LETTERS = f"{ascii_letters} \n"
_TEN = 10
# An area code, which is longer than any group of an NHS number.
_WITH_AREA = re.compile(r"0\d{3,4}[ )-]")

_INSURANCE = re.compile(
    rf"(?<![A-Za-z0-9])(?:[A-Z]{{2}}{_GAP}\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}[A-D]"
    r"|[A-Za-z]{2}[._/-]?\d\d[._/-]?\d\d[._/-]?\d\d[._/-]?[A-Da-d])(?![A-Za-z0-9])"
)
_INSURANCE_NAMED = re.compile(
    r"(?:\bNINO\b|\b(?:NI|national[ \n]insurance)[ \n-]?(?:number|no\b\.?|num\b|nr\b|#|:))"
    rf"{_TO_NUMBER}(?P<number>(?:\b[A-Za-z]{{1,2}}{_GAP})?\d(?:{_GAP}\d){{4,7}}(?!{_GAP}\d)"
    rf"(?:{_GAP}[A-Za-z]\b)?)",
    re.IGNORECASE,
)
_PUPIL = re.compile(
    r"(?<![A-Za-z0-9])[A-HJ-NP-RT-Za-hj-np-rt-z][ _/-]?\d(?:[ _/-]?\d){10}[ _/-]?"
    r"[\dA-HJ-NP-RT-Za-hj-np-rt-z](?![A-Za-z0-9])"
)
_PUPIL_NAMED = re.compile(
    r"\b(?:UPN|ULN|(?:unique[ \n])?(?:pupil|learner|student)[ \n-]?(?:reference[ \n])?"
    r"(?:numbers?|no\b\.?|id\b))"
    rf"{_TO_NUMBER}(?P<number>(?:\b[A-Za-z][ _/-]?)?\d(?:[ _/-]?\d){{7,12}}(?:[ _/-]?[A-Za-z]\b)?)",
    re.IGNORECASE,
)


def identity_numbers(text: str, lower: str, numbers: Spans) -> Iterator[Identifier]:
    """Yield the numbers of people in a passage; `numbers` are its parts near five digits.

    `lower` is the passage in lower case. A number that follows its name (“NHS number”) is yielded
    whatever its check digit, because a mistyped number still shows who is meant. Any other number
    must have the right check digit (python-stdnum), and no word such as “grant” or “ISBN” before
    it, because one in eleven numbers has the right check digit by chance.
    """
    yield from named_or_lettered(text, lower, numbers)
    for found in matches(_RUN, text, numbers):
        yield from _health(text, found)


def named_or_lettered(text: str, lower: str, numbers: Spans) -> Iterator[Identifier]:
    """Yield numbers that have their name next to them, and those whose letters identify them."""
    for rule, names, pattern in _NAMED:
        if not any(name in lower for name in names):
            continue
        for found in matches(pattern, text, numbers):
            if not (_is_telephone(found) or DAYS.fullmatch(found["number"].lstrip(_LETTERS))):
                yield Identifier(rule, *words_of(found, "number"))
    for found in matches(_INSURANCE, text, numbers):
        if not is_another_number(text[max(0, found.start() - _BACK) : found.start()]):
            yield Identifier(INSURANCE, *words_of(found))
    for found in matches(_PUPIL, text, numbers):
        number = "".join(each for each in found[0] if each.isalnum()).upper()
        # The list of authorities in python-stdnum is from 2011, so only the check letter is tested.
        if upn.calc_check_digit(number[1:]) == number[0]:
            yield Identifier(PUPIL, *words_of(found))


def bare_health_numbers(text: str, numbers: Spans) -> Iterator[Identifier]:
    """Yield NHS numbers without a name, except those that may be telephone numbers."""
    for run in matches(_RUN, text, numbers):
        yield from (each for each in _health(text, run) if not each.words.startswith("0"))


_NAMED = (
    (NHS, ("nhs", "health"), _NHS_NAMED),  # guard: NHS numbers
    (NHS, ("nhs", "health"), _NHS_NAMED_AFTER),  # guard: NHS numbers before their name
    (INSURANCE, ("ni", "insurance"), _INSURANCE_NAMED),  # guard: insurance numbers
    (PUPIL, ("upn", "uln", "pupil", "learner", "student"), _PUPIL_NAMED),  # guard: pupil numbers
)


def is_another_number(before: str) -> bool:
    """Report whether a word before a number says that it is a grant, an ISBN or the like."""
    found = _OTHER_NUMBER.search(before)
    return found is not None and not _OF_A_PERSON.search(found[0])


def _digits(words: str) -> str:
    return "".join(each for each in words if each.isdigit())


def _is_telephone(found: re.Match[str]) -> bool:
    """Report whether a number is a telephone number, which another rule reports."""
    number = found["number"].lstrip()
    is_long = number.startswith("0") and len(_digits(number)) > _TEN
    is_abroad = found.string.startswith("+", max(0, found.start("number") - 1))
    return is_long or is_abroad or _WITH_AREA.match(number) is not None


def _health(text: str, run: re.Match[str]) -> Iterator[Identifier]:
    if len(_digits(run[0])) == _TEN and not _DAY_OR_YEARS.match(run[0]):
        numbers = [] if is_of_book(text, run.start()) else [run]
    else:
        numbers = list(_IN_RUN.finditer(text, run.start(), run.end()))
    for number in numbers:
        is_valid = nhs.is_valid(_digits(number[0]))  # guard: the check digit
        before = text[max(0, number.start() - _BACK) : number.start()]
        if is_valid and not (is_another_number(before) or _FROM_ABROAD.search(before)):
            yield Identifier(NHS, *words_of(number))


# An ISBN of thirteen digits is recognised by its beginning, because its check digit is seldom
# checked; one of ten digits is recognised as publishers of books in English group it.
_THIRTEEN = re.compile(r"97[89](?:[ -]?\d){10}(?!\d)", re.ASCII)
_TEN_BOOKS = re.compile(r"[01][ -]\d{2,7}[ -]\d{1,7}[ -][\dX](?![\dX])", re.ASCII)
_PREFIX = len("978-")


def is_of_book(text: str, start: int) -> bool:
    """Report whether an ISBN, or the part of it after “978”, begins at a place in a passage."""
    thirteen = _THIRTEEN.match(text, max(0, start - _PREFIX)) or _THIRTEEN.match(text, start)
    if thirteen and thirteen.end() > start:
        return True
    ten = _TEN_BOOKS.match(text, start)
    return ten is not None and isbn.is_valid(ten[0])


COURT = "anonymity-court-case"
_GAP_COURTS = r"[ \t\n._/-]{0,2}"
_NUMBERS = (
    # The Family Court and the county courts: SD17C00123.
    re.compile(
        rf"(?<![A-Za-z0-9])[A-Za-z]{{2}}{_GAP_COURTS}\d\d{_GAP_COURTS}[A-Za-z]{_GAP_COURTS}\d{{5}}(?![A-Za-z0-9])"
    ),
    # The county courts: A12YJ345. The Crown Court: T20167123.
    re.compile(r"(?<![A-Za-z0-9])[A-Z]\d\d[A-Z]{2}\d{3}(?![A-Za-z0-9])"),
    # “A 2016-2019 strategy” is not a case.
    re.compile(
        rf"(?<![A-Za-z0-9])[TSA]{_GAP_COURTS}20[0-3]\d(?![ \t\n./-]{{1,3}}20[0-4]\d)"
        rf"{_GAP_COURTS}\d{{4}}"
        r"(?![A-Za-z0-9])"
    ),
)
# Anything that is called the number of a case.
_MAY_BE_CALLED = re.compile(
    r"(?:court|case|claim|crime|cause|proceedings)[ \n]{1,2}(?:case[ \n])?(?:n|ref)"
)
_CALLED_NUMBER = re.compile(
    r"\b(?:court|case|claim|crime|cause|proceedings|crown court|family court)[ \n][ ]?"
    r"(?:case[ \n])?(?:(?:number|no\b\.?|num\b|ref\b\.?|reference)[ \n]?){1,2}"
    r"(?:[:#]|is|was)?[ \n]{0,2}(?P<number>(?=[A-Za-z/.-]{0,8}\d)[A-Za-z0-9]{1,12}"
    r"(?:[ ]?[/.-][ ]?[A-Za-z0-9]{1,12}|[ ](?=[A-Za-z]{0,3}\d)[A-Za-z0-9]{1,10}){0,4})"
    r"(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# Judgments of the Family Court, the Family Division and the Court of Protection. Judgments of
# higher courts are quoted as the law.
_COURTS = re.compile("EW(?:FC|COP|HC)")
_JUDGMENTS = re.compile(
    r"(?<!\d)(?:19|20)\d\d[ \n][ ]?(?:EWFC|EWCOP)[ \n][ ]?\d{1,4}(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[ \n][ ]?EWHC[ \n][ ]?\d{1,5}[ \n]?\(?Fam\b"
)
_FEWEST_DIGITS = 4


def court_cases(text: str, lower: str, digits: Spans, numbers: Spans) -> Iterator[Identifier]:
    """Yield the numbers of court cases and crimes, as `court_numbers` does, and of judgments.

    A review must not name a judgment.
    """
    yield from court_numbers(text, lower, digits, numbers)
    for found in matches(_JUDGMENTS, text, holding(digits, text, _COURTS)):
        yield Identifier(COURT, *words_of(found))


def court_numbers(text: str, lower: str, digits: Spans, numbers: Spans) -> Iterator[Identifier]:
    """Yield the numbers of court cases and crimes; judgments may be quoted as the law.

    `lower` is the passage in lower case, `digits` are its parts near a digit, `numbers` its parts
    near five digits.
    """
    called = holding(digits, lower, _MAY_BE_CALLED)
    for pattern, near in (*((each, numbers) for each in _NUMBERS), (_CALLED_NUMBER, called)):
        for found in matches(pattern, text, near):
            start, end, words = words_of(found, found.re.groups)
            if sum(each.isdigit() for each in words) >= _FEWEST_DIGITS:
                yield Identifier(COURT, start, end, words)
