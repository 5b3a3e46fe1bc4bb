"""Problems and advice in the requested form: lines for people, JSON, or GitHub's commands."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from plugins.output.exports import DIALECT, record_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.problems import Problem


class Form(StrEnum):
    """The form in which problems are reported."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


_WORDS = {"type": "string", "minLength": 1}
_ONE = record_schema(
    {
        "path": (
            _WORDS,
            "The file, from the folder around the content; of the site's own faults from its root.",
        ),
        "line": ({"type": "integer", "minimum": 1}, "The line in it, counted from 1."),
        "rule": (_WORDS, "The name of the rule."),
        "help": (_WORDS, "Where the project says what the rule means and how to put it right."),
        "message": (_WORDS, "What is wrong and what to do, for the editor."),
        "severity": ({"enum": ["error", "advice"]}, "An error stops the site, advice does not."),
    }
)
_LIST = {"type": "array", "items": _ONE}
SCHEMA: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "What the command check says with --format json",
    **record_schema(
        {
            "problems": (_LIST, "What must be fixed, by path and line."),
            "advice": (_LIST, "What should be looked at, by path and line."),
        }
    ),
}


def worded(problems: Iterable[Problem], form: Form) -> str:
    """Return problems and advice in the given form and order, without a final newline."""
    problems = tuple(problems)
    if form is Form.JSON:
        return _json(problems)
    return "\n".join(map(_command if form is Form.GITHUB else str, problems))


def _json(problems: tuple[Problem, ...]) -> str:
    """Return one JSON object in ASCII, which no console's encoding can garble."""
    whole = {
        "problems": [_record(each) for each in problems if not each.advice],
        "advice": [_record(each) for each in problems if each.advice],
    }
    return json.dumps(whole, indent=2)


def _record(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.line,
        "rule": problem.rule,
        "help": f"docs/rules.md#{problem.rule}",
        "message": problem.message,
        "severity": "advice" if problem.advice else "error",
    }


def _command(problem: Problem) -> str:
    """Return a workflow command, whose message GitHub shows at the line in the file."""
    kind = "warning" if problem.advice else "error"
    where = f"file={_property(problem.path)},line={problem.line},title={_property(problem.rule)}"
    return f"::{kind} {where}::{_data(problem.message)}"


def _data(text: str) -> str:
    """Escape characters with a meaning in workflow commands (actions/toolkit, command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
