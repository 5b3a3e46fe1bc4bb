"""A review as an editor writes it, and what the rules on anonymity say of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from plugins.board.reading import read_board
from plugins.checks.anonymity.check import anonymity_problems
from plugins.checks.anonymity.names import read_names
from plugins.sources.yaml_file import load_yaml
from tools.build.request import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.board.model import Board
    from plugins.problems import Problem

T = TypeVar("T")
PATH = "content/case-reviews/2027-02-01-child-w.md"
REPORT_PATH = "content/case-reviews/2027-02-01-child-w.recommendations.yaml"
ALLOWED_PATH = "content/case-reviews/2027-02-01-child-w.allowed.yaml"
HEADER = """Title: Child W
Date: 2027-02-01
Slug: child-w
Summary: One sentence.
Review-type: Rapid review
Review-subject: Child W

"""
BODY_LINE = 8


@lru_cache(maxsize=1)
def sample_board() -> Board:
    """Return the board of the sample content."""
    node, _ = load_yaml((ROOT / "content" / "board.yaml").read_bytes(), "content/board.yaml")
    return read_board(node, "content/board.yaml")[0]


def problems(files: dict[str, str], names: str = "") -> list[Problem]:
    """Return the problems and advice on files by path, with a list of names."""
    return anonymity_problems(files.items(), sample_board(), read_names(names))


def found_in(body: str) -> list[tuple[int, str]]:
    """Return the line, counted from 1, and the rule of each problem in a review's body."""
    reported = problems({PATH: HEADER + body})
    return [(each.line - BODY_LINE + 1, each.rule) for each in reported]


def found_in_file(text: str, path: str = PATH) -> list[tuple[int, str]]:
    """Return the line and the rule of each problem in a file's whole text."""
    return [(each.line, each.rule) for each in problems({path: text})]


def differing(found: Mapping[str, T], expected: Mapping[str, T]) -> dict[str, tuple[T, T]]:
    """Return each sentence of which something else is found, with that and what is expected."""
    return {text: (found[text], each) for text, each in expected.items() if found[text] != each}
