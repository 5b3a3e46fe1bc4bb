"""The guide for editors tells of every rule, and its examples and messages are real."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.docs.printed import printed
from tests.docs.rules import ROOT, rule_names

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site_factory import Files, SiteFactory

TEXT = (ROOT / "docs" / "editing.md").read_text("utf-8")
RULES = TEXT.partition("\n## 7. ")[2].partition("\n## 8. ")[0]
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED_FILE = re.compile(r"`content/([^`]+)`")
_MESSAGE = re.compile(r"^(?:advice: )?[^: \n]+:\d+: ([a-z_-]+): \S.*$", re.MULTILINE)
COURSE = "courses/recording-concerns.yaml"
# What the examples link to and cannot show themselves.
SUPPORT: Files = {"images/body-map.png": b"picture", "documents/referral-form.pdf": b"document"}


@dataclass(frozen=True)
class Example:
    """A fenced example: the language it is marked with, its text, and the file it is said to be.

    Without a file it is a part of a course: sessions, or keys for the top of the file.
    """

    language: str
    text: str
    file: str


def _examples() -> list[Example]:
    found = []
    for fence in _FENCE.finditer(TEXT):
        lead_in = TEXT[: fence.start()].rstrip().rpartition("\n\n")[2]
        named = _NAMED_FILE.findall(lead_in) if lead_in.endswith(":") else []
        found.append(Example(fence[1], fence[2], named[-1] if named else ""))
    return found


EXAMPLES = [each for each in _examples() if each.language in {"markdown", "yaml", "csv"}]
MESSAGES = [
    line[0]
    for each in _examples()
    if each.language == "text"
    for line in _MESSAGE.finditer(each.text)
]


def _whole_files() -> Files:
    """Give the first example of each file: together they are a site."""
    files: Files = {}
    for example in EXAMPLES:
        if example.file:
            files.setdefault(example.file, example.text)
    return {**SUPPORT, **files}


def _file_of(example: Example) -> Files:
    """Give the file that an example is, or the course that it is a part of."""
    if example.file:
        return {example.file: example.text}
    top, key, sessions = str(_whole_files()[COURSE]).partition("sessions:\n")
    if example.text.startswith("  - date:"):
        return {COURSE: f"{top}{key}{example.text}"}
    keys = {line.partition(":")[0] for line in example.text.splitlines()}
    kept = [line for line in top.splitlines() if line.partition(":")[0] not in keys]
    return {COURSE: "\n".join([example.text.rstrip(), *kept, f"{key}{sessions}"])}


def _name(example: Example) -> str:
    return example.file or example.text.strip().splitlines()[-1]


def test_every_rule_has_its_heading_and_every_heading_its_rule() -> None:
    """The headings of the chapter on rules are the rules that the code can print, in order."""
    headings = re.findall(r"^### (.+)$", RULES, re.MULTILINE)
    assert headings == sorted(rule_names())


def test_every_rule_says_how_to_mend_it_and_shows_a_message_of_its_own() -> None:
    """Under each rule stands what to do, and just one message, which bears the rule's name."""
    for part in RULES.split("\n### ")[1:]:
        rule = part.partition("\n")[0]
        assert "\nTo mend it: " in part, rule
        assert _MESSAGE.findall(part) == [rule]


@pytest.mark.parametrize("example", EXAMPLES, ids=_name)
def test_an_example_builds_without_problems(example: Example, site: SiteFactory) -> None:
    """Each article, course, part of a course, timetable and data file is as the site wants it."""
    assert site.problems({**_whole_files(), **_file_of(example)}) == []


def test_there_are_examples_of_each_kind() -> None:
    """No example is passed over because its mark was lost: there are texts, courses, timetables."""
    kinds = {each.language for each in EXAMPLES}
    files = {each.file.partition("/")[0] for each in EXAMPLES if each.file}
    assert kinds == {"markdown", "yaml", "csv"}
    assert {"news", "case-reviews", "guidance", "pages", "courses"} < files


def test_every_fence_of_messages_holds_nothing_else() -> None:
    """What is fenced as text is read as messages, line by line, so that none escapes the tests."""
    lines = [line for each in _examples() if each.language == "text" for line in [each.text]]
    assert "".join(lines).splitlines() == MESSAGES


def test_every_message_shown_is_really_printed(tmp_path: Path) -> None:
    """Each message is one that a real check of faulty content prints, to the letter."""
    assert sorted(set(MESSAGES) - printed(tmp_path)) == []
