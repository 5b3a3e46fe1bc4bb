"""Every rule with what it finds and how to fix it: as a page, and one in a terminal."""

from __future__ import annotations

import sys
import textwrap

from plugins.problems import hint
from plugins.rules import RULES
from tools.build.outcome import DONE, USAGE
from tools.reference.headings import link

PAGE = "docs/rules.md"
_BEGINNING = """# Every rule, and how to put it right

Each line that `python3 tasks.py check` prints names its rule. The rules stand here in alphabetical
order. `python3 tasks.py check --explain RULE` prints what is said of one.

Many rules have the name of the key that they are about. A rule may give advice, which stops
nothing: its line begins with `advice:`.
"""


def rules_page() -> str:
    """Return the page of all rules in Markdown."""
    return "\n".join([_BEGINNING, *(_section(name) for name in sorted(RULES))])


def _section(name: str) -> str:
    rule = RULES[name]
    more = f"More: {link('editing.md', rule.guide)}.\n" if rule.guide else ""
    parts = (f"## {name}\n", f"{rule.meaning}\n", f"**To fix it:** {rule.fix}\n", more)
    return "\n".join(filter(None, parts))


def explain(given: str) -> int:
    """Print the explanation of a rule, return the exit status; an unknown name is wrong usage."""
    name = given.strip().strip(":").lower()
    rule = RULES.get(name)
    if rule is None:
        said = f"No rule is called “{given}”.{hint(name, RULES)} All of them are in {PAGE}."
        print(said, file=sys.stderr)
        return USAGE
    more = f"More: “{rule.guide}” in docs/editing.md." if rule.guide else ""
    for part in filter(None, (name, rule.meaning, f"To fix it: {rule.fix}", more)):
        print(textwrap.fill(part, 80, break_long_words=False, break_on_hyphens=False))
    return DONE
