"""The folder that a check builds into is gone afterwards, and stands where it may."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from tools.build import target
from tools.build.target import throwaway


def test_nothing_of_it_stays_whatever_happens() -> None:
    """Neither after the work nor after a fault in it."""
    with throwaway() as folder:
        (folder / "a").mkdir()
        (folder / "a" / "page.html").write_text("text")
    assert not folder.exists()
    with pytest.raises(ZeroDivisionError), throwaway() as folder:
        (folder / "page.html").write_text(str(1 // 0))
    assert not folder.exists()


def test_a_folder_that_the_user_names_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TMPDIR overrules the memory, as it overrules the system's own folder."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with throwaway() as folder:
        assert folder.parent == tmp_path


def test_memory_is_used_only_where_there_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With less than a large site needs, and where there is none, the system's folder serves."""
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", None)
    own = Path(tempfile.gettempdir())
    free = shutil.disk_usage(own).free
    monkeypatch.setattr(target, "_IN_MEMORY", own / "no-such-folder")
    with throwaway() as folder:
        assert folder.parent == own
    monkeypatch.setattr(target, "_IN_MEMORY", own.parent)
    monkeypatch.setattr(target, "_ENOUGH", free * 2)
    with throwaway() as folder:
        assert folder.parent == own
    monkeypatch.setattr(target, "_IN_MEMORY", tmp_path)
    monkeypatch.setattr(target, "_ENOUGH", 0)
    with throwaway() as folder:
        assert folder.parent == tmp_path
