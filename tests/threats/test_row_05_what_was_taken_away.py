"""Threat 5: what was withdrawn or deleted stays on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.building.commands import snapshot
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory
from tests.threats.guards import Guard, guarded
from tools.build.build import build
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

KEPT: Files = {"news/x/kept.md": ARTICLE}
GONE: Files = {
    "news/gone/gone.md": ARTICLE.replace("a-first-article", "canary").replace(
        "Slug:", "Redirect-from: /old/canary.html\nThemes: Canary\nSlug:"
    ),
    "courses/canary.yaml": COURSE,
    "documents/canary.pdf": "canary",
}


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in a folder."""
    return {path: data for path, (_, data) in snapshot(folder).items()}


def test_a_build_after_a_deletion_is_a_clean_build(tmp_path: Path) -> None:
    """What is deleted leaves no byte, and the tree is that of a first build, byte for byte."""
    content = SiteFactory(tmp_path).write({**KEPT, **GONE})
    again, clean = tmp_path / "again", tmp_path / "clean"
    assert build(Request(content, again, today="2027-01-01")) == 0
    assert (again / "training" / "canary" / "index.html").is_file()
    for path in GONE:
        (content / path).unlink()
    assert build(Request(content, again, today="2027-01-01")) == 0
    assert build(Request(content, clean, today="2027-01-01")) == 0
    assert sorted(path for path in files(again) if "canary" in path) == []
    assert files(again) == files(clean)


def test_what_a_failed_build_left_is_in_no_later_one(tmp_path: Path) -> None:
    """Staging begins empty, whatever a build that was killed has left in it."""
    content = SiteFactory(tmp_path).write(KEPT)
    left = tmp_path / ".output.releases" / "new" / "canary.html"
    left.parent.mkdir(parents=True)
    left.write_text("canary")
    status = build(Request(content, tmp_path / "output", today="2027-01-01"))
    canary = [each.name for each in tmp_path.rglob("canary*")]
    assert (status, canary) == (0, [])


GUARDS = (
    Guard(
        "a whole tree",
        "tools/build/target.py",
        "# guard: one step",
        "if not shutil.copytree(staged, output, dirs_exist_ok=True):",
        ("test_a_build_after_a_deletion_is_a_clean_build",),
    ),
    Guard(
        "empty staging",
        "tools/build/target.py",
        "            _clear(output)\n            releases.mkdir(mode=0o700, exist_ok=True)\n"
        "            folder = releases / _NEW\n            folder.mkdir()\n",
        "            folder = releases / _NEW\n"
        "            folder.mkdir(parents=True, exist_ok=True)\n",
        ("test_what_a_failed_build_left_is_in_no_later_one",),
    ),
)
test_guards = guarded(__file__, GUARDS)
