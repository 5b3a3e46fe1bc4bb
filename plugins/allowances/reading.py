"""Files of allowances to records, or every problem in them at once; nothing reads the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.allowances import fields as f
from plugins.allowances.model import SUFFIX, Allowance
from plugins.crashes import found_in
from plugins.datafiles.fields import read_fields
from plugins.datafiles.nodes import Items
from plugins.datafiles.yaml_file import load_yaml
from plugins.problems import Problem, hint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def read_allowances(text: str, path: str) -> tuple[tuple[Allowance, ...], list[Problem]]:
    """Take the text of a file of allowances and its path; give the good ones, and all problems."""
    node, problems = load_yaml(text.encode(), path)
    if node is None:
        return (), problems
    if not isinstance(node, Items):
        message = "What is allowed is a list: begin each with “- rule:”."
        return (), [Problem(path, node.line, "shape", message)]
    allowances = []
    for item in node.items:
        reading = read_fields(item, f.ALLOWANCE_FIELDS, path, "What is allowed")
        problems += reading.problems
        rule, words = reading.get(f.RULE), reading.get(f.WORDS)
        reason, day = reading.get(f.REASON), reading.get(f.DATE)
        if rule and words and reason and day:
            allowances.append(Allowance(path, reading.line, rule, words, reason, day))
    return tuple(allowances), problems


def text_beside(path: str) -> str:
    """Take the path of a file of allowances; give that of the text it stands beside."""
    return f"{path.removesuffix(SUFFIX)}.md"


def allowance_problems(
    files: Iterable[tuple[str, str, str]], texts: Collection[str]
) -> list[Problem]:
    """Take files of allowances (source, path, text) and the sources of texts; give all problems."""
    problems: list[Problem] = []
    for source, path, text in files:
        problems += found_in(path, lambda *given: read_allowances(*given)[1], text, path)
        beside = text_beside(source)
        if beside not in texts:
            near = hint(beside, texts)
            message = f"No text stands beside this file: there is no “{beside}”.{near}"
            problems.append(Problem(path, 1, "allowed", message))
    return problems
