"""The options of the benchmark. Read before anything is installed: standard library only."""

from __future__ import annotations

import argparse
from typing import Any

FEWEST = 10  # there is one course for every ten reviews, and at least one course
WITHOUT = ("hugo",)
_USUAL = (1000,)


def numbers(options: argparse.Namespace) -> tuple[int, ...]:
    """Return the numbers of reviews to build, in the order given."""
    return tuple(options.reviews or _USUAL)


def _numbers(text: str) -> list[int]:
    return [_at_least(FEWEST, each) for each in text.split(",")]


def _runs(text: str) -> int:
    return _at_least(1, text)


def _at_least(least: int, text: str) -> int:
    if not (text.strip().isdecimal() and int(text) >= least):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number of at least {least}")
    return int(text)


OPTIONS: dict[str, dict[str, Any]] = {  # arguments for argparse's add_argument
    "--reviews": {
        "type": _numbers,
        "action": "extend",
        "metavar": "N[,N…]",
        "help": "how many; or 1000",
    },
    "--runs": {"type": _runs, "default": 5, "metavar": "R", "help": "of each; or 5"},
    "--without": {"choices": WITHOUT, "action": "append", "default": []},
}
