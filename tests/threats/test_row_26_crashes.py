"""Threat 26: a rule raises, and nobody learns for which file, nor what else is wrong."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import TYPE_CHECKING

import pytest
from pelican import signals

from plugins.articles.model import Entry, Section
from plugins.crashes import found_in_each
from plugins.problems import Problem
from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tests.threats.guards import Guard, guarded
from tools.build import build as command
from tools.build.request import Request
from tools.build.wording import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# What `str.splitlines` and some parsers take for the end of a line, and editors do not.
ENDS = ("\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
REVIEW = ARTICLE.replace("Slug:", "Review-type: Rapid review\nReview-subject: Child A\nSlug:")
NHS = "Her NHS number is 943 476 5919."


def _checked(files: dict[str, str], tmp_path: Path, form: Form = Form.TEXT) -> int:
    request = Request(SiteFactory(tmp_path).write(files), tmp_path / "o", today="2027-01-01")
    return command.check(request, form)


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_no_character_within_a_line_ends_the_check(
    end: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Pasted page breaks and the like: each file is reported at its own lines, others too."""
    files = {
        "case-reviews/a.md": REVIEW.replace("The text", f"The{end}text")
        + f"\nIt{end}has.\n\n{NHS}\n",
        "case-reviews/b.md": REVIEW.replace("a-first-article", "b").replace("Child A", "Child B")
        + f"\n{NHS}\n",
        "courses/a.yaml": COURSE.replace("One sentence", f"One{end}sentence") + "nothing: 1\n",
        "courses/b.csv": f"course,date,reason\na,2027-03-03,a{end}b\nnone,2027-03-04,\n",
    }
    assert _checked(files, tmp_path) == 1
    said = [
        line.partition(": ")[0] for line in capsys.readouterr().out.splitlines() if ": " in line
    ]
    assert "content/case-reviews/b.md:10" in said
    is_refused = end < "\u2028"
    wanted = [8, 2, 2] if is_refused else [12, 10, 3]
    files_of = ("case-reviews/a.md", "courses/a.yaml", "courses/b.csv")
    assert {f"content/{file}:{line}" for file, line in zip(files_of, wanted, strict=True)} <= set(
        said
    )


def _raises_for_b(entries: Iterable[Entry]) -> Iterator[Problem]:
    for entry in entries:
        if entry.path == "content/b.md":
            raise ValueError("canary")
        yield Problem(entry.path, 3, "picture", "A message.")


def test_what_a_rule_raises_names_its_file_and_the_others_are_reported() -> None:
    """All in one pass; where that raises, each alone."""
    entries = [
        Entry(f"{each}.md", f"content/{each}.md", Section.PAGES, "", "", "", "") for each in "abc"
    ]
    found = found_in_each(_raises_for_b, entries, attrgetter("path"))
    assert [(each.path, each.rule) for each in found] == [
        ("content/a.md", "picture"),
        ("content/b.md", "crash"),
        ("content/c.md", "picture"),
    ]
    assert "canary" not in "".join(map(str, found))


@pytest.mark.parametrize("form", [Form.JSON, Form.GITHUB])
def test_the_forms_for_programs_stay_valid(
    form: Form, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Even where what raises is no rule at all: the code's own file is named."""

    def fail(_generators: object) -> None:
        raise RuntimeError("canary")

    signals.all_generators_finalized.connect(fail)
    try:
        status = _checked(
            {
                "news/x/a.md": ARTICLE,
                "case-reviews/a.md": f"{REVIEW}\n{NHS}\n".replace("a-first-article", "b"),
            },
            tmp_path,
            form,
        )
    finally:
        signals.all_generators_finalized.disconnect(fail)
    said = capsys.readouterr().out
    assert status == 3
    if form is Form.JSON:
        rules = [each["rule"] for each in json.loads(said)["problems"]]
        assert rules == ["anonymity-nhs-number", "crash"]
    else:
        assert [line.startswith("::error file=") for line in said.splitlines()] == [True, True]


GUARDS = (
    Guard(
        "a review that could not be decoded",
        "plugins/checks/anonymity/sources.py",
        "        ends = [*(each.line for each in self._entries), self._body_line][1:]\n",
        "        ends = [*(each.line for each in self._entries[1:]), self._body_line]\n",
        ("test_no_character_within_a_line_ends_the_check",),
    ),
    Guard(
        "each file alone",
        "plugins/crashes.py",
        "# guard: each file alone",
        "found = []",
        ("test_what_a_rule_raises_names_its_file_and_the_others_are_reported",),
    ),
    Guard(
        "what raises outside the rules",
        "tools/build/checking.py",
        "            raise ContentError([crash_problem(error), *of_files.result()]) from error\n",
        "            raise\n",
        ("test_the_forms_for_programs_stay_valid",),
    ),
)
test_guards = guarded(__file__, GUARDS)
