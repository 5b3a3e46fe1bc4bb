"""What `publish` says that it changed for readers, and what it leaves alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.building.commands import run
from tests.site_factory import ARTICLE
from tools.build.changes import keep_unchanged
from tools.build.target import MARKER

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.building.conftest import Place


def marks(folder: Path) -> dict[str, tuple[int, int]]:
    """Return the inode and the time of every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file() and file.name != MARKER
    }


def test_a_second_publish_of_the_same_touches_no_file(public: Place) -> None:
    """Caches of browsers and servers stay good, and the report says that nothing has changed."""
    before, stands = marks(public.output), public.output.stat().st_ino
    done = run("publish", *public.words)
    assert done.status == 0
    assert "  Nothing has changed for readers: the site that stood there stays." in done.lines
    assert (marks(public.output), public.output.stat().st_ino) == (before, stands)


def test_one_edit_touches_only_what_it_changes(public: Place) -> None:
    """Every file whose bytes are the same keeps its time and its inode."""
    before = {file: (public.output / file).read_bytes() for file in marks(public.output)}
    kept = marks(public.output)
    (public.content / "news/x/a.md").write_text(f"{ARTICLE}A word more.\n", "utf-8")
    done = run("publish", *public.words)
    after = marks(public.output)
    same = {each for each in after if before.get(each) == (public.output / each).read_bytes()}
    assert {each for each in after if kept.get(each) == after[each]} == same
    assert "  Changed: /news/x/a-first-article/" in done.lines
    assert not any(each.startswith(("  New:", "  Gone:")) for each in done.lines)
    (touched,) = (each for each in done.lines if each.startswith("  Touched: "))
    other = len(after) - len(same) + len(before.keys() - after)  # the search's files have new names
    assert touched == f"  Touched: {other} of {len(after)} files"


def test_new_and_gone_pages_are_named(public: Place) -> None:
    """A page is named by its address."""
    (public.content / "news/x/a.md").unlink()
    (public.content / "news/x/b.md").write_text(
        ARTICLE.replace("Slug: a-first", "Slug: another"), "utf-8"
    )
    lines = run("publish", *public.words).lines
    assert "  New: /news/x/another-article/" in lines
    assert "  Gone: /news/x/a-first-article/" in lines
    assert not (public.output / "news/x/a-first-article").exists()


def test_styles_of_the_release_before_stay_for_one_release(public: Place) -> None:
    """A page opened before the switch finds them after it; a release later they are gone."""
    board = public.content / "board.yaml"
    plain = board.read_text("utf-8")

    def styles() -> set[str]:
        return {each.name for each in (public.output / "assets").glob("*.css")}

    first = styles()
    board.write_text(f'{plain}colours: {{brand: "#123456"}}\n', "utf-8")
    assert run("publish", *public.words).status == 0
    second = styles() - first
    assert len(second) == 1
    assert styles() == first | second
    board.write_text(f'{plain}colours: {{brand: "#102030"}}\n', "utf-8")
    assert run("publish", *public.words).status == 0
    assert styles() > second
    assert not styles() & first


def test_where_files_cannot_be_linked_they_keep_their_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems have no hard links."""
    old, new = tmp_path / "old", tmp_path / "new"
    for folder, page in ((old, "one"), (new, "two")):
        (folder / "assets").mkdir(parents=True)
        (folder / "index.html").write_text(page, "utf-8")
        (folder / "same.txt").write_text("same", "utf-8")
    (old / "index.html").write_text('<link href="/assets/site.1.css">', "utf-8")
    (old / "assets/site.1.css").write_text("a{}", "utf-8")
    os.utime(old / "same.txt", (1_000, 1_000))

    def refuse(*_paths: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    changes = keep_unchanged(old, new)
    assert (changes.new, changes.changed, changes.gone) == ((), ("index.html",), ())
    assert (new / "same.txt").stat().st_mtime == 1_000
    assert (new / "assets/site.1.css").read_text("utf-8") == "a{}"
