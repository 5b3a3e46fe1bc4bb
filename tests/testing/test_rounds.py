"""Tests that measure time have the machine to themselves, and no test is left out for it."""

from __future__ import annotations

import pytest

from tests.building.commands import run
from tools.testing.rounds import status

MEASURED = "tests/browser/test_lighthouse.py::test_lighthouse_gives_all_it_has"
OTHER = "tests/browser/test_lighthouse.py::test_lighthouse_marks_a_poor_page_down"


def test_every_test_runs_in_one_round_and_measures_come_last() -> None:
    """In a file with both kinds each test is listed once, and those that measure come last."""
    done = run("test", "--collect-only", "-q", "tests/browser/test_lighthouse.py")
    assert done.status == 0
    assert [line for line in done.lines if "::" in line] == [OTHER, MEASURED]


def test_what_is_chosen_by_marks_runs_once() -> None:
    """A choice by marks is taken as it is, in one round."""
    done = run("test", "--collect-only", "-q", "-m", "alone", "tests/browser/test_lighthouse.py")
    assert done.status == 0
    assert [line for line in done.lines if "::" in line] == [MEASURED]


@pytest.mark.parametrize(
    ("of_rounds", "expected"),
    [
        ((0, 0), 0),
        ((0, 5), 0),
        ((5, 0), 0),
        ((5, 5), 1),
        ((5,), 1),
        ((1, 0), 1),
        ((0, 1), 1),
        ((2, 0), 1),
        ((0, 3), 3),
        ((4, 4), 2),
        ((0, -9), 3),
    ],
)
def test_a_failure_in_any_round_is_the_status(of_rounds: tuple[int, ...], expected: int) -> None:
    """Whatever pytest said in either round, the command says; that none fits, only of both."""
    assert status(of_rounds) == expected
