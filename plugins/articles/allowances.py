"""Allowances: words that a rule would refuse, and why they are allowed, as records without I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from plugins.characters import plain_value
from plugins.crashes import found_in
from plugins.problems import Problem, hint
from plugins.sources.field import Field
from plugins.sources.fields import UnreadableError, read_fields
from plugins.sources.nodes import Items
from plugins.sources.values import day, line_text
from plugins.sources.yaml_file import load_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from plugins.sources.nodes import Node

# How the name of a file of allowances ends, after the name of the file with the text.
SUFFIX = ".allowed.yaml"


@dataclass(frozen=True, slots=True)
class Allowance:
    """One finding that is allowed: its rule, its exact words, the reason and the day.

    `path` and `line` are where the allowance is written.
    """

    path: str
    line: int
    rule: str
    words: str
    reason: str
    day: date


_RULE = re.compile(r"anonymity-[a-z-]{1,60}")


def _rule(node: Node) -> str:
    text = plain_value(line_text(node))
    if not _RULE.fullmatch(text):
        message = f"“{text}” is no rule that can be allowed: copy it from the problem, anonymity-…"
        raise UnreadableError(message)
    return text


RULE = Field(
    "rule",
    _rule,
    needed=True,
    meaning="the rule, as the problem names it.",
    example="anonymity-date",
)
WORDS = Field(
    "words",
    line_text,
    needed=True,
    meaning="the words as they stand in the text.",
    example="12 March 2026",
)
REASON = Field(
    "reason",
    line_text,
    needed=True,
    meaning="why they may stand there.",
    example="The inquest was public.",
)
DATE = Field(
    "date", day, needed=True, meaning="the day on which it was decided.", example="3 February 2027"
)
ALLOWANCE_FIELDS: tuple[Field[Any], ...] = (RULE, WORDS, REASON, DATE)


def read_allowances(text: str, path: str) -> tuple[tuple[Allowance, ...], list[Problem]]:
    """Return the valid allowances in a file's text, and all problems."""
    node, problems = load_yaml(text.encode(), path)
    if node is None:
        return (), problems
    if not isinstance(node, Items):
        message = "What is allowed is a list: begin each with “- rule:”."
        return (), [Problem(path, node.line, "shape", message)]
    allowances = []
    for item in node.items:
        reading = read_fields(item, ALLOWANCE_FIELDS, path, "What is allowed")
        problems += reading.problems
        rule, words = reading.get(RULE), reading.get(WORDS)
        reason, day = reading.get(REASON), reading.get(DATE)
        if rule and words and reason and day:
            allowances.append(Allowance(path, reading.line, rule, words, reason, day))
    return tuple(allowances), problems


def allowed_text(path: str) -> str:
    """Return the path of the text that a file of allowances belongs to."""
    return f"{path.removesuffix(SUFFIX)}.md"


def allowance_problems(
    files: Iterable[tuple[str, str, str]], texts: Collection[str]
) -> list[Problem]:
    """Return all problems in files of allowances, each given as a source, a path and a text.

    A file is a problem if the text that it belongs to does not exist; `texts` has the sources of
    all texts.
    """
    problems: list[Problem] = []
    for source, path, text in files:
        problems += found_in(path, lambda *given: read_allowances(*given)[1], text, path)
        owner = allowed_text(source)
        if owner not in texts:
            near = hint(owner, texts)
            message = f"No text stands beside this file: there is no “{owner}”.{near}"
            problems.append(Problem(path, 1, "allowed", message))
    return problems
