"""The register as data: reviews.json with its schema, and reviews.csv."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.articles.case_review import HIDDEN
from plugins.articles.review_view import KIND_WORDS, STATUS_WORDS
from plugins.output.exports import DIALECT, csv_text, json_text, record_schema
from plugins.reviews.facets import AGE_WORDS, INCIDENT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.articles.model import Entry
    from plugins.articles.review_view import ServedFile
    from plugins.urls import SiteAddress

Record = dict[str, Any]
JSON = "case-reviews/reviews.json"
CSV = "case-reviews/reviews.csv"
SCHEMA = "case-reviews/reviews.schema.json"
_TEXT: Record = {"type": "string"}
_MAYBE_TEXT: Record = {"type": ["string", "null"]}
_TEXTS: Record = {"type": "array", "items": _TEXT}
_MAYBE_DAY: Record = {"type": ["string", "null"], "format": "date"}
_DOCUMENT: Record = {
    "type": "object",
    "required": ["kind", "address", "type", "bytes"],
    "additionalProperties": False,
    "properties": {
        "kind": {"enum": list(KIND_WORDS.values())},
        "address": {"type": "string", "format": "uri"},
        "type": _TEXT,
        "bytes": {"type": "integer"},
    },
}
# Each field with its schema and its meaning; the CSV has the same columns in this order.
_FIELDS: dict[str, tuple[Record, str]] = {
    "title": (_TEXT, "The title of the review's page."),
    "address": ({"type": "string", "format": "uri"}, "The address of its page, which never moves."),
    "type": (_MAYBE_TEXT, "The type of review, such as Serious case review."),
    "subject": (_MAYBE_TEXT, "The pseudonym of the child. It may stand for others elsewhere."),
    "area": (_MAYBE_TEXT, "The area whose review it is."),
    "year": (
        {"type": ["integer", "null"]},
        "The year; with area and subject it tells reviews apart.",
    ),
    "published": (_MAYBE_DAY, "The day of publication; none where it is not published."),
    "status": ({"enum": list(STATUS_WORDS.values())}, "How it is published."),
    "status_reason": (_MAYBE_TEXT, "Why, where it is not simply published."),
    "public_until": (_MAYBE_DAY, "The last day on which it is sure to be public."),
    "summary": (_MAYBE_TEXT, "One sentence about it."),
    "themes": (_TEXTS, "The themes that it speaks of."),
    "agencies": (_TEXTS, "The agencies that it speaks of."),
    "age_band": (
        {"enum": [None, *AGE_WORDS.values()]},
        "The age of the child in years, as a range; only where enough reviews share it.",
    ),
    "incident": (
        {"enum": [None, *INCIDENT_WORDS.values()]},
        "What happened to the child; only where enough reviews share it.",
    ),
    "methods": (_TEXTS, "How the review was done."),
    "other_areas": (_TEXTS, "Other areas that took part."),
    "documents": ({"type": "array", "items": _DOCUMENT}, "What can be downloaded."),
}


def review_record(entry: Entry, files: Mapping[str, ServedFile], site: SiteAddress) -> Record:
    """Return the record of a review; `entry` must be as readers may see it.

    A withdrawn review has only its title, its address, its status and the reason. A document is
    listed only if it is in `files`. Raises ValueError for an entry that is not a review.
    """
    review = entry.review
    if review is None:
        message = f"{entry.path} is no review."
        raise ValueError(message)
    is_withdrawn = review.status == "withdrawn"
    is_shown = review.status not in HIDDEN
    published = entry.dated.date().isoformat() if entry.dated else None
    until = review.public_until.isoformat() if review.public_until else None
    documents = [(each.kind, files[each.file]) for each in review.documents if each.file in files]
    return {
        "title": entry.title,
        "address": site.absolute(entry.address),
        "type": review.type or None,
        "subject": review.subject or None,
        "area": review.area or None,
        "year": review.year,
        "published": None if is_withdrawn else published,
        "status": STATUS_WORDS[review.status],
        "status_reason": review.reason or None,
        "public_until": None if is_withdrawn else until,
        "summary": entry.summary if is_shown else None,
        "themes": [theme.name for theme in entry.themes],
        "agencies": [agency.name for agency in review.agencies],
        "age_band": AGE_WORDS.get(review.age_band),
        "incident": INCIDENT_WORDS.get(review.incident),
        "methods": list(review.methods),
        "other_areas": list(review.other_areas),
        "documents": [_document(kind, file, site) for kind, file in documents],
    }


def reviews_json(records: Iterable[Record], site: SiteAddress) -> str:
    """Return the text of reviews.json, which has the address of its schema."""
    whole = {"$schema": site.absolute(SCHEMA), "reviews": list(records)}
    return json_text(whole)


def reviews_csv(records: Iterable[Record]) -> str:
    """Return the text of reviews.csv, in which lists are joined with semicolons."""
    return csv_text(tuple(_FIELDS), ([_cell(each[name]) for name in _FIELDS] for each in records))


def reviews_schema(site: SiteAddress) -> str:
    """Return the JSON Schema of reviews.json (draft 2020-12)."""
    schema = {
        "$schema": DIALECT,
        "$id": site.absolute(SCHEMA),
        "title": "The register of case reviews",
        "type": "object",
        "required": ["reviews"],
        "additionalProperties": False,
        "properties": {
            "$schema": _TEXT,
            "reviews": {"type": "array", "items": record_schema(_FIELDS)},
        },
    }
    return json_text(schema)


def _document(kind: str, file: ServedFile, site: SiteAddress) -> Record:
    address = site.absolute(file.address.removeprefix(f"{site.root}/"))
    return {"kind": KIND_WORDS[kind], "address": address, "type": file.type, "bytes": file.size}


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(each["address"] if isinstance(each, dict) else str(each) for each in value)
    return "" if value is None else str(value)
