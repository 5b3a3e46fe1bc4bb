"""One fault in many rows, said once: with the lines of all of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.dates.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.problems import Problem

# What differs from row to row though the fault is one: the text it begins with, digits, months.
_BEGINS = re.compile("“[^”]*”")
_OWN = re.compile(rf"^“[^”]*”|\(.*\)$|\d[\w:.]*(?: (?:{'|'.join(MONTHS)}))?")


def rows_gathered(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems in order, those of the rows of a timetable gathered."""
    found = set(problems)
    of_rows = {each for each in found if each.path.lower().endswith(".csv")}
    return sorted([*(found - of_rows), *gathered(of_rows)])


def gathered(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems of rows in order, those that say the same once, with all their lines.

    The first stands for all: two messages are one fault if they differ only in the text that they
    begin with, in what a bracket at their end adds, and in numbers and dates.
    """
    alike: dict[tuple[str, str, bool, str], list[Problem]] = {}
    for each in sorted(set(problems)):
        said = _OWN.sub("…", each.message)
        alike.setdefault((each.path, each.rule, each.advice, said), []).append(each)
    return sorted(_one(each) for each in alike.values())


def _one(same: Sequence[Problem]) -> Problem:
    first = same[0]
    others = sorted({each.line for each in same} - {first.line})
    here = {found[0]: None for each in same if each.line == first.line and (found := _text(each))}
    beside = [text for text in here if text not in first.message]
    where = f"in {lines_words(others)}" if others else ""
    if beside:
        where = f"for {' and '.join(beside)} here{f', and {where}' if where else ''}"
    return replace(first, message=f"{first.message} The same {where}.") if where else first


def _text(problem: Problem) -> re.Match[str] | None:
    """Return the text that a message begins with, in its quotation marks."""
    return _BEGINS.match(problem.message)


def lines_words(lines: Sequence[int]) -> str:
    """Return lines, which are in order, as words: “line 3”, “lines 3, 5 and 7 to 9”."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    words = [each for run in runs for each in _run_words(run)]
    said = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
    return f"line{'s' if len(lines) > 1 else ''} {said}"


def _run_words(run: Sequence[int]) -> list[str]:
    if len(run) > 2:  # noqa: PLR2004 -- two lines are shorter by themselves
        return [f"{run[0]} to {run[-1]}"]
    return [str(line) for line in run]
