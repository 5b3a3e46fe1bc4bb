"""Telephone numbers as boards print them: shown as written, dialled in full."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

_COUNTRY, _CODE = "GB", "+44"
# Short numbers of the United Kingdom: emergencies, the police, the NHS, power cuts, vaccination,
# and helplines of social value. The library does not know them as numbers to dial.
_SHORT = re.compile(r"999|112|101|105|111|119|116\d{3}", re.ASCII)
_EXTENSION = re.compile(
    r"(?:[ ,]{0,3}(?:extension|ext)\.? ?|;ext=)(\d{1,7})$", re.IGNORECASE | re.ASCII
)
# The library turns letters into the digits of their keys, so it is never passed any.
_WRITTEN = re.compile(r"[0-9 ()+-]+")
_TRUNK = re.compile(r"\( ?0 ?\)")
_SEVERAL = re.compile(r"[/,;&|]|\bor\b|\band\b", re.IGNORECASE)
_FEWEST_OF_SEVERAL = 3
_PRESSED = re.compile(r"\b(?:press|option|choose|select)\b", re.IGNORECASE)
# How many digits follow the 0 of a United Kingdom number.
_FEWEST, _MOST = 9, 10
# The only numbers with seven digits after the 0: Childline's 0800 1111, and others like it.
_SEVEN, _OF_SEVEN = 7, ("800", "845")


class TelephoneError(ValueError):
    """What is written cannot be dialled; the message tells the editor what to do."""


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number as its editor wrote it, and as an address that dials it (RFC 3966)."""

    shown: str
    address: str


@lru_cache(maxsize=1_000)
def read_telephone(written: str) -> Telephone:
    """Return the telephone number in a text; a national number is taken as a UK number.

    Its length must be possible (libphonenumber); whether anyone answers is not checked. Raises
    TelephoneError.
    """
    plain = _plain(written)
    extension = _EXTENSION.search(plain)
    number = plain[: extension.start()] if extension else plain
    if not _WRITTEN.fullmatch(number) or not number.strip(" ()+-"):
        raise TelephoneError(_not_a_number(written, number))
    digits = re.sub(r"[ ()-]", "", _TRUNK.sub("", number) if _is_abroad(number) else number)
    suffix = f";ext={extension[1]}" if extension else ""
    return Telephone(written, f"tel:{_dialled(digits, written)}{suffix}")


def dial_address(written: str) -> str:
    """Return the address that dials a number which `read_telephone` can read."""
    return read_telephone(written).address


def length_fault(written: str) -> str:
    """Return the message for a number with too few or too many digits, or "" for any other.

    Nine digits after the 0 are enough only where such numbers are in use (libphonenumber): in a few
    areas, and after 0800.
    """
    try:
        address = read_telephone(written).address
    except TelephoneError as error:
        return str(error)
    number = phonenumbers.parse(address, _COUNTRY)
    is_cut = len(str(number.national_number)) == _FEWEST and not phonenumbers.is_valid_number(
        number
    )
    return _of_wrong_length(written, is_long=False) if is_cut else ""


def national(written: str) -> str:
    """Return the digits of a United Kingdom number as they are dialled within the country."""
    digits = re.sub(r"\D", "", _TRUNK.sub("", written))
    return f"0{digits[2:]}" if written.lstrip().startswith("+") else digits


def _plain(written: str) -> str:
    """Return the number with plain hyphens and spaces, and without direction marks."""
    kinds = {"Pd": "-", "Zs": " ", "Cf": ""}
    return "".join(kinds.get(unicodedata.category(each), each) for each in written).strip()


def _is_abroad(number: str) -> bool:
    return number.lstrip("( ").startswith(("+", "00"))


def _dialled(digits: str, written: str) -> str:
    if _SHORT.fullmatch(digits):
        return digits
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if digits.startswith(f"{_CODE}0"):
        message = f"“{written}”: nobody dials the 0 that follows {_CODE}: delete the 0."
        raise TelephoneError(message)
    if digits.startswith("+"):
        return _possible(digits, written)
    if digits.startswith("0"):
        return _possible(f"{_CODE}{digits[1:]}", written)
    raise TelephoneError(_without_beginning(written, digits))


def _possible(digits: str, written: str) -> str:
    try:
        number = phonenumbers.parse(digits, _COUNTRY)
    except NumberParseException as error:
        if error.error_type == NumberParseException.INVALID_COUNTRY_CODE:
            message = f"“{written}”: no country has the code that follows the +."
            raise TelephoneError(message) from error
        is_long = error.error_type == NumberParseException.TOO_LONG
        raise TelephoneError(_of_wrong_length(written, is_long=is_long)) from error
    result = phonenumbers.is_possible_number_with_reason(number)
    dialled = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    national = dialled.removeprefix(_CODE)
    is_cut = len(national) == _SEVEN and not national.startswith(_OF_SEVEN)
    if result != ValidationResult.IS_POSSIBLE or is_cut:
        is_long = result == ValidationResult.TOO_LONG
        raise TelephoneError(_of_wrong_length(written, is_long=is_long))
    return dialled


def _without_beginning(written: str, digits: str) -> str:
    if len(digits) < _FEWEST:
        return _of_wrong_length(written, is_long=False)
    if digits.startswith(_CODE[1:]) and len(digits) > _MOST:
        return f"“{written}”: put a + before the 44."
    if len(digits) > _MOST:
        return _of_wrong_length(written, is_long=True)
    return f"“{written}” has lost its first 0, as in a spreadsheet: write it."


def _of_wrong_length(written: str, *, is_long: bool) -> str:
    if is_long:
        return f"“{written}” has too many digits: write one number, and no other digits."
    return f"“{written}” has too few digits: write the number in full, with its area code."


def _not_a_number(written: str, number: str) -> str:
    parts = [sum(each.isdigit() for each in part) for part in _SEVERAL.split(number)]
    if sum(each >= _FEWEST_OF_SEVERAL for each in parts) > 1:
        return f"“{written}” is more than one number: write one alone, in digits and spaces."
    if sum(parts) >= _FEWEST and _PRESSED.search(written):
        return (
            f"“{written}” says more than the number: write the number alone. What to press after "
            "it goes into “hours”, where that can stand beside it."
        )
    if sum(parts) >= _FEWEST:
        return (
            f"“{written}” holds more than a telephone number: write digits and spaces alone, "
            "and an extension as “ext. 12”."
        )
    return (
        f"“{written}” is not a telephone number: write one in full, with its area code, in digits "
        "and spaces."
    )
