"""Threat 23: a command is killed while it replaces the public's site, and the next is refused."""

from __future__ import annotations

from itertools import count, takewhile
from signal import SIGINT, SIGKILL, Signals
from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run
from tests.building.killed import switched
from tests.site_factory import ARTICLE, SiteFactory
from tests.threats.guards import Guard, guarded
from tools.build.build import build, check, publish
from tools.build.request import Request
from tools.build.target import MARKER, exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BROKEN = {"news/x/a.md": ARTICLE.replace("2026-01-05", "03/04/2026")}
SAID = "A command was killed while it replaced “"


def site_of(folder: Path, page: str) -> None:
    """Write a site of one page, with what marks it as ours."""
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(page)
    (folder / MARKER).write_text("ours")


def killed(folder: Path, way: str, by: Signals = SIGKILL) -> Iterator[Path]:
    """Yield a target each time after a switch that was stopped one call later than the last."""
    for call in count(1):
        target = folder / str(call) / "public"
        site_of(target, "old")
        if switched(target, call, way, by):
            assert call > 5, "The calls were not counted."
            return
        yield target


def page(target: Path) -> str:
    """Return what the target's page says, "gone" where there is none."""
    whole = (target / MARKER).is_file() and (target / "index.html").is_file()
    return (target / "index.html").read_text() if whole else "gone"


def test_the_public_sees_the_old_site_or_the_new_one_at_every_moment(tmp_path: Path) -> None:
    """Killed at any call, the switch leaves one of the two in its place; both were seen."""
    seen = [page(target) for target in killed(tmp_path, "exchange")]
    assert sorted(set(seen)) == ["new", "old"]
    assert list(takewhile("old".__eq__, seen)) + [each for each in seen if each == "new"] == seen


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_refused_publish_after_the_kill_leaves_a_whole_site(way: str, tmp_path: Path) -> None:
    """Whichever call the kill came at; nothing but the lock is left beside the target."""
    content = SiteFactory(tmp_path).write(BROKEN)
    seen = []
    for target in killed(tmp_path / "sites", way):
        before = page(target)
        assert publish(Request(content, target, today="2027-01-01", publish=True)) == 1
        assert page(target) == ("old" if before == "gone" else before)
        assert {each.name for each in target.parent.iterdir()} <= {"public", ".public.lock"}
        seen.append(before)
    assert "old" in seen
    assert "new" in seen
    assert ("gone" in seen) == (way == "renames")


@pytest.mark.parametrize("command", [build, check, publish])
def test_any_command_puts_the_site_back_and_says_so(
    command: Callable[[Request], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each finds the target gone and the former site beside it, even where it can do nothing."""
    target = lost(tmp_path)
    assert command(Request(tmp_path / "nowhere", target)) == 2
    assert page(target) == "old"
    assert capsys.readouterr().err.startswith(f"{SAID}{target}”")


def test_serve_puts_the_site_back_too(tmp_path: Path) -> None:
    """Even where it has nothing to serve."""
    target = lost(tmp_path)
    done = run("serve", "--content", tmp_path / "nowhere", "--output", target)
    assert (done.status, page(target)) == (2, "old")
    assert done.complaint.startswith(SAID)


def test_an_empty_folder_in_the_place_of_the_site_is_no_site(tmp_path: Path) -> None:
    """Somebody who made the folder again finds the site in it after the next command."""
    target = lost(tmp_path)
    target.mkdir()
    assert check(Request(tmp_path / "nowhere", target)) == 2
    assert page(target) == "old"


def test_what_is_not_a_whole_site_is_never_put_back(tmp_path: Path) -> None:
    """A copy half deleted, one that never was public, and one beside files of others stay away."""
    half, new, full = (tmp_path / name / "public" for name in ("half", "new", "full"))
    site_of(releases(half) / "old", "old")
    (releases(half) / "old" / MARKER).unlink()
    site_of(releases(new) / "new", "new")
    site_of(releases(full) / "old", "old")
    full.mkdir()
    (full / "thesis.txt").write_text("years of work")
    for target in (half, new, full):
        assert check(Request(tmp_path / "nowhere", target)) == 2
    assert [half.exists(), new.exists()] == [False, False]
    assert [each.name for each in full.iterdir()] == ["thesis.txt"]


def test_a_half_deleted_site_has_lost_its_mark_first(tmp_path: Path) -> None:
    """Wherever clearing up is killed: what has its mark still has its page."""
    for target in killed(tmp_path, "renames"):
        for left in releases(target).glob(f"*/{MARKER}"):
            assert left.with_name("index.html").is_file()


def test_an_interrupted_command_puts_the_site_back_itself(tmp_path: Path) -> None:
    """After Ctrl-C at any call, or whatever else raises there, the site needs no other command."""
    assert "gone" not in {page(target) for target in killed(tmp_path, "renames", SIGINT)}


def test_folders_that_cannot_change_places_stay(tmp_path: Path) -> None:
    """Where one is missing nothing moves, and that is said."""
    site_of(tmp_path / "a", "a")
    assert exchange(tmp_path / "a", tmp_path / "b") is False
    assert page(tmp_path / "a") == "a"


def lost(folder: Path) -> Path:
    """Return a target that is gone, its site beside it as a kill between two renames left it."""
    target = folder / "site" / "public"
    site_of(releases(target) / "old", "old")
    site_of(releases(target) / "new", "new")
    return target


def releases(target: Path) -> Path:
    """Return the folder of releases beside a target."""
    return target.with_name(".public.releases")


_TARGET = "tools/build/target.py"
_REFUSED = ("test_a_refused_publish_after_the_kill_leaves_a_whole_site",)
GUARDS = (
    Guard(
        "one step",
        _TARGET,
        "# guard: one step",
        "if True:",
        ("test_the_public_sees_the_old_site_or_the_new_one_at_every_moment", *_REFUSED),
    ),
    Guard(
        "putting back",
        _TARGET,
        "# guard: putting back",
        "is_whole = False",
        ("test_any_command_puts_the_site_back_and_says_so", *_REFUSED),
    ),
    Guard(
        "clearing up afterwards",
        _TARGET,
        "    _restore(output)\n    releases = releases_of(output)\n",
        "    releases = releases_of(output)\n",
        ("test_an_interrupted_command_puts_the_site_back_itself",),
    ),
    Guard(
        "the mark of a whole site",
        _TARGET,
        "# guard: putting back",
        "is_whole = (releases_of(output) / _OLD).is_dir()",
        ("test_what_is_not_a_whole_site_is_never_put_back",),
    ),
    Guard(
        "the mark goes first",
        _TARGET,
        "# guard: the mark goes first",
        "pass",
        ("test_a_half_deleted_site_has_lost_its_mark_first",),
    ),
    Guard(
        "files of others",
        _TARGET,
        "# guard: files of others",
        "return is_whole",
        ("test_what_is_not_a_whole_site_is_never_put_back",),
    ),
)
test_guards = guarded(__file__, GUARDS)
