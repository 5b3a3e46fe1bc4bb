"""Every rule, with what it finds and how to fix it: all on a page, or one in a terminal."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

from plugins.problems import hint
from plugins.rules import RULES
from tools.build.outcome import DONE, USAGE
from tools.reference.headings import link
from tools.reference.keys import GROUPS

if TYPE_CHECKING:
    from plugins.rules.rule import Rule

PAGE = "docs/rules.md"
_BEGINNING = """# Every rule, and how to put it right

Each line that `python3 tasks.py check` prints names its rule. The rules stand here in alphabetical
order. `python3 tasks.py check --explain RULE` prints what is said of one.

Many rules have the name of the key that they are about. A rule may give advice, which stops
nothing: its line begins with `advice:`.
"""


def every_rule() -> dict[str, Rule]:
    """Return every rule by its name; each key of a file has one, by default made from its field.

    A key that holds a group has no rule: faults in it are reported by the rules of the keys inside.
    """
    keys: dict[str, Rule] = {
        each.rule_name: each.rule for group in GROUPS for each in group.fields if each.example
    }
    return {**keys, **RULES}


def rules_page() -> str:
    """Return the page of all rules in Markdown."""
    rules = every_rule()
    return "\n".join([_BEGINNING, *(_section(name, rules[name]) for name in sorted(rules))])


def _section(name: str, rule: Rule) -> str:
    more = f"More: {link('editing.md', rule.guide)}.\n" if rule.guide else ""
    parts = (f"## {name}\n", f"{rule.meaning}\n", f"**To fix it:** {rule.fix}\n", more)
    return "\n".join(filter(None, parts))


def explain(given: str) -> int:
    """Print the explanation of a rule and return the exit status, USAGE for an unknown name."""
    name = given.strip().strip(":").lower()
    rules = every_rule()
    rule = rules.get(name)
    if rule is None:
        said = f"No rule is called “{given}”.{hint(name, rules)} All of them are in {PAGE}."
        print(said, file=sys.stderr)
        return USAGE
    more = f"More: “{rule.guide}” in docs/editing.md." if rule.guide else ""
    for part in filter(None, (name, rule.meaning, f"To fix it: {rule.fix}", more)):
        print(textwrap.fill(part, 80, break_long_words=False, break_on_hyphens=False))
    return DONE
