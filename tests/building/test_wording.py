"""What check says to programs: JSON that fits its schema, and commands for GitHub's runner."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from plugins.problems import Problem
from tests.building.commands import run
from tests.building.test_build import BROKEN, PROBLEMS
from tools.build.wording import SCHEMA, Form, worded

if TYPE_CHECKING:
    from tests.building.commands import Done
    from tests.building.conftest import Place

TIMETABLE = "course,date\na-course,07/10/2027\n"
_LINE = re.compile(r"(?:advice: )?([^:]+):(\d+): ([a-z_-]+): (.*)")


def _json(done: Done) -> dict[str, list[dict[str, Any]]]:
    """Return what was printed, which is one object and nothing else."""
    whole: dict[str, list[dict[str, Any]]] = json.loads("\n".join(done.lines))
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(whole)
    return whole


def _line(record: dict[str, Any]) -> str:
    mark = "advice: " if record["severity"] == "advice" else ""
    return f"{mark}{record['path']}:{record['line']}: {record['rule']}: {record['message']}"


def test_json_says_what_the_lines_say(fresh: Place) -> None:
    """Problems and advice are the same, apart, in order, with the same status and complaint."""
    (fresh.content / "courses" / "autumn.csv").write_text(TIMETABLE)
    fresh.article.write_text(BROKEN, "utf-8")
    plain, done = (run("check", *fresh.words, *form) for form in ((), ("--format", "json")))
    whole = _json(done)
    assert (done.status, done.complaint) == (1, plain.complaint)
    assert [_line(each) for each in whole["problems"]] == PROBLEMS
    assert sorted(map(_line, whole["problems"] + whole["advice"])) == sorted(plain.lines)
    assert {each["severity"] for each in whole["advice"]} == {"advice"}


def test_json_without_problems_is_an_object_too(fresh: Place) -> None:
    """Nothing is said in words, and the status is 0; advice does not change it."""
    done = run("check", *fresh.words, "--format", "json")
    assert (done.status, _json(done), done.complaint) == (0, {"problems": [], "advice": []}, "")
    (fresh.content / "courses" / "autumn.csv").write_text(TIMETABLE)
    done = run("check", *fresh.words, "--format", "json")
    assert (done.status, len(_json(done)["advice"])) == (0, 1)


def test_json_can_be_read_whatever_the_console_writes(fresh: Place) -> None:
    """Only ASCII is printed: no console spoils a quotation mark or a name."""
    fresh.article.write_text(BROKEN, "utf-8")
    done = run("check", *fresh.words, "--format", "json")
    assert "\n".join(done.lines).isascii()
    assert any("“" in each["message"] for each in _json(done)["problems"])


@pytest.mark.parametrize(
    ("words", "form"),
    [
        (("--content", "nowhere"), "json"),
        (("--today", "tomorrow"), "json"),
        (("--names", "nowhere.txt"), "github"),
        (("--unknown",), "json"),
    ],
)
def test_wrong_usage_says_nothing_to_programs(
    words: tuple[str, ...], form: str, fresh: Place
) -> None:
    """What cannot be done is reported as ever, and not where a program reads."""
    done = run("check", *fresh.words, *words, "--format", form)
    assert (done.status, done.lines) == (2, [])
    assert done.complaint


def test_a_fault_of_the_machine_says_nothing_to_programs(fresh: Place) -> None:
    """With no folder to build into, the status is 3 and the printed part stays empty."""
    before = "ulimit -f 1"  # no file of more than a block
    done = run("check", *fresh.words, "--format", "json", before=before)
    assert (done.status, done.lines) == (3, [])
    assert done.complaint


def test_an_unknown_form_is_refused(fresh: Place) -> None:
    """The forms there are are named."""
    done = run("check", *fresh.words, "--format", "xml")
    assert (done.status, done.lines) == (2, [])
    assert "json" in done.complaint


def test_github_gets_a_command_for_each_line(fresh: Place) -> None:
    """Problems are errors, advice is a warning, each with file, line and rule; nothing else."""
    (fresh.content / "courses" / "autumn.csv").write_text(TIMETABLE)
    fresh.article.write_text(BROKEN, "utf-8")
    plain, done = (run("check", *fresh.words, *form) for form in ((), ("--format", "github")))
    wanted = []
    for line in plain.lines:
        found = _LINE.fullmatch(line)
        assert found
        kind = "warning" if line.startswith("advice: ") else "error"
        wanted.append(f"::{kind} file={found[1]},line={found[2]},title={found[3]}::{found[4]}")
    assert (done.status, done.lines, done.complaint) == (1, wanted, plain.complaint)


def test_github_gets_nothing_where_all_is_well(fresh: Place) -> None:
    """No word is printed that its runner would show for no reason."""
    assert run("check", *fresh.words, "--format", "github") == (0, [], "")


def test_what_a_command_of_github_may_not_hold_is_escaped() -> None:
    """Percents and line ends in the message, colons and commas in the file's name, too."""
    problem = Problem("content/a:b,c%.md", 3, "link", "100 %, a: b\r\nand more")
    assert worded([problem], Form.GITHUB) == (
        "::error file=content/a%3Ab%2Cc%25.md,line=3,title=link::100 %25, a: b%0D%0Aand more"
    )
