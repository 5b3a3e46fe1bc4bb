"""Recommendations as data: JSON that fits its schema, and CSV that says the same."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from plugins.output.exports import BYTE_ORDER_MARK
from tests.recommendations.samples import AT, BARE, DAY, FILES, REPORT, REVIEW
from tests.site_factory import BuiltSite, Files, SiteFactory

JSON = "case-reviews/recommendations.json"
CSV = "case-reviews/recommendations.csv"
SCHEMA = "case-reviews/recommendations.schema.json"
FORMATS = Draft202012Validator.FORMAT_CHECKER
# Whatever an editor may write in a line of text.
TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1)


def validator(built: BuiltSite) -> Draft202012Validator:
    """Return a validator of a site's data, by the schema that stands next to it."""
    schema = json.loads(built.text(SCHEMA))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FORMATS)


def data(built: BuiltSite) -> list[dict[str, Any]]:
    """Return a site's recommendations as read from the JSON, found to fit the schema."""
    read = json.loads(built.text(JSON))
    assert [error.message for error in validator(built).iter_errors(read)] == []
    records: list[dict[str, Any]] = read["recommendations"]
    return records


def rows(built: BuiltSite) -> list[dict[str, str]]:
    """Return the lines of a site's CSV by their headings."""
    text = built.text(CSV).removeprefix(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_json_has_every_field(site: SiteFactory) -> None:
    """The review with its absolute address, and all that was reported but what is due."""
    built = site.build(FILES, DAY, site_url="https://host.example/sub")
    review = {
        "title": "Child W: a record that nobody read",
        "address": "https://host.example/sub/case-reviews/child-w/",
        "subject": "Child W",
        "area": "Sampleton",
        "year": 2027,
    }
    assert data(built)[1] == {
        "review": review,
        "number": 2,
        "text": "Read the records of others.",
        "agencies": ["Police", "Health"],
        "status": "Under way",
        "evidence": "An audit looked at 40 records.",
        "checked": "2027-05-12",
        "reported": "2027-06-01",
    }
    assert json.loads(built.text(JSON))["$schema"] == f"https://host.example/sub/{SCHEMA}"
    assert json.loads(built.text(SCHEMA))["$id"] == f"https://host.example/sub/{SCHEMA}"


def test_what_is_not_given_is_null_and_an_empty_cell(site: SiteFactory) -> None:
    """No year of a withheld review, no evidence and no day of checking: never an invented one."""
    withheld = REVIEW.replace("Date: 2027-02-01\n", "").replace(
        "Review-area", "Review-status: withheld\nReview-status-reason: A trial.\nReview-area"
    )
    built = site.build({**FILES, "case-reviews/a.md": withheld, AT: BARE}, DAY)
    (record,) = data(built)
    assert (record["review"]["year"], record["evidence"], record["checked"]) == (None, None, None)
    (row,) = rows(built)
    assert (row["year"], row["evidence"], row["checked"]) == ("", "", "")


def test_the_csv_says_the_same_as_the_json(site: SiteFactory) -> None:
    """A line a recommendation, in the same order, agencies separated by semicolons."""
    built = site.build(FILES, DAY)
    said = [
        {
            **{key: str(value) for key, value in record["review"].items() if key != "title"},
            **{key: str(value) for key, value in record.items()},
            "review": record["review"]["title"],
            "agencies": "; ".join(record["agencies"]),
        }
        for record in data(built)
    ]
    assert rows(built) == said
    assert len(said) == 2


def test_without_a_report_the_data_is_there_and_empty(site: SiteFactory) -> None:
    """Whoever reads the data by program finds the same files on every day."""
    built = site.build({})
    assert data(built) == []
    assert rows(built) == []
    assert built.text(CSV).count("\r\n") == 1


@pytest.mark.parametrize("change", ["status", "day", "extra", "missing", "agencies"])
def test_the_schema_refuses_what_is_not_meant(change: str, site: SiteFactory) -> None:
    """It is no empty promise: a wrong word, day or field does not fit."""
    built = site.build(FILES, DAY)
    record = data(built)[0]
    match change:
        case "status":
            record["status"] = "overdue"
        case "day":
            record["reported"] = "1 June 2027"
        case "extra":
            record["due"] = "2027-12-01"
        case "missing":
            del record["review"]["address"]
        case _:
            record["agencies"] = []
    whole = {"$schema": "https://board.example/", "recommendations": [record]}
    assert not validator(built).is_valid(whole)


def test_every_field_of_the_schema_is_described(site: SiteFactory) -> None:
    """Whoever opens the schema reads what each field means."""

    def described(schema: dict[str, Any]) -> list[str]:
        inner = schema.get("properties", {})
        inner = (
            {**inner, "items": schema["items"]}
            if "properties" in schema.get("items", {})
            else inner
        )
        lacking = [
            name for name, each in inner.items() if name != "items" and not each.get("description")
        ]
        return lacking + [name for each in inner.values() for name in described(each)]

    assert described(json.loads(site.build({}).text(SCHEMA))) == []


def test_no_cell_runs_as_a_formula(site: SiteFactory) -> None:
    """A text that begins as a formula does is text in the CSV, and untouched in the JSON."""
    report = REPORT.replace("Read the records of others.", "'=HYPERLINK(\"https://evil.example\")'")
    built = site.build({**FILES, AT: report}, DAY)
    assert rows(built)[1]["text"] == '\'=HYPERLINK("https://evil.example")'
    assert data(built)[1]["text"] == '=HYPERLINK("https://evil.example")'


def _quoted(text: str) -> str:
    """Return text as a quoted value: what JSON escapes YAML does."""
    return json.dumps(text, ensure_ascii=False)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=st.lists(TEXTS.filter(str.strip), min_size=1, max_size=6))
def test_any_text_comes_back(drawn: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    """What an editor wrote as text and evidence is what the data says, spaces made single."""
    items = [
        f"  - number: {number}\n    text: {_quoted(text)}\n    evidence: {_quoted(text)}\n"
        "    agencies: [Police]\n    status: not started\n"
        for number, text in enumerate(drawn)
    ]
    report = "".join(["reported: 2027-06-01\nrecommendations:\n", *items])
    files: Files = {**FILES, AT: report}
    built = SiteFactory(tmp_path_factory.mktemp("any")).build(files, DAY)
    expected = [" ".join(text.split()) for text in drawn]
    assert [each["text"] for each in data(built)] == expected
    assert [each["evidence"] for each in data(built)] == expected
    assert [row["text"].removeprefix("'") for row in rows(built)] == [
        text.removeprefix("'") for text in expected
    ]
