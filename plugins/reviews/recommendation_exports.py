"""Public recommendations as data: one record for each, as CSV and as JSON with its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.output.exports import DIALECT, csv_text, json_text, record_schema
from plugins.reviews.recommendation import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.reviews.recommendation import Listed
    from plugins.urls import SiteAddress

Record = dict[str, Any]
CSV = "case-reviews/recommendations.csv"
JSON = "case-reviews/recommendations.json"
SCHEMA = "case-reviews/recommendations.schema.json"
COLUMNS = (
    "review", "address", "subject", "area", "year", "number", "text", "agencies", "status",
    "evidence", "checked", "reported",
)  # fmt: skip
_TEXT: Record = {"type": "string"}
_DAY: Record = {"type": "string", "format": "date"}
_REVIEW: dict[str, tuple[Record, str]] = {
    "title": (_TEXT, "The title of the review's page."),
    "address": ({"type": "string", "format": "uri"}, "The address of the review's page."),
    "subject": (_TEXT, "The pseudonym of the child. It may stand for others elsewhere."),
    "area": (_TEXT, "The area whose review it is."),
    "year": ({"type": ["integer", "null"]}, "The year of the review, null where it is not given."),
}
_FIELDS: dict[str, tuple[Record, str]] = {
    "number": ({"type": "integer", "minimum": 0}, "Its number in the review."),
    "text": (_TEXT, "What is recommended."),
    "agencies": (
        {"type": "array", "items": _TEXT, "minItems": 1, "uniqueItems": True},
        "The agencies that it is addressed to.",
    ),
    "status": ({"enum": [each.words for each in Status]}, "How it stood when it was reported."),
    "evidence": ({"type": ["string", "null"]}, "What shows it, null where nothing is given."),
    "checked": (
        {"type": ["string", "null"], "format": "date"},
        "The day on which it was last checked, null where none is given.",
    ),
    "reported": (_DAY, "The day on which this was reported to the board."),
}


def records(each_one: Iterable[Listed], site: SiteAddress) -> tuple[Record, ...]:
    """Return a record for each public recommendation."""
    return tuple(_record(each, site) for each in each_one)


def recommendations_json(made: Iterable[Record], site: SiteAddress) -> str:
    """Return the text of recommendations.json, which has the address of its schema."""
    return json_text({"$schema": site.absolute(SCHEMA), "recommendations": list(made)})


def recommendations_csv(made: Iterable[Record]) -> str:
    """Return the text of recommendations.csv, in which semicolons separate several agencies."""
    return csv_text(COLUMNS, (_row(each) for each in made))


def recommendations_schema(site: SiteAddress) -> str:
    """Return the JSON Schema of recommendations.json (draft 2020-12)."""
    review = record_schema(_REVIEW)
    one = record_schema({"review": (review, "The review that recommends it."), **_FIELDS})
    whole = record_schema(
        {
            "$schema": (_TEXT, "The address of this schema."),
            "recommendations": (
                {"type": "array", "items": one},
                "Every recommendation of a public review, the latest reported first.",
            ),
        }
    )
    head = {
        "$schema": DIALECT,
        "$id": site.absolute(SCHEMA),
        "title": "Recommendations of case reviews, as reported to the board",
    }
    return json_text({**head, **whole})


def _record(listed: Listed, site: SiteAddress) -> Record:
    review, recommendation = listed.review.review, listed.recommendation
    return {
        "review": {
            "title": listed.review.title,
            "address": site.absolute(listed.review.address),
            "subject": review.subject if review else "",
            "area": review.area if review else "",
            "year": review.year if review else None,
        },
        "number": recommendation.number,
        "text": recommendation.text,
        "agencies": [agency.name for agency in recommendation.agencies],
        "status": recommendation.status.words,
        "evidence": recommendation.evidence or None,
        "checked": recommendation.checked.isoformat() if recommendation.checked else None,
        "reported": listed.reported.isoformat(),
    }


def _row(record: Record) -> list[str]:
    flat = {**record["review"], **record, "review": record["review"]["title"]}
    flat["agencies"] = "; ".join(record["agencies"])
    return ["" if flat[name] is None else str(flat[name]) for name in COLUMNS]
