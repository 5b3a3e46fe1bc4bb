"""Threat 7: HTML, programs, hidden files and editors’ copies in the content are served."""

from __future__ import annotations

import os

import pytest

from tests.site_factory import ARTICLE, Files, SiteFactory
from tests.threats.guards import Guard, guarded

AT = "news/good-practice/a.md"
# What programs leave behind, or keep out of sight.
LEFT = (
    "images/.git/config", "images/.htaccess", "documents/.env", "news/good-practice/.a.md.swp",
    "images/photo.png~", "images/photo.png.bak", "documents/#plan.pdf#", "images/photo.tmp",
    "news/good-practice/~$a.md", "documents/~lock.pdf", "images/Thumbs.db", "extra/.htpasswd",
)  # fmt: skip
NO_TEXT = (
    "is not read here: articles are .md files. What readers may have as a file is in "
    "content/documents."
)
NO_TYPE = "are not served: save it as PDF, or a picture as PNG or JPEG."


@pytest.mark.parametrize("name", ["b.html", "b.rst", "b.htm", "b.md.html", "b.txt", "b.php"])
def test_only_markdown_is_read_as_a_text(name: str, site: SiteFactory) -> None:
    """What Pelican itself would read, script and all, is refused."""
    files = {AT: ARTICLE, f"news/good-practice/{name}": "<script>alert(1)</script>"}
    assert site.problems(files) == [
        f"content/news/good-practice/{name}:1: file-type: “{name}” {NO_TEXT}"
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("images/a.svg", ".svg"), ("images/shell.php", ".php"), ("documents/a.html", ".html"),
        ("documents/a.exe", ".exe"), ("documents/a.js", ".js"), ("documents/_headers", "_headers"),
        ("extra/_worker.js", ".js"), ("extra/index.html", ".html"),
        ("images/photo.png.orig", ".orig"),
        ("images/photo.png.1", ".1"),
    ],
)  # fmt: skip
def test_only_listed_types_are_served(name: str, kind: str, site: SiteFactory) -> None:
    """A picture that can hold a program, and anything that runs, is refused."""
    assert site.problems({AT: ARTICLE, name: "canary"}) == [
        f"content/{name}:1: file-type: Files of the type “{kind}” {NO_TYPE}"
    ]


@pytest.mark.parametrize("name", ["images/shell.php.jpg", "documents/a.PHTML.pdf"])
def test_no_name_has_the_type_of_a_program_within(name: str, site: SiteFactory) -> None:
    """Some servers run a file for any type in its name."""
    kind = f".{name.split('.')[1].lower()}"
    assert site.problems({AT: ARTICLE, name: "canary"}) == [
        f"content/{name}:1: file-type: Files of the type “{kind}” {NO_TYPE}"
    ]


def test_what_programs_leave_behind_is_neither_read_nor_served(site: SiteFactory) -> None:
    """Not a byte of hidden files, copies of editors and locks is in the site, nor stops it."""
    files: Files = {AT: ARTICLE, **dict.fromkeys(LEFT, b"\xff\x00canary")}
    assert site.problems(files) == []
    assert b"canary" not in site.build({}).everything()


def test_what_is_no_file_is_refused(site: SiteFactory) -> None:
    """A pipe would hold up the build for ever."""
    content = site.write({AT: ARTICLE, "images/a.png": "PNG"})
    os.mkfifo(content / "images" / "b.png")
    assert site.problems({}) == [
        "content/images/b.png:1: file-type: This is neither a file nor a folder: delete it."
    ]


def test_nothing_else_stands_in_the_content(site: SiteFactory) -> None:
    """A folder that nothing reads is reported, so that nobody thinks its texts are on the site."""
    said = site.problems({AT: ARTICLE, "newz/a.md": ARTICLE})
    assert [line.partition(" here: ")[0] for line in said] == [
        "content/newz:1: place: Nothing reads “newz”"
    ]


_FILES = "plugins/site/files.py"
GUARDS = (
    Guard(
        "texts",
        "plugins/articles/sources.py",
        "file.name.endswith(ending)), None)",
        'file.name.endswith(ending)), ".md")',
        ("test_only_markdown_is_read_as_a_text",),
    ),
    Guard(
        "types that are served",
        _FILES,
        '"" if types[-1:] and types[-1] in SERVED else file.suffix or file.name',
        '""',
        ("test_only_listed_types_are_served",),
    ),
    Guard(
        "types of programs",
        _FILES,
        "if each in PROGRAMS)",
        "if False)",
        ("test_no_name_has_the_type_of_a_program_within",),
    ),
    Guard(
        "what is passed over",
        "plugins/sources/folder.py",
        "return any(fnmatch.fnmatchcase(name, pattern) for pattern in IGNORED)",
        "return False",
        ("test_what_programs_leave_behind_is_neither_read_nor_served",),
    ),
    Guard(
        "pipes and devices",
        "plugins/sources/folder.py",
        "# guard: pipes and devices",
        "if False:",
        ("test_what_is_no_file_is_refused",),
    ),
    Guard(
        "folders that nothing reads",
        _FILES,
        "# guard: folders that nothing reads",
        "if True:",
        ("test_nothing_else_stands_in_the_content",),
    ),
)
test_guards = guarded(__file__, GUARDS)
