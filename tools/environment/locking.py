"""The lock files, made anew from requirements*.in by uv."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.environment.failure import SetUpError
from tools.environment.places import BENCHMARK_LOCK, SITE_LOCK, TESTS_LOCK
from tools.environment.running import run_logged, say

if TYPE_CHECKING:
    from tools.environment.places import Places

# One lock for every system, every file by its hash, and no registry's address in it.
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--custom-compile-command=python3 tasks.py lock",
)


def lock(places: Places, *, upgrade: bool) -> None:
    """Take a clone's places; write its lock files, with the newest libraries if `upgrade`.

    Runs inside the environment of the tests. Raises SetUpError where uv finds no answer.
    """
    for name in (SITE_LOCK, TESTS_LOCK, BENCHMARK_LOCK):  # the second is bound to the first
        wanted = places.clone / name.replace(".lock", ".in")
        options = (*OPTIONS, *(["--upgrade"] if upgrade else []), wanted.name, "-o", name)
        uv = (places.python, "-m", "uv", "--directory", places.clone, "pip", "compile")
        if not run_logged(places.log, *uv, *options):
            raise SetUpError(f"{name} could not be made. What uv said is in {places.log}.")
        say(f"Written: {name}")
