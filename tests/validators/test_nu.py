"""The Nu HTML Checker finds what is wrong, and only that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.validators.nu import nu_errors

if TYPE_CHECKING:
    from pathlib import Path

SOUND = "<!DOCTYPE html>\n<html lang='en-GB'>\n<meta charset='utf-8'>\n<title>Café</title>\n{}\n"


def test_sound_pages_have_no_errors(tmp_path: Path) -> None:
    """Pages without a fault give no line, however odd their names, and neither do no pages."""
    pages = [tmp_path / name for name in ("a b.html", "é “quoted”.html")]
    for page in pages:
        page.write_text(SOUND.format("<p>Text"), encoding="utf-8")
    assert nu_errors(pages) == []
    assert nu_errors([]) == []


def test_a_fault_is_shown_with_file_and_line(tmp_path: Path) -> None:
    """A page's fault gives one line that begins with its file and line; warnings give none."""
    sound, faulty = tmp_path / "sound.html", tmp_path / "a faulty one.html"
    sound.write_text(SOUND.format("<section>No heading</section>"), encoding="utf-8")
    faulty.write_text(SOUND.format("<img src='a.png'>"), encoding="utf-8")
    (line,) = nu_errors([sound, faulty])
    assert line.startswith(f"{faulty}:5: ")
    assert "alt" in line


def test_a_page_that_is_not_there_is_no_sound_page(tmp_path: Path) -> None:
    """A missing file is an error, not a page without faults."""
    with pytest.raises(FileNotFoundError):
        nu_errors([tmp_path / "missing.html"])
