"""Threat 3: a symbolic link that leaves the content, or gives one file two names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site_factory import ARTICLE, SiteFactory
from tests.threats.guards import Guard, guarded

if TYPE_CHECKING:
    from pathlib import Path

AT = "news/good-practice/a.md"
SAID = "symbolic-link: This is a shortcut to a file elsewhere: copy the file itself here."


@pytest.fixture
def content(site: SiteFactory) -> Path:
    """Return a content folder with an article, and beside it a folder of secrets."""
    folder = site.write({AT: ARTICLE})
    secret = folder.parent / "secret"
    secret.mkdir()
    (secret / "b.md").write_text(ARTICLE.replace("a-first-article", "canary"))
    (secret / "b.pdf").write_text("canary")
    (secret / "board.yaml").write_text("name: canary\narea: Sample\n")
    return folder


def linked(content: Path, path: str, target: str) -> None:
    """Make a link at a path in the content folder."""
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    (content / path).symlink_to(target)


def test_a_file_is_no_link(content: Path, site: SiteFactory) -> None:
    """A text, a document or a course elsewhere is refused under its name here."""
    linked(content, "news/good-practice/b.md", "../../../secret/b.md")
    linked(content, "documents/b.pdf", "../../secret/b.pdf")
    linked(content, "documents/root.pdf", str(content.parent / "secret" / "b.pdf"))
    assert site.problems({}) == [
        f"content/documents/b.pdf:1: {SAID}",
        f"content/documents/root.pdf:1: {SAID}",
        f"content/news/good-practice/b.md:1: {SAID}",
    ]


@pytest.mark.parametrize("folder", ["documents", "news", "courses", "documents/plans"])
def test_a_folder_is_no_link(folder: str, content: Path, site: SiteFactory) -> None:
    """Neither a folder of the content nor one below it stands for a folder elsewhere."""
    if folder == "news":
        (content / AT).unlink()
        (content / "news" / "good-practice").rmdir()
        (content / "news").rmdir()
    linked(content, folder, str(content.parent / "secret"))
    assert site.problems({}) == [f"content/{folder}:1: {SAID}"]


@pytest.mark.parametrize("name", ["board.yaml", "themes.yaml", "glossary.yaml"])
def test_a_data_file_is_no_link(name: str, content: Path, site: SiteFactory) -> None:
    """The board's own files are held to the same rule."""
    linked(content, name, "../secret/board.yaml")
    assert site.problems({}) == [f"content/{name}:1: {SAID}"]


def test_a_link_within_the_content_is_refused_too(content: Path, site: SiteFactory) -> None:
    """What is held back under one name would be public under the other."""
    draft = ARTICLE.replace("Slug: a-first-article", "Status: draft\nSlug: b")
    files = {"news/good-practice/b.md": f"{draft}\n[a](/documents/held.pdf)\n"}
    site.write({**files, "documents/held.pdf": "canary"})
    linked(content, "documents/public.pdf", "held.pdf")
    assert site.problems({}) == [f"content/documents/public.pdf:1: {SAID}"]


def test_links_in_a_circle_are_refused(content: Path, site: SiteFactory) -> None:
    """A link to itself, and a folder that holds itself, end no build."""
    linked(content, "documents/a.pdf", "a.pdf")
    linked(content, "images/round", "../images")
    assert site.problems({}) == [
        f"content/documents/a.pdf:1: {SAID}",
        f"content/images/round:1: {SAID}",
    ]


_FOLDER = "plugins/sources/folder.py"
GUARDS = (
    Guard(
        "links are not followed",
        _FOLDER,
        "# guard: links are not followed",
        "mode = path.stat().st_mode",
        (
            "test_a_file_is_no_link",
            "test_a_folder_is_no_link",
            "test_a_data_file_is_no_link",
            "test_a_link_within_the_content_is_refused_too",
        ),
    ),
    Guard(
        "the folders of the content themselves",
        _FOLDER,
        "    if not is_own(folder, content, problems):\n        return\n",
        "",
        ("test_a_folder_is_no_link",),
    ),
    Guard(
        "links in a circle",
        _FOLDER,
        "# guard: links in a circle",
        "if False:",
        ("test_links_in_a_circle_are_refused",),
    ),
    Guard(
        "data files",
        "plugins/site/files.py",
        "is_own(file, content, problems) and ",
        "",
        ("test_a_data_file_is_no_link",),
    ),
)
test_guards = guarded(__file__, GUARDS)
