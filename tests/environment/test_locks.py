"""The lock files: every library by its hash, for every registry."""

from __future__ import annotations

import re

import pytest

from tools.environment.places import BENCHMARK_LOCK, HERE, SITE_LOCK, TESTS_LOCK

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)
LOCKS = pytest.mark.parametrize("name", [SITE_LOCK, TESTS_LOCK, BENCHMARK_LOCK])


def read(name: str) -> str:
    """Take a lock's name; give its text."""
    return (HERE.clone / name).read_text(encoding="utf-8")


@LOCKS
def test_a_lock_names_no_address(name: str) -> None:
    """Neither a registry's address nor a path of the machine that made it stands in a lock."""
    found = re.findall(r"\w+://|--(?:index|extra|find|trusted)\S*|@ |[A-Z]:\\|(?<=\s)/", read(name))
    assert not found


@LOCKS
def test_every_library_has_a_hash(name: str) -> None:
    """Each pinned library is followed by at least one sha256, so pip refuses any other file."""
    text = read(name)
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(PIN.findall(text))
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", block) for block in blocks)


def test_the_tests_run_on_the_libraries_of_the_site() -> None:
    """Every pin of the site's lock stands in the tests' lock, with the same version."""
    assert set(PIN.findall(read(SITE_LOCK))) <= set(PIN.findall(read(TESTS_LOCK)))


def test_the_benchmark_touches_no_library_of_the_others() -> None:
    """No library of the benchmark's lock stands in another: it is installed beside either."""
    names = [
        {name for name, *_ in PIN.findall(read(lock))} for lock in (BENCHMARK_LOCK, TESTS_LOCK)
    ]
    assert not set.intersection(*names)
