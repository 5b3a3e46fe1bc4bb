"""What counts as installed, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.environment import stamps
from tools.environment.places import BENCHMARK_LOCK, SITE_LOCK, TESTS_LOCK, Places

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Give a clone with two lock files and an empty environment."""
    (tmp_path / SITE_LOCK).write_text("one==1\n", encoding="utf-8")
    (tmp_path / TESTS_LOCK).write_text("one==1\ntwo==2\n", encoding="utf-8")
    (tmp_path / BENCHMARK_LOCK).write_text("three==3\n", encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    return Places(tmp_path)


def test_nothing_is_installed_before_a_record(places: Places) -> None:
    """An environment without a record has nothing installed."""
    assert not stamps.is_installed(places, SITE_LOCK, "3.11")


def test_what_was_recorded_is_installed(places: Places) -> None:
    """The site's lock, once recorded, is installed; the tests' lock is not."""
    stamps.record(places, SITE_LOCK, "3.11")
    assert stamps.is_installed(places, SITE_LOCK, "3.11")
    assert not stamps.is_installed(places, TESTS_LOCK, "3.11")


def test_the_tests_lock_covers_the_site(places: Places) -> None:
    """After the tests' lock the site's needs no installing."""
    stamps.record(places, TESTS_LOCK, "3.11")
    assert stamps.is_installed(places, SITE_LOCK, "3.11")
    assert stamps.is_installed(places, TESTS_LOCK, "3.11")


def test_the_benchmarks_lock_stands_beside_the_others(places: Places) -> None:
    """What was recorded before the benchmark's lock stays recorded."""
    stamps.record(places, TESTS_LOCK, "3.11")
    stamps.record(places, BENCHMARK_LOCK, "3.11")
    locks = (SITE_LOCK, TESTS_LOCK, BENCHMARK_LOCK)
    assert all(stamps.is_installed(places, each, "3.11") for each in locks)


def test_the_benchmarks_lock_keeps_nothing_of_another_python(places: Places) -> None:
    """What was recorded for another Python does not come back with the benchmark's lock."""
    stamps.record(places, SITE_LOCK, "3.11")
    stamps.record(places, BENCHMARK_LOCK, "3.12")
    assert not stamps.is_installed(places, SITE_LOCK, "3.12")


def test_a_changed_lock_is_not_installed(places: Places) -> None:
    """A lock file that changed after it was recorded is to be installed again."""
    stamps.record(places, SITE_LOCK, "3.11")
    (places.clone / SITE_LOCK).write_text("one==1.1\n", encoding="utf-8")
    assert not stamps.is_installed(places, SITE_LOCK, "3.11")


def test_line_ends_are_no_change(places: Places) -> None:
    """A lock file checked out with CRLF counts as the same."""
    stamps.record(places, SITE_LOCK, "3.11")
    (places.clone / SITE_LOCK).write_bytes(b"one==1\r\n")
    assert stamps.is_installed(places, SITE_LOCK, "3.11")


def test_another_python_has_nothing_installed(places: Places) -> None:
    """An environment whose Python was exchanged has to be filled again."""
    stamps.record(places, SITE_LOCK, "3.11")
    assert not stamps.is_installed(places, SITE_LOCK, "3.12")


def test_an_unfinished_set_up_is_not_installed(places: Places) -> None:
    """While the mark of an unfinished set-up stands, no record is believed."""
    stamps.record(places, SITE_LOCK, "3.11")
    places.unfinished.touch()
    assert not stamps.is_installed(places, SITE_LOCK, "3.11")


@pytest.mark.parametrize("cut_off", ["", "{", "[]", '{"python": "3.11"'])
def test_a_damaged_record_is_none(places: Places, cut_off: str) -> None:
    """A record that was cut off means nothing is installed, and stops nobody."""
    places.stamp.write_text(cut_off, encoding="utf-8")
    assert not stamps.is_installed(places, SITE_LOCK, "3.11")
