"""The tests in two rounds: most in parallel, then those that a busy machine would disturb."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tools.setup.libraries import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

# How pytest separates the two rounds; the mark is explained in pyproject.toml.
# In the order of the files: the browser's come early, and they take longest.
SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
WITH_OTHERS = (*SIDE_BY_SIDE, "-m", "not alone")
ONE_BY_ONE = ("-m", "alone")
# pytest's exit codes mapped to the contract's; pytest's 2 is a test file that does not load.
STATUS_OF_PYTEST = {0: 0, 1: 1, 2: 1, 3: 3, 4: 2, 5: 1}
NONE_FITS = 5


def run_tests(words: Sequence[str]) -> int:
    """Run the tests that pytest selects by the given words, and return the status.

    Tests marked `alone` measure time, so they run one by one after all others. A selection by marks
    (`-m`) runs in one round, in parallel.
    """
    rounds = (SIDE_BY_SIDE,) if "-m" in words else (WITH_OTHERS, ONE_BY_ONE)
    return status([_pytest([*each, *words]) for each in rounds])


def status(of_rounds: Sequence[int]) -> int:
    """Return the command's status, given pytest's in each round: the first that is not 0.

    It is a fault that no test was selected only if that happened in every round.
    """
    of_some = [each for each in of_rounds if each != NONE_FITS] or [NONE_FITS]
    return next((STATUS_OF_PYTEST.get(each, 3) for each in of_some if each), 0)


def _pytest(words: Sequence[str]) -> int:
    pytest = [sys.executable, "-m", "pytest", *words]
    return subprocess.run(pytest, cwd=ROOT, check=False).returncode  # noqa: S603, our own pytest
