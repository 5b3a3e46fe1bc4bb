"""Every file of the content folder is accounted for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.sources.folder import is_ignored
from tests.articles.embargoed_content import EMBARGOED
from tools.build.report import report
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site_factory import BuiltSite, SiteFactory


def _on_disk(content: Path) -> list[str]:
    files = (file for file in content.rglob("*") if file.is_file())
    return sorted(
        file.relative_to(content).as_posix() for file in files if not is_ignored(file.name)
    )


def test_every_file_of_the_project_s_own_content_is_read(real_site: BuiltSite) -> None:
    """No text, course, timetable or other file lies in the content without being read."""
    assert list(real_site.library.sources) == _on_disk(ROOT / "content")


def test_what_is_held_back_is_accounted_for_too(site: SiteFactory, tmp_path: Path) -> None:
    """Drafts and what waits for its day are counted as read, and as held back."""
    files = {**EMBARGOED, "images/.DS_Store": b"", "images/a.png": b"a picture"}
    built = site.build(files)
    assert list(built.library.sources) == _on_disk(tmp_path / "content")
    said = report("Built", built.library, built.folder, 1.0)
    read = [int(number) for number in re.findall(r"\d+", said.split("Read: ")[1].split("\n")[0])]
    assert sum(read) == len(_on_disk(tmp_path / "content"))
    texts = {entry.path for entry in built.library.entries}
    held = [line for line in said.splitlines() if "Held back: " in line]
    held_texts = [line for line in held if line.split()[2] in texts]
    assert len(built.library.public) + len(held_texts) == read[0]
