"""Every rule has its entry, its place in the documents, and a check that it is found by."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from plugins import rules
from plugins.problems import Problem
from plugins.rules import RULES
from tests.building.commands import run
from tests.docs.pages import headings
from tools.build.request import ROOT
from tools.build.wording import Form, worded
from tools.reference.files import FOLDER, PAGES
from tools.reference.headings import anchor
from tools.reference.keys import GROUPS as KEYS
from tools.reference.rules import every_rule

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_RULE = re.compile(r"(?:advice: )?[^: \n]+:\d+: ([a-z_-]+): ")
GROUPS = (
    rules.anonymity, rules.board, rules.courses, rules.files, rules.reviews, rules.site,
    rules.texts,
)  # fmt: skip


def test_every_rule_is_printed_by_some_check(lines: AbstractSet[str]) -> None:
    """No entry is left over from a rule that is gone: real checks of faulty content find each."""
    found = {match[1] for line in lines if (match := _RULE.match(line))}
    assert found == set(every_rule())


def test_a_problem_has_a_rule_that_there_is() -> None:
    """A name without an entry is a fault of the code, and raised where it is used."""
    with pytest.raises(KeyError, match="“dates”"):
        Problem("content/a.md", 1, "dates", "A message.")


def test_a_key_without_an_entry_says_what_it_is_for() -> None:
    """Its field's meaning and example are the rule; only what hides nothing may be deleted."""
    fields = {each.rule_name: each for group in KEYS for each in group.fields if each.example}
    derived = {name: each for name, each in fields.items() if name not in RULES}
    assert derived
    for name, each in derived.items():
        said = every_rule()[name]
        assert each.meaning.rstrip(".") in said.meaning
        assert f"`{each.key}: {each.example}`" in said.fix
        assert ("delete" in said.fix) == (not each.needed and not each.holds)


def test_a_rule_stands_once() -> None:
    """No two modules have an entry of the same name."""
    assert len(RULES) == sum(len(group.RULES) for group in GROUPS)


def test_what_is_said_of_a_rule_is_in_whole_sentences() -> None:
    """They are printed in a terminal as well as on a page."""
    ends = {said[-1] for rule in every_rule().values() for said in (rule.meaning, rule.fix)}
    assert ends <= {".", "`"}


def test_what_says_more_on_a_rule_is_a_heading_of_the_guide() -> None:
    """A rule may lead to a heading of docs/editing.md, which must be there."""
    guide = set(headings(ROOT / "docs" / "editing.md"))
    assert {rule.guide for rule in RULES.values() if rule.guide} - guide == set()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_made_from_the_code_is_current(name: str) -> None:
    """What stands in docs/ is what the code makes: run `tasks.py reference` if not."""
    assert (FOLDER / name).read_text("utf-8") == PAGES[name]()


def test_json_leads_to_what_is_said_of_each_rule() -> None:
    """The address is that of a file in the project and of a heading in it."""
    rules = every_rule()
    problems = [Problem("content/a.md", 1, name, "A message.") for name in rules]
    reported = json.loads(worded(problems, Form.JSON))["problems"]
    targets = {each["help"].partition("#")[::2] for each in reported}
    assert targets == {("docs/rules.md", anchor(each)) for each in rules}
    assert set(rules) <= set(headings(ROOT / "docs" / "rules.md"))


@pytest.mark.parametrize("given", ["charge_note", "charge_note:", "Charge_Note"])
def test_check_explains_a_rule(given: str) -> None:
    """Its name as a message has it, in any letter case, gives its meaning and what to do."""
    done = run("check", "--explain", given)
    said = RULES["charge_note"]
    assert (done.status, done.complaint) == (0, "")
    assert done.lines == ["charge_note", said.meaning, f"To fix it: {said.fix}"]


def test_check_explains_where_the_guide_says_more() -> None:
    """The heading of the guide is named."""
    assert run("check", "--explain", "was").lines[-1] == (
        "More: “Give a session a new date” in docs/editing.md."
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("anonimity-age", "No rule is called “anonimity-age”. Did you mean “anonymity-age”?"),
        ("", "No rule is called “”."),
    ],
)
def test_an_unknown_rule_is_wrong_usage(given: str, said: str) -> None:
    """The nearest is offered where there is one, and the page with all of them is named."""
    done = run("check", "--explain", given)
    assert (done.status, done.lines) == (2, [])
    assert done.complaint == f"{said} All of them are in docs/rules.md.\n"
