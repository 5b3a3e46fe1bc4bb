"""The register as data: it keeps to its schema, and no cell of it runs."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from tests.reviews.test_record import files

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, SiteFactory

FORMULA = "=HYPERLINK(1)"
RUNS = ("=", "+", "-", "@", "\t", "\r")


def data(built: BuiltSite) -> list[dict[str, Any]]:
    """Return the records of a site's reviews.json, which keeps to its schema."""
    whole = json.loads(built.text("case-reviews/reviews.json"))
    schema = json.loads(built.text("case-reviews/reviews.schema.json"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(whole)
    assert whole["$schema"] == schema["$id"]
    reviews: list[dict[str, Any]] = whole["reviews"]
    return reviews


def rows(built: BuiltSite) -> list[dict[str, str]]:
    """Return the rows of a site's reviews.csv."""
    text = built.text("case-reviews/reviews.csv").removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_board_s_own_data_keeps_to_its_schema(real_site: BuiltSite) -> None:
    """Every review is in both files, the newest first, with its true status."""
    records = data(real_site)
    assert [each["subject"] for each in records] == ["Child R", "Child J", "Child S", "Child A"]
    assert [each["status"] for each in records] == ["Published"] * 3 + ["Not published"]
    assert records[-1]["published"] is None
    assert [each["title"] for each in rows(real_site)] == [each["title"] for each in records]


@pytest.mark.parametrize("status", ["published", "withheld", "on-request", "withdrawn"])
def test_a_record_says_what_its_status_allows(status: str, site: SiteFactory) -> None:
    """The data of every status keeps to the schema, and a withdrawn one says next to nothing."""
    (record,) = data(site.build(files(status)))
    said = {name for name, value in record.items() if value}
    assert {"title", "address", "status", "status_reason"} <= said
    if status == "withdrawn":
        assert said == {"title", "address", "status", "status_reason"}
    if status == "on-request":
        assert not said & {"summary", "agencies", "documents", "methods", "other_areas"}
    if status == "published":
        (document,) = record["documents"]
        assert document == {
            "kind": "Action plan",
            "address": "https://board.example/documents/plan.pdf",
            "type": "PDF",
            "bytes": 89_604,
        }


def test_no_cell_runs_as_a_formula(site: SiteFactory) -> None:
    """Whatever an editor writes, a spreadsheet shows it and does not run it."""
    written = str(files()["case-reviews/z.md"])
    for key in ("Title", "Summary", "Review-type", "Review-subject", "Review-area"):
        line = next(each for each in written.split("\n") if each.startswith(f"{key}:"))
        written = written.replace(line, f"{key}: {FORMULA}{key}")
    written = written.replace("Interviews", "@SUM(1)").replace("Elsewhere", "-1+2")
    built = site.build({**files(), "case-reviews/z.md": written})
    (row,) = rows(built)
    assert row["title"] == f"'{FORMULA}Title"
    assert row["other_areas"] == "'-1+2"
    assert [cell for cell in row.values() if cell.startswith(RUNS)] == []


def test_addresses_are_whole_where_the_site_has_a_path(site: SiteFactory) -> None:
    """A site below a path keeps its path once in every address."""
    built = site.build(files(), site_url="https://host.example/sub")
    (record,) = data(built)
    assert record["address"] == "https://host.example/sub/case-reviews/child-z/"
    assert record["documents"][0]["address"] == "https://host.example/sub/documents/plan.pdf"
