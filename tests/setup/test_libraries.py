"""The environment is made from nothing, left alone where it fits, and made again where broken."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools.setup.libraries import ROOT, SITE_LOCK, TESTS_LOCK, command, ensure_libraries
from tools.setup.steps import SetUpError, answer

NOTHING = "# nothing to install\n"
NOT_TO_BE_HAD = f"--no-index\nnot-to-be-had==1 --hash=sha256:{'0' * 64}\n"
SET_UP = """
from pathlib import Path
from tools.setup.libraries import SITE_LOCK, ensure_libraries
ensure_libraries(Path(), SITE_LOCK)
"""
Capture = pytest.CaptureFixture[str]


def make_clone(folder: Path) -> Path:
    """Write lock files that ask for nothing into a folder, and return it."""
    for lock in (SITE_LOCK, TESTS_LOCK):
        (folder / lock).write_text(NOTHING, encoding="utf-8")
    return folder


def start_set_up(clone: Path) -> subprocess.Popen[str]:
    """Start a set-up in a process of its own."""
    words = [sys.executable, "-c", SET_UP]
    return subprocess.Popen(
        words, cwd=clone, env={"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, text=True
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clone whose environment was made from nothing."""
    clone = make_clone(tmp_path_factory.mktemp("clone"))
    ensure_libraries(clone, SITE_LOCK)
    return clone


@pytest.fixture
def clone(made: Path, capsys: Capture) -> Path:
    """Return the clone made once, set up for its locks as they were then."""
    ensure_libraries(make_clone(made), SITE_LOCK)
    capsys.readouterr()
    return made


def test_it_is_made_from_nothing(clone: Path) -> None:
    """In a bare clone an environment comes to be whose Python runs inside it."""
    prefix = answer(command(clone, "python"), "-c", "import sys; print(sys.prefix)")
    assert Path(prefix or "") == clone / ".venv"


def test_what_fits_is_left_alone(clone: Path, capsys: Capture) -> None:
    """Where the lock has not changed, nothing is installed and nothing said."""
    ensure_libraries(clone, SITE_LOCK)
    assert capsys.readouterr().err == ""


def test_a_changed_lock_is_installed(clone: Path, capsys: Capture) -> None:
    """Where the lock has changed, it is installed into what is there, and one line says so."""
    remains = clone / ".venv" / "remains"
    remains.touch()
    (clone / SITE_LOCK).write_text(NOTHING * 2, encoding="utf-8")
    ensure_libraries(clone, SITE_LOCK)
    said = capsys.readouterr().err
    assert said.startswith("Installing the libraries")
    assert said.count("\n") == 1
    assert remains.exists()


def test_the_tests_lock_covers_the_site(clone: Path, capsys: Capture) -> None:
    """After the tests' lock the site's is installed; after a changed site's, the tests' is not."""
    ensure_libraries(clone, TESTS_LOCK)
    ensure_libraries(clone, SITE_LOCK)
    assert capsys.readouterr().err.count("\n") == 1
    (clone / SITE_LOCK).write_text(NOTHING * 3, encoding="utf-8")
    for lock in (SITE_LOCK, TESTS_LOCK):
        ensure_libraries(clone, lock)
    assert capsys.readouterr().err.count("\n") == 2


def test_what_cannot_be_installed_is_said(clone: Path, capsys: Capture) -> None:
    """Where pip fails, its reason is shown, every time; what was installed before still is."""
    (clone / TESTS_LOCK).write_text(NOT_TO_BE_HAD, encoding="utf-8")
    for _ in range(2):
        with pytest.raises(SetUpError, match=r"(?s)online.*\n.*No matching distribution"):
            ensure_libraries(clone, TESTS_LOCK)
    capsys.readouterr()
    ensure_libraries(clone, SITE_LOCK)
    assert capsys.readouterr().err == ""


def test_a_broken_one_is_made_again(clone: Path) -> None:
    """Where its Python is gone, as after an upgrade of the system's, nothing is kept."""
    remains = clone / ".venv" / "remains"
    remains.touch()
    command(clone, "python").unlink()
    ensure_libraries(clone, SITE_LOCK)
    assert answer(command(clone, "python"), "-c", "import pip; print('fine')") == "fine"
    assert not remains.exists()


def test_a_link_that_does_not_fit_is_refused(clone: Path, tmp_path: Path) -> None:
    """Another checkout's environment is used where it fits, and never changed."""
    other = make_clone(tmp_path)
    (other / ".venv").symlink_to(clone / ".venv")
    ensure_libraries(other, SITE_LOCK)
    (other / SITE_LOCK).write_text(NOTHING * 4, encoding="utf-8")
    before = sorted((clone / ".venv").rglob("*"))
    with pytest.raises(SetUpError, match=r"is a link to .*Remove the link"):
        ensure_libraries(other, SITE_LOCK)
    assert sorted((clone / ".venv").rglob("*")) == before


def test_after_a_kill_two_at_once_start_again(tmp_path: Path) -> None:
    """A set-up killed half way stops nobody: of two that start after it, one does the work."""
    clone = make_clone(tmp_path)
    with start_set_up(clone) as killed:
        assert killed.stderr is not None
        assert killed.stderr.readline() == "Making a virtual environment…\n"
        killed.kill()
    both = [start_set_up(clone) for _ in range(2)]
    said = "".join(each.communicate()[1] for each in both)
    assert [each.returncode for each in both] == [0, 0]
    assert said.count("Installing the libraries") == 1
    assert answer(command(clone, "python"), "-c", "import pip; print('fine')") == "fine"
