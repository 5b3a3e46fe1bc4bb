"""Finds postcodes and street addresses in a passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.spans import around_words, holding, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.contacts import Contacts
    from plugins.checks.anonymity.spans import Spans

POSTCODE = "anonymity-postcode"
ADDRESS = "anonymity-address"
# All 124 postcode areas of the United Kingdom and the islands.
_AREAS = frozenset(
    re.findall(
        r"\S+",
        "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN "
        "DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW "
        "KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH "
        "RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD "
        "WF WN WR WS WV YO ZE",
    )
)
_GAP = r"[ \t\n._+/-]{0,3}"
# The last three characters are searched for first: they begin with a digit, which is rarer in a
# text than a letter.
_INWARD = re.compile(r"\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z0-9])")
_OUTWARD = re.compile(rf"(?<![A-Za-z0-9])([A-Za-z]{{1,2}})(\d[A-Za-z\d]?){_GAP}$")
_MOST_OUTWARD = 8
_NOT_INWARD = frozenset({"1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "0th"})

_STREETS = (
    "street|road|avenue|lane|crescent|terrace|close|drive|grove|gardens|court|square|walk|mews|row"
    "|rise|parade|croft|hill|way|place|view|green|st|rd|ave|cres|ct|sq|dr"
)
_NAMED = r"(?:[A-Z][A-Za-z'.-]{0,30}[ \n-]){1,4}?"
# A school or a nursery that is named after a road.
_OF_SCHOOL = (
    r"[ \n](?:(?:Community|Catholic|CE|RC|C of E|Church of England|Day|Free|High|Infants?|Juniors?"
    r"|Methodist|Primary|Secondary|Special)[ \n]){0,3}"
    r"(?:School|Academy|College|Nursery|Pre-?[Ss]chool|Playgroup|Kindergarten|Childcare|Primary"
    r"|Infants|Juniors)\b"
)
_NUMBERED = re.compile(
    rf"(?<![\w£.,:/-])(?:(?:(?i:flat|apartment|unit|room)[ \n]?\w{{1,4}},?[ \n]{{1,2}}))?"
    rf"(?!(?:19|20)\d\d\b)\d{{1,4}}[A-Za-z]?(?:-\d{{1,4}}[A-Za-z]?)?,?(?: {{1,2}}\n?|\n)"
    rf"{_NAMED}(?i:{_STREETS})\b\.?(?![ ]?-)(?![ \n](?:Act|Review|Hospital)\b)(?!{_OF_SCHOOL})"
)
_FLATS = re.compile("Flat|Apartment")
_FLAT = re.compile(
    r"\b(?:Flat|Apartment)[ ]\d{1,4}[A-Za-z]?,[ \n][A-Z][a-z'-]{1,30}"
    r"(?:[ ][A-Z][a-z'-]{1,30}){0,3}"
)
_LIVED = re.compile(
    r"\b(?i:in|on|at|of|from|to|off|near|along)[ \n]((?:[A-Z][a-z'-]{1,30}[ \n-]){1,3}"
    r"(?:Street|Road|Avenue|Lane|Crescent|Terrace|Close|Drive|Grove|Gardens|Mews|Croft|Rd|Ave|St)"
    r")\b"
    r"(?!\.?[ \n](?:Hospital|Clinic|Infirmary|Station|[A-Z][a-z]+'s?\b))"
    rf"(?!{_OF_SCHOOL})"
)
_GENERIC_STREETS = frozenset({"high street", "main street", "main road", "local road"})
_IN_PATH = re.compile(
    r"(?<![\w])\d{1,4}[a-z]?[ ](?:[a-z']{2,20}[ ]){1,3}?(?:street|road|avenue|lane|crescent|terrace"
    r"|close|drive|grove|gardens|mews|croft)\b",
    re.IGNORECASE,
)
_WHOLE_STREETS = (
    " street", " road", " avenue", " lane", " crescent", " terrace", " close", " drive", " grove",
    " gardens", " mews", " croft", " rd", " ave", " st.", " st ", " st,", "-street", "-road",
    "-lane",
)  # fmt: skip


def postcodes(text: str, digits: Spans, allowed: Contacts) -> Iterator[Identifier]:
    """Yield the full postcodes that are not allowed; `digits` are the parts near a digit."""
    for found in matches(_INWARD, text, digits):
        if found[0] in _NOT_INWARD:
            continue
        before = text[max(0, found.start() - _MOST_OUTWARD) : found.start()]
        outward = _OUTWARD.search(before)
        if not outward or outward[1].upper() not in _AREAS:
            continue
        start = found.start() - len(before) + outward.start()
        words = " ".join(text[start : found.end()].split())
        if not _is_ours(words, allowed):
            yield Identifier(POSTCODE, start, found.end(), words)


def street_addresses(
    text: str, lower: str, digits: Spans, allowed: Contacts, *, in_path: bool
) -> Iterator[Identifier]:
    """Yield streets with a house number, flats, and named streets that somebody was in or near.

    `lower` is the passage in lower case, `digits` its parts near a digit. `in_path` means that the
    passage is the words of a path, without capital letters.
    """
    found = [*matches(_IN_PATH, text, digits)] if in_path else _addresses(text, lower, digits)
    for each in found:
        start, end, words = words_of(each, each.re.groups)
        if words.lower() not in _GENERIC_STREETS and not _is_ours(words, allowed):
            yield Identifier(ADDRESS, start, end, words)


def _addresses(text: str, lower: str, digits: Spans) -> list[re.Match[str]]:
    named = around_words(text, lower, _WHOLE_STREETS)
    return [
        *matches(_NUMBERED, text, digits),
        *matches(_FLAT, text, holding(digits, text, _FLATS)),
        *matches(_LIVED, text, named),
    ]


def _is_ours(words: str, allowed: Contacts) -> bool:
    """Report whether the words are part of the board's own postal address."""
    plain = " ".join(words.casefold().replace(",", " ").split())
    return f" {plain} " in f" {allowed.address} "
