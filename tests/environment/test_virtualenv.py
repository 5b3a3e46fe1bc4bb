"""The environment is made from nothing, left alone when it fits, and mended when it is broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools.environment import virtualenv
from tools.environment.failure import SetUpError
from tools.environment.places import BENCHMARK_LOCK, SITE_LOCK, Places
from tools.environment.running import answer

NOTHING = "# nothing to install\n"
NOT_TO_BE_HAD = f"--no-index\nnot-to-be-had==1 --hash=sha256:{'0' * 64}\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """Give a clone whose environment was made from nothing."""
    places = Places(tmp_path_factory.mktemp("clone"))
    (places.clone / SITE_LOCK).write_text(NOTHING, encoding="utf-8")
    virtualenv.ensure(places, SITE_LOCK)
    return places


@pytest.fixture
def places(made: Places) -> Places:
    """Give the clone made once, its lock as it was then."""
    (made.clone / SITE_LOCK).write_text(NOTHING, encoding="utf-8")
    virtualenv.ensure(made, SITE_LOCK)
    return made


def moment_of_install(places: Places) -> int:
    """Give the moment of the last installation."""
    return places.stamp.stat().st_mtime_ns


def test_it_is_made_from_nothing(places: Places) -> None:
    """In a bare clone an environment comes to be whose Python runs inside it."""
    asked = (places.python, "-c", "import sys; print(sys.prefix)")
    assert Path(answer(*asked) or "") == places.virtualenv


def test_what_fits_is_left_alone(places: Places) -> None:
    """Where the lock has not changed, nothing is installed again."""
    before = moment_of_install(places)
    virtualenv.ensure(places, SITE_LOCK)
    assert moment_of_install(places) == before


def test_a_changed_lock_is_installed(places: Places, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the lock has changed, it is installed, and one line says so."""
    before = moment_of_install(places)
    (places.clone / SITE_LOCK).write_text(NOTHING * 2, encoding="utf-8")
    virtualenv.ensure(places, SITE_LOCK)
    assert moment_of_install(places) > before
    told = capsys.readouterr().err
    assert told.startswith("Setting up: installing the libraries")
    assert told.count("\n") == 1


def test_the_benchmarks_lock_is_installed_beside(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    """After the benchmark's lock the site's is still installed, and neither is installed again."""
    (places.clone / BENCHMARK_LOCK).write_text(NOTHING, encoding="utf-8")
    for lock in (BENCHMARK_LOCK, SITE_LOCK, BENCHMARK_LOCK):
        virtualenv.ensure(places, lock)
    assert capsys.readouterr().err.count("Setting up") == 1


def test_the_site_stays_installed_where_the_benchmarks_lock_fails(places: Places) -> None:
    """Where Hugo cannot be had, building goes on with what is there."""
    (places.clone / BENCHMARK_LOCK).write_text(NOT_TO_BE_HAD, encoding="utf-8")
    before = moment_of_install(places)
    with pytest.raises(SetUpError):
        virtualenv.ensure(places, BENCHMARK_LOCK)
    virtualenv.ensure(places, SITE_LOCK)
    assert moment_of_install(places) == before


def test_a_broken_one_is_mended(places: Places) -> None:
    """An environment whose Python is gone, as after an upgrade of the system's, is made anew."""
    shutil.rmtree(places.python.parent)
    virtualenv.ensure(places, SITE_LOCK)
    assert answer(places.python, "-c", "import pip; print('fine')") == "fine"


def test_a_half_made_one_is_made_anew(places: Places) -> None:
    """After an installation that was killed, nothing of what it left is kept."""
    remains = places.virtualenv / "remains"
    remains.touch()
    places.unfinished.touch()
    virtualenv.ensure(places, SITE_LOCK)
    assert not remains.exists()


def test_what_cannot_be_installed_is_said(places: Places) -> None:
    """Where pip fails, the message says what to look at, and the next run tries again."""
    (places.clone / SITE_LOCK).write_text(NOT_TO_BE_HAD, encoding="utf-8")
    for _ in range(2):
        with pytest.raises(SetUpError, match=r"No matching distribution.*install\.log"):
            virtualenv.ensure(places, SITE_LOCK)
    assert "not-to-be-had" in places.log.read_text(encoding="utf-8")
