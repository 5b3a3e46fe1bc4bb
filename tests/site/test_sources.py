"""Every file of the content folder is accounted for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.output.head import Kind, page_head
from plugins.output.plan import Page, Plan
from plugins.sources.folder import is_ignored
from tests.articles.embargoed_content import EMBARGOED
from tools.build.report import report
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site_factory import BuiltSite, SiteFactory

GUIDANCE = "Title: A guide\nSlug: g\nSummary: One sentence.\n\nText.\n"


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


def test_a_build_counts_the_pages_of_its_plan(site: SiteFactory) -> None:
    """Each kind that has words for it, the kinds of texts first, and those without a page, too."""
    built = site.build({"guidance/a.md": GUIDANCE})
    plan = built.library.plan
    assert plan
    assert _shown(built) == (
        "0 news articles, 0 case reviews, 1 guidance page, 0 fixed pages, 0 courses, "
        "0 coming sessions"
    )
    new = Page(
        path="a/",
        head=page_head(
            built.library.address, "a/", "A", "", kind=Kind("New", 0, "new", "new ones")
        ),
        template="page",
    )
    more = replace(built.library, plan=Plan((*plan.planned, new, replace(new, path="b/"))))
    assert _shown(replace(built, library=more)).endswith(
        "0 fixed pages, 2 new ones, 0 courses, 0 coming sessions"
    )


def _shown(built: BuiltSite) -> str:
    said = report("Built", built.library, built.folder, 1.0)
    return said.partition("Shown: ")[2].partition("\n")[0]
