"""Finds telephone numbers and e-mail addresses other than those of the board and helplines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.identity_numbers import is_of_book
from plugins.checks.anonymity.passages import plain_characters
from plugins.checks.anonymity.spans import matches
from plugins.telephones import dial_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.board.model import Board
    from plugins.checks.anonymity.spans import Spans

TELEPHONE = "anonymity-telephone"
EMAIL = "anonymity-email"
# The emergency number, the NSPCC helpline and Childline (contract: Content folders).
HELPLINES = ("999", "0808 800 5000", "0800 1111")
_GAP = r"[ \t\n().,_/-]{0,3}"
_TELEPHONE = re.compile(
    # United Kingdom numbers, dialled within the country or from abroad: 0 and nine or ten digits.
    rf"(?<![\dA-Za-z])(?<!\d[.,:])(?:\(?(?:\+|00){_GAP}44{_GAP}(?:\(?0\)?{_GAP})?|\(?0{_GAP})"
    rf"(?P<rest>[1-35789](?:{_GAP}\d){{8,9}})(?!\d)(?![.,:]\d)"
    # Mobile numbers as programs store them, and numbers in other countries.
    rf"|(?<![\dA-Za-z])44{_GAP}7(?:{_GAP}\d){{9}}(?!\d)"
    rf"|(?<![\dA-Za-z])(?:\+{_GAP}|00)[1-9](?:{_GAP}\d){{7,13}}(?!\d)",
    re.ASCII,
)
# A number without its area code counts only if it is called a telephone number. 116 is for
# helplines.
_LOCAL = re.compile(
    r"\b(?:tel|telephone|phone|mobile|landline)\b(?:[ \n](?:number|no)\b)?[ \n]?"
    r"(?:is|was|on|at)?[.:]?[ \n]{0,3}(?P<number>(?!116)[2-9]\d{2,3}[ -]?\d{3,4})(?![\d%,])"
    r"(?! (?:people|children|calls|times))",
    re.IGNORECASE | re.ASCII,
)
_AT = r"(?:@|[ \n]?[(\[{<][ \n]?(?:@|at)[ \n]?[)\]}>][ \n]?)"
_DOT = r"(?:\.|[ \n]?[(\[{<][ \n]?(?:\.|dot)[ \n]?[)\]}>][ \n]?)"
_NAME = r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?"
_EMAIL = re.compile(
    rf"{_NAME}[ \n]?{_AT}[ \n]?[A-Za-z0-9-]{{1,63}}(?:{_DOT}[A-Za-z0-9-]{{1,63}}){{1,6}}"
    rf"|{_NAME} at [A-Za-z0-9-]{{1,63}}(?: dot [A-Za-z0-9-]{{2,63}}){{1,4}}(?![A-Za-z0-9])",
    re.IGNORECASE | re.ASCII,
)
# Every e-mail address contains one of these.
_IN_ADDRESSES = ("@", "at)", "at]", "at}", "at )", "at ]", "at }", " dot ")
_OF_BOOKS = re.compile(
    r"\b(?:isbn|issn|doi|grants?|awards?|charity|company|invoice|registration|order)\b"
    r"[^.!?\0\d]{0,30}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contacts:
    """What is allowed: telephone numbers (as digits), e-mail addresses and the postal address."""

    telephones: frozenset[str]
    emails: frozenset[str]
    address: str = ""


def allowed_contacts(board: Board) -> Contacts:
    """Return the board's own contacts and the helplines, which reviews may name.

    Only these exact contacts are allowed: no similar number, and no other address at the same
    domain.
    """
    numbers = [each.telephone for each in (board.day, board.night) if each]
    numbers += [board.contact.telephone, *HELPLINES]
    return Contacts(
        frozenset(dialled(_without_extension(each)) for each in numbers if each),
        frozenset({board.contact.email.casefold()} - {""}),
        " ".join(plain_characters(board.address).casefold().replace(",", " ").split()),
    )


def contacts(text: str, lower: str, numbers: Spans, allowed: Contacts) -> Iterator[Identifier]:
    """Yield the telephone numbers and e-mail addresses in a passage that are not allowed.

    `lower` is the passage in lower case, `numbers` are its parts near five digits.
    """
    if any(clue in lower for clue in _IN_ADDRESSES):
        for found in _EMAIL.finditer(text):
            if found[0].casefold() not in allowed.emails:
                yield Identifier(EMAIL, *words_of(found))
    for found in matches(_TELEPHONE, text, numbers):
        before = text[max(0, found.start() - 60) : found.start()]
        if dialled(found[0]) not in allowed.telephones and not (
            _OF_BOOKS.search(before) or is_of_book(text, found.start())
        ):
            yield Identifier(TELEPHONE, *words_of(found))
    for found in matches(_LOCAL, text, numbers):
        yield Identifier(TELEPHONE, *words_of(found, "number"))


def _without_extension(number: str) -> str:
    return dial_address(number).removeprefix("tel:").partition(";")[0]


def dialled(number: str) -> str:
    """Return the digits to dial within the country for a telephone number in any form."""
    digits = "".join(each for each in plain_characters(number) if each.isdigit())
    abroad = number.lstrip("( ").startswith(("+", "00"))
    if abroad and (national := digits.removeprefix("00")).startswith("44"):
        return f"0{national[2:].removeprefix('0')}"
    return digits
