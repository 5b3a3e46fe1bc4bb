"""The guide for editors has examples and messages that are real."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from plugins.site.loading import load
from tests.site_factory import SiteFactory
from tools.build.build import check
from tools.build.request import ROOT, Request

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from tests.site_factory import Files

TEXT = (ROOT / "docs" / "editing.md").read_text("utf-8")
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED_FILE = re.compile(r"`content/([^`]+)`")
_MESSAGE = re.compile(r"^(?:advice: )?[^: \n]+:\d+: ([a-z_-]+): \S.*$", re.MULTILINE)
COURSE = "courses/recording-concerns.yaml"
SHIPPED = ROOT / "content"
# The days in the examples, those around them, the ends of three years, and days drawn by seed.
DAYS = (
    "2026-11-26", "2027-01-31", "2027-02-01", "2027-03-01", "2027-04-12", "2027-06-13",
    "2028-02-29", "2029-02-02", "2029-11-25",
    *(
        (date(2026, 11, 26) + timedelta(Random(seed).randrange(1095))).isoformat()  # noqa: S311
        for seed in range(3)
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Example:
    """A fenced example: the language it is marked with, its text, and the file it is said to be.

    Without a file it is a part of a course: sessions, or keys for the top of the file. `is_added`
    says that it goes below what the file holds.
    """

    language: str
    text: str
    file: str
    is_added: bool = False


def _examples() -> list[Example]:
    found = []
    for fence in _FENCE.finditer(TEXT):
        lead_in = TEXT[: fence.start()].rstrip().rpartition("\n\n")[2]
        named = _NAMED_FILE.findall(lead_in) if lead_in.endswith(":") else []
        is_added = "Add this to" in lead_in
        found.append(Example(fence[1], fence[2], named[-1] if named else "", is_added))
    return found


EXAMPLES = [each for each in _examples() if each.language in {"markdown", "yaml", "csv"}]
MESSAGES = [
    line[0]
    for each in _examples()
    if each.language == "text"
    for line in _MESSAGE.finditer(each.text)
]


def _saved(examples: Iterable[Example]) -> Files:
    """Return the files that an editor has who saved these in the content as it is shipped."""
    files: Files = {}
    for example in examples:
        if example.file:
            shipped = SHIPPED / example.file
            before = shipped.read_text("utf-8") if example.is_added else ""
            files[example.file] = f"{before}\n{example.text}" if before else example.text
    return files


def _file_of(example: Example) -> Files:
    """Return the file that an example is, or the course that it is a part of."""
    if example.file:
        return _saved([example])
    top, key, sessions = str(_saved(EXAMPLES)[COURSE]).partition("sessions:\n")
    if example.text.startswith("  - date:"):
        return {COURSE: f"{top}{key}{example.text}"}
    keys = {line.partition(":")[0] for line in example.text.splitlines()}
    kept = [line for line in top.splitlines() if line.partition(":")[0] not in keys]
    return {COURSE: "\n".join([example.text.rstrip(), *kept, f"{key}{sessions}"])}


def _name(example: Example) -> str:
    return example.file or example.text.strip().splitlines()[-1]


def _shipped_with(files: Files, folder: Path) -> Path:
    content = folder / "content"
    shutil.copytree(SHIPPED, content)
    SiteFactory(folder).write(files)
    return content


@pytest.mark.parametrize("place", range(len(EXAMPLES)), ids=lambda place: _name(EXAMPLES[place]))
def test_an_example_builds_in_the_shipped_content(place: int, tmp_path: Path) -> None:
    """Whoever follows the guide from its beginning meets no problem in any step."""
    files = {**_saved(EXAMPLES[:place]), **_file_of(EXAMPLES[place])}
    content = _shipped_with(files, tmp_path)
    assert load(content, DAYS[0], None).entries


@pytest.mark.parametrize("day", DAYS)
def test_all_examples_hold_on_every_day(day: str, tmp_path: Path) -> None:
    """Every rule is applied to all of them together, on days of three years."""
    content = _shipped_with(_saved(EXAMPLES), tmp_path)
    assert check(Request(content, tmp_path / "output", today=day)) == 0


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


def test_every_message_shown_is_really_printed(lines: AbstractSet[str]) -> None:
    """Each message is one that a real check of faulty content prints, to the letter."""
    assert sorted(set(MESSAGES) - lines) == []
