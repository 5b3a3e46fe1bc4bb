"""The schemas are current, fit the sample files, and refuse what the readers refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from tools.build.request import ROOT
from tools.schemas import FOLDER, schemas, written

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = ROOT / "content"
DATA_FILES = sorted([*CONTENT.glob("*.yaml"), *CONTENT.glob("courses/*.yaml")])
NAMES = {
    "board.yaml": "board",
    "themes.yaml": "themes",
    "glossary.yaml": "glossary",
    "venues.yaml": "venues",
}


def _validator(name: str) -> Draft202012Validator:
    schema = dict(schemas())[name]
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _data(text: str) -> Any:  # noqa: ANN401 -- whatever YAML makes of it
    """Read a file as an editor's program does: YAML 1.2, days and times as text."""
    return _as_text(YAML(typ="safe", pure=True).load(text))


def _as_text(data: Any) -> Any:  # noqa: ANN401 -- as above
    if isinstance(data, dict):
        return {str(key): _as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_text(each) for each in data]
    return data if isinstance(data, str | bool | int | float) else str(data)


def test_the_schema_files_are_current() -> None:
    """What stands in docs/schemas is what the fields make: run `tasks.py schemas` if not."""
    made = {f"{name}.json": written(schema) for name, schema in schemas()}
    assert {file.name: file.read_text("utf-8") for file in sorted(FOLDER.iterdir())} == made


@pytest.mark.parametrize("file", DATA_FILES, ids=lambda file: file.name)
def test_a_sample_file_names_its_schema_and_fits_it(file: Path) -> None:
    """The first line of each sample file leads an editor's program to the schema it fits."""
    name = NAMES.get(file.name, "course")
    text = file.read_text("utf-8")
    first = text.splitlines()[0]
    mark = "# yaml-language-server: $schema="
    assert first.startswith(mark)
    assert (file.parent / first.removeprefix(mark)).resolve() == FOLDER / f"{name}.json"
    assert [error.message for error in _validator(name).iter_errors(_data(text))] == []


COURSE = """title: A course
summary: One sentence.
contact: {email: a@b.example}
announced: 2026-01-05
start: 9:00
end: 1pm
venue: online
charge: {Partners: free, Others: £50}
sessions:
  - {date: Saturday 20 January 2018, status: full, changed: "2018-01-02, 9am"}
"""


def test_a_whole_course_fits() -> None:
    """Dates in words, times of both kinds and charges in bands are known to the schema."""
    assert list(_validator("course").iter_errors(_data(COURSE))) == []


REPORT = """reported: Tuesday 1 June 2027
recommendations:
  - number: 1
    text: Read the records of others.
    agencies: [Police, Health]
    status: under way
    evidence: An audit.
    checked: 2027-05-12
    due: 1 December 2027
"""


def test_a_whole_report_on_recommendations_fits() -> None:
    """Every key of a file of recommendations is known to its schema."""
    assert list(_validator("recommendations").iter_errors(_data(REPORT))) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("reported:", "report:"),
        ("    text: Read the records of others.\n", ""),
        ("2027-05-12", "12/05/2027"),
        ("number: 1", "number: one"),
        ("under way", "underway"),
        ("due:", "dew:"),
    ],
)
def test_what_a_report_may_not_hold_is_marked_while_it_is_typed(right: str, wrong: str) -> None:
    """As in a course, what one field shows by itself is marked before anything is built."""
    assert right in REPORT
    assert (
        list(_validator("recommendations").iter_errors(_data(REPORT.replace(right, wrong)))) != []
    )


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("title:", "titel:"),
        ("summary: One sentence.\n", ""),
        ("2026-01-05", "05/01/2026"),
        ("January 2018", "January"),
        ("9:00", "nine o'clock"),
        ("full", "canceled"),
        ("a@b.example", "a at b"),
        ("£50", "50 pounds"),
        ("status", "state"),
    ],
)
def test_what_the_readers_refuse_is_marked_while_it_is_typed(right: str, wrong: str) -> None:
    """A mistake that one field shows by itself is marked before anything is built."""
    assert right in COURSE
    assert list(_validator("course").iter_errors(_data(COURSE.replace(right, wrong, 1)))) != []
