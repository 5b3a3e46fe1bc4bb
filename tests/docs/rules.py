"""The names of all rules that the code can print, read from the code itself."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Where a call takes the name of a rule: its place among the arguments, counted from 0.
PLACES = {
    "Problem": 2,
    "refuse": 0,
    "UnreadableError": 1,
    "read_pairs": 2,
    "Claim": 3,
    "Finding": 1,
    "Excess": 1,
    "Identifier": 0,
    "Field": 0,
}
# What hands on a rule that another place names: these need no name of their own.
PASSED_ON = {
    "rule",
    "CRASH",
    "claim.rule",
    "excess.rule",
    "problem.rule",
    "*rule",
    "*fault",
    "field.key.lower()",
    "finding.rule",
    "first.rule",
    "found.rule",
}
# Groups of keys: what is wrong in one is always told by a rule of the keys inside.
GROUPS = {"emergency", "day", "night"}


def rule_names() -> set[str]:
    """Give every rule that plugins and tools can print.

    A rule is named in four ways, and each is looked for in the syntax tree of every module: as an
    argument at a place that `PLACES` lists (a text, or a constant of the module); as the key of a
    Field, in lower case, which `Reading.take` uses; as the default of a record's `rule`; and as the
    first of the two texts that a function gives whose result is `tuple[str, str] | None`. Raises
    AssertionError for an argument that is none of these, so that no rule can be overlooked.
    """
    names: set[str] = set()
    for folder in ("plugins", "tools"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            names |= _rules_in(ast.parse(file.read_text("utf-8")), file.name)
    return names - GROUPS


def _rules_in(tree: ast.Module, file: str) -> set[str]:
    names: set[str] = set()
    constants = _constants(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            names |= _in_call(node, constants, file)
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "rule":
            names |= _texts(node.value)
        elif isinstance(node, ast.FunctionDef) and _gives_a_rule(node):
            names |= _given_by(node)
    return names


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _in_call(call: ast.Call, constants: dict[str, str], file: str) -> set[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    place = PLACES.get(name)
    named = [each.value for each in call.keywords if each.arg in {"rule", "key"}]
    given = call.args[place : place + 1] if place is not None else []
    if place is None or not (named or given) or (name == "refuse" and len(call.args) == 1):
        return set()
    (rule,) = (named or given)[:1]
    if isinstance(rule, ast.Constant) and isinstance(rule.value, str):
        return {rule.value.lower() if name == "Field" else rule.value}
    written = ast.unparse(rule)
    assert written in constants or written in PASSED_ON, f"{file}:{call.lineno}: {written}"
    return {constants[written]} if written in constants else set()


def _gives_a_rule(function: ast.FunctionDef) -> bool:
    given = function.returns
    return given is not None and ast.unparse(given) == "tuple[str, str] | None"


def _given_by(function: ast.FunctionDef) -> set[str]:
    return {
        name
        for node in ast.walk(function)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple)
        for name in _texts(node.value.elts[0])
    }


def _texts(node: ast.expr | None) -> set[str]:
    found = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return {str(node.value)} if found and isinstance(node, ast.Constant) else set()
