"""The keys of a text's metadata, and the functions that read their values."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from plugins.articles.case_review import AGE_BANDS, DOCUMENTS, INCIDENTS, STATUSES, TYPES
from plugins.articles.written_status import review_status, text_status
from plugins.output.head import Language
from plugins.sources.dates import read_date
from plugins.sources.field import Field
from plugins.sources.fields import UnreadableError
from plugins.sources.nodes import Text
from plugins.sources.values import (
    address_slug,
    block_text,
    day,
    day_and_time,
    ids,
    label,
    line_text,
    one_of,
    texts,
    whole_number,
)

if TYPE_CHECKING:
    from datetime import date

    from plugins.sources.nodes import Node

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)
# Languages written from right to left for which Babel has no locale.
_FROM_THE_RIGHT = frozenset({"prs", "arc", "syr", "nqo", "rhg"})


def language(node: Node) -> Language:
    """Return the language and direction of a tag such as `ur` or `pa-Arab` (BCP 47, CLDR).

    Raises UnreadableError for anything else, including the name of a language.
    """
    # Imported here because Babel takes a twentieth of a second to load, and few boards need it.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    text = line_text(node)
    names = Locale("en").languages
    found = _TAG.fullmatch(text)
    if not found or found[1].lower() not in {*names, *_FROM_THE_RIGHT}:
        codes = {name.casefold(): code for code, name in names.items()}
        code = codes.get(text.casefold(), "")
        advice = f": write “{code}”." if code else ", such as ur for Urdu or pl for Polish."
        raise UnreadableError(f"“{text}” is no code of a language{advice}")
    code, script, region = found.groups()
    parts = (code.lower(), script and script.title(), region and region.upper())
    tag = "-".join(filter(None, parts))
    try:
        direction = Locale.parse(tag, sep="-").text_direction
    except UnknownLocaleError:
        direction = "rtl" if code.lower() in _FROM_THE_RIGHT else "ltr"
    return Language(tag, direction)


_CHANGE = re.compile(
    r"(\d{4}[-\u2012-\u2015\u2212]\d{1,2}[-\u2012-\u2015\u2212]\d{1,2}"
    r"|(?:[A-Za-z]+,? )?\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+,? \d{4})[,:]? +(.+)"
)
# A path may contain unreserved characters, escapes, sub-delims, “:” and “@” (RFC 3986, 3.3), and
# letters beyond ASCII, which browsers show instead of their escapes (RFC 3987, 2.2).
_OLD_ADDRESS = re.compile(
    r"(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|[^\W\x00-\x7f])+)+/?"
)
_SLASHES = re.compile(r"%2F|%5C|%00", re.IGNORECASE)


def change(node: Node) -> tuple[date, str]:
    """Return the date and the words of a change, written as `DATE What changed`.

    Raises UnreadableError for any other form, DateError for a wrong date.
    """
    text = line_text(node)
    found = _CHANGE.fullmatch(text)
    if not found:
        message = f"“{text}” must be a date and what changed: 2026-03-02 Action plan published."
        raise UnreadableError(message)
    return read_date(found[1]), found[2]


def review_type(node: Node) -> str:
    """Return the type of a review; a known type is returned in its usual letter case."""
    text = label(node)
    known = {each.lower(): each for each in TYPES}
    return known.get(text.lower(), text)


def review_document(node: Node) -> tuple[str, str]:
    """Return the kind of a document and its file's path in the content folder, from `KIND, FILE`.

    Raises UnreadableError for any other form, and for an unknown kind.
    """
    text = line_text(node)
    # The file's name is compared as it is written, because it may contain any character.
    kind, _, file = (part.strip() for part in " ".join(block_text(node).split("\n")).partition(","))
    if not file:
        message = f"“{text}” must be a kind and a file: action plan, documents/child-j.pdf."
        raise UnreadableError(message)
    return one_of(DOCUMENTS)(Text(kind, node.line)), file.removeprefix("/")


def old_address(node: Node) -> str:
    """Return an address of the old site, from its root, in the form servers use: without escapes.

    The first slash is left out. Raises UnreadableError for a full web address, a query, a path with
    “.” or “..” in it, and escapes that are not UTF-8.
    """
    text = line_text(node)
    refused = f"“{text}” is not an old address: begin with “/”, without “?”, “#” or spaces."
    if not _OLD_ADDRESS.fullmatch(unicodedata.normalize("NFC", text)) or _SLASHES.search(text):
        raise UnreadableError(refused)
    try:
        path = unicodedata.normalize("NFC", unquote(text, errors="strict"))
    except UnicodeDecodeError:
        message = f"“{text}” has escapes that are not UTF-8: write the letters, such as “é”."
        raise UnreadableError(message) from None
    if not path.isprintable() or any(set(part) == {"."} for part in path.split("/") if part):
        raise UnreadableError(refused)
    return path[1:]


TITLE = Field(
    "Title",
    line_text,
    needed=True,
    meaning="the heading of the page.",
    example="Recording a concern",
)
SLUG = Field(
    "Slug",
    address_slug,
    needed=True,
    meaning="its part of the address, for ever.",
    example="recording-a-concern",
)
SUMMARY = Field(
    "Summary",
    line_text,
    needed=True,
    meaning="one sentence for lists and feeds.",
    example="What to write down, and when.",
)
DATE = Field(
    "Date",
    day_and_time,
    holds=True,
    meaning="the day of publication, such as 2017-09-19.",
    example="1 March 2027",
)
PUBLISH = Field(
    "Publish",
    day_and_time,
    holds=True,
    meaning="holds it back until this day, or day and time.",
    example="1 March 2027, 9am",
)
STATUS = Field(
    "Status",
    text_status,
    holds=True,
    meaning="draft keeps it off the site.",
    example="draft",
)
THEMES = Field(
    "Themes", texts, meaning="names from themes.yaml.", example="Recording, Information sharing"
)
COURSES = Field("Courses", ids, meaning="the file names of courses.", example="safer-recording")
GUIDANCE = Field(
    "Guidance", ids, meaning="the slugs of guidance pages.", example="information-sharing"
)
REVIEW_TYPE = Field(
    "Review-type",
    review_type,
    holds=True,
    meaning="makes the article a case review.",
    example="Local child safeguarding practice review",
)
REVIEW_SUBJECT = Field(
    "Review-subject", label, meaning="the pseudonym, such as Child J.", example="Child W"
)
REVIEW_AREA = Field(
    "Review-area",
    label,
    meaning="the area of the review; without it, the board's own.",
    example="Sampleton",
)
REVIEW_YEAR = Field(
    "Review-year", whole_number, meaning="its year, where there is no date.", example="2026"
)
REVIEW_STATUS = Field(
    "Review-status",
    one_of(STATUSES, shows="published"),
    holds=True,
    meaning="how it is published, such as withdrawn.",
    example="withheld",
)
REVIEW_REASON = Field(
    "Review-status-reason",
    line_text,
    meaning="say why, for readers.",
    example="A trial is still to come.",
)
REVIEW_UNTIL = Field(
    "Review-public-until",
    day,
    meaning="the last day it is sure to be public; without it, a year after “Date”.",
    example="1 February 2029",
)
REVIEW_CHANGED = Field(
    "Review-status-changed", day, meaning="the day this status began.", example="1 March 2028"
)
REVIEW_AGENCIES = Field(
    "Review-agencies", texts, meaning="the agencies it speaks of.", example="Police, Health"
)
REVIEW_AGE = Field(
    "Review-age-band",
    one_of(AGE_BANDS),
    meaning="the child's age: under 1, 1 to 4, 5 to 10, 11 to 15 or 16 to 17.",
    example="1 to 4",
)
REVIEW_INCIDENT = Field(
    "Review-incident", one_of(INCIDENTS), meaning="death or serious harm.", example="serious harm"
)
REVIEW_METHODS = Field(
    "Review-methods",
    texts,
    meaning="how the review was done.",
    example="Interviews, A learning event",
)
REVIEW_DOCUMENT = Field(
    "Review-document",
    review_document,
    repeats=True,
    meaning="overview report, summary, action plan or response, and a file in documents.",
    example="action plan, documents/child-w.pdf",
)
REVIEW_AREAS = Field(
    "Review-other-areas", texts, meaning="other areas that took part.", example="Otherton"
)
LAST_REVIEWED = Field(
    "Last-reviewed", day, meaning="when guidance was last checked.", example="1 February 2027"
)
LOOK_AGAIN = Field(
    "Look-again",
    day,
    meaning="when to check guidance; no reader sees it.",
    example="1 February 2028",
)
LANG = Field(
    "Lang", language, meaning="the language of the text, such as ur for Urdu.", example="ur"
)
CHANGE = Field(
    "Change",
    change,
    repeats=True,
    meaning="a date and what changed on it.",
    example="12 April 2027 New telephone number.",
)
REDIRECT = Field(
    "Redirect-from",
    old_address,
    repeats=True,
    meaning="an old address of this.",
    example="/news/old-page",
)

REVIEW_FIELDS: tuple[Field[Any], ...] = (
    REVIEW_SUBJECT, REVIEW_AREA, REVIEW_YEAR, REVIEW_STATUS, REVIEW_REASON, REVIEW_CHANGED,
    REVIEW_UNTIL, REVIEW_AGENCIES, REVIEW_AGE, REVIEW_INCIDENT, REVIEW_METHODS, REVIEW_DOCUMENT,
    REVIEW_AREAS,
)  # fmt: skip
TEXT_FIELDS: tuple[Field[Any], ...] = (
    TITLE, SLUG, SUMMARY, DATE, PUBLISH, STATUS, THEMES, COURSES, GUIDANCE, LANG, CHANGE, REDIRECT,
)  # fmt: skip
ENTRY_FIELDS: tuple[Field[Any], ...] = (
    *TEXT_FIELDS, REVIEW_TYPE, *REVIEW_FIELDS, LAST_REVIEWED, LOOK_AGAIN,
)  # fmt: skip
# The keys of a review are the same, with other advice on a wrong “Status”.
REVIEW_ENTRY_FIELDS = tuple(
    replace(each, read=review_status) if each is STATUS else each for each in ENTRY_FIELDS
)
KEYS = tuple(field.key for field in ENTRY_FIELDS)
