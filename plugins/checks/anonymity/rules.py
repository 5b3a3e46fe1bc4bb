"""All rules for one passage, in the order in which one takes precedence over the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.ages import exact_ages
from plugins.checks.anonymity.births import CLUES as BIRTH_CLUES
from plugins.checks.anonymity.births import births, weeks_of_pregnancy
from plugins.checks.anonymity.contacts import contacts
from plugins.checks.anonymity.event_dates import event_dates
from plugins.checks.anonymity.identifier import Identifier, without_overlaps
from plugins.checks.anonymity.identity_numbers import (
    DAYS,
    bare_health_numbers,
    court_cases,
    court_numbers,
    identity_numbers,
    named_or_lettered,
)
from plugins.checks.anonymity.passages import Kind
from plugins.checks.anonymity.people import named_people
from plugins.checks.anonymity.places import postcodes, street_addresses
from plugins.checks.anonymity.school_years import school_years
from plugins.checks.anonymity.schools import hospitals, schools
from plugins.checks.anonymity.spans import around_digits, around_numbers, small_letters
from plugins.dates import MONTHS
from plugins.sources.joining_links import joining_links, meeting_numbers
from plugins.sources.private_links import FILE_MESSAGE, files_in_words, private_link

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.checks.anonymity.contacts import Contacts
    from plugins.checks.anonymity.passages import Passage


def findings(passage: Passage, allowed: Contacts, published: date | None) -> list[Identifier]:
    """Return what all rules find in a passage of a review published on the given day.

    If two rules find the same words, the more specific rule is kept.
    """
    return without_overlaps(_all(passage, allowed, published))


def _all(passage: Passage, allowed: Contacts, published: date | None) -> Iterator[Identifier]:
    text, in_path = passage.text, passage.kind is Kind.PATH
    lower, digits, numbers = small_letters(text), around_digits(text), around_numbers(text)
    yield from links_into_meetings(text)
    yield from links_of_colleagues(passage)
    if passage.kind is Kind.WEB:  # web addresses are full of numbers that belong to nobody
        yield from contacts(text, lower, numbers, allowed)
        yield from postcodes(text, digits, allowed)
        return
    yield from identity_numbers(text, lower, numbers)
    yield from court_cases(text, lower, digits, numbers)
    yield from contacts(text, lower, numbers, allowed)
    yield from postcodes(text, digits, allowed)
    yield from event_dates(text, lower, digits, published, in_path=in_path)
    yield from weeks_of_pregnancy(text, lower)
    yield from exact_ages(text, lower, digits)
    yield from school_years(text, lower)
    yield from street_addresses(text, lower, digits, allowed, in_path=in_path)
    yield from schools(text, lower, in_path=in_path)
    yield from hospitals(text, lower)
    yield from named_people(text, lower)


JOINING = "joining-link"
PRIVATE = "private-link"
_GAP = r"[ \t\n._/-]{0,3}"
# A text with such a number has eight digits in a row, digits among letters, or a name of the
# number.
_RUN = re.compile(rf"\d(?:{_GAP}\d){{7,}}", re.ASCII)
_MIXED = re.compile(
    rf"\d\d(?:{_GAP}[A-Za-z]{_GAP}\d{{5}}|[A-Z]{{2}}\d{{3}}"
    rf"|{_GAP}\d\d{_GAP}\d\d{_GAP}[A-Da-d](?![A-Za-z]))",
    re.ASCII,
)
_NAMES = (
    "insurance", "ni n", "ni-n", "nino", "ninu", "ninr", "ni:", "ni :", "ni-:", "ni#", "ni #",
    "ni-#",
    "case n", "case r", "court n", "court r", "claim n", "claim r", "crime n", "crime r", "cause n",
    "proceedings n",
)  # fmt: skip
_DIGIT = re.compile(r"[\d|]")
_MONTHS = tuple(month.lower() for month in MONTHS)
_NEAR = 60
# Examples printed by the offices that issue these numbers: nobody has such a number.
_EXAMPLES = re.compile(r"999\d{7}|(\d)\1{9}|1234567890|0123456789|4857773456|QQ\d{6}[A-D]?")


def is_suspect(passage: Passage) -> bool:
    """Report whether a passage may contain a finding; this is cheap, and “no” is always right."""
    lower = passage.text.lower()
    if next(joining_links(lower), None) or next(links_of_colleagues(passage), None):
        return True
    if passage.kind is Kind.WEB:
        return False
    plain = lower.replace("\n", " ").replace("  ", " ")
    return (
        any(name in plain for name in _NAMES)
        or _MIXED.search(passage.text) is not None
        or any(not DAYS.fullmatch(run[0]) for run in _RUN.finditer(passage.text))
        or any(_is_near_date(lower, clue) for clue in BIRTH_CLUES)
    )


def _is_near_date(lower: str, clue: str) -> bool:
    place = lower.find(clue)
    while place >= 0:
        around = lower[max(0, place - _NEAR) : place + len(clue) + _NEAR]
        if _DIGIT.search(around) or any(month in around for month in _MONTHS):
            return True
        place = lower.find(clue, place + len(clue))
    return False


def findings_everywhere(passage: Passage) -> list[Identifier]:
    """Return what no text may contain; if two rules find the same words, the first is kept."""
    return without_overlaps(_all_everywhere(passage))


def _all_everywhere(passage: Passage) -> Iterator[Identifier]:
    text = passage.text
    yield from links_into_meetings(text)
    yield from links_of_colleagues(passage)
    if passage.kind is Kind.WEB:  # web addresses are full of numbers that belong to nobody
        return
    lower, digits, numbers = small_letters(text), around_digits(text), around_numbers(text)
    yield from filter(_is_somebodys, named_or_lettered(text, lower, numbers))
    yield from court_numbers(text, lower, digits, numbers)  # guard: courts
    if passage.kind is Kind.WORDS:  # file names contain timestamps of ten digits
        yield from filter(_is_somebodys, bare_health_numbers(text, numbers))  # guard: NHS numbers
        yield from births(text, lower, digits)  # guard: births


def _is_somebodys(number: Identifier) -> bool:
    plain = "".join(each for each in number.words if each.isalnum()).upper()
    return not _EXAMPLES.fullmatch(plain)


def links_into_meetings(text: str) -> Iterator[Identifier]:
    """Yield joining links of meetings in a passage, and meeting numbers with a passcode."""
    for found in joining_links(text):
        yield Identifier(JOINING, found.start(), found.end(), found[0])
    for start, end in meeting_numbers(text):
        yield Identifier(JOINING, start, end, " ".join(text[start:end].split()))


def links_of_colleagues(passage: Passage) -> Iterator[Identifier]:
    """Yield links and files that readers cannot or should not open; their words are the message.

    The whole address is covered, because it may name the person who copied it. Paths of files that
    are links are reported when links are read.
    """
    text = passage.text
    if passage.kind is Kind.WEB and (message := private_link(text)):
        yield Identifier(PRIVATE, 0, len(text), message)
    elif passage.kind is Kind.WORDS:
        for found in files_in_words(text):
            yield Identifier(PRIVATE, found.start(), found.end(), FILE_MESSAGE)
