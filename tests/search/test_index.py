"""The index holds what is published, each page's own words alone, and the same bytes every time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from plugins.output.writer import page_made
from tests.search.indexing import write_index
from tests.search.reading_index import found_pages, index_files
from tests.site_factory import ARTICLE, COURSE, BuiltSite, SiteFactory
from tools.build.pagefind import Pagefind
from tools.build.request import ROOT, MachineError, Request
from tools.build.search_index import MARK, OPTIONS, build_site, searched_part
from tools.build.search_meta import SearchMetaError, settled, settled_index

if TYPE_CHECKING:
    from pathlib import Path

REVIEW = """Title: Review {word}
Date: 2026-01-05
Slug: {word}
Summary: Summary {word}.
Themes: Bruising
Review-type: Case review
Review-subject: Child {word}
{status}
Public words.

## Findings

Finding {word}.
"""
ANSWERED = "Review-status: {}\nReview-status-reason: Reason {}.\n"


def review(word: str, status: str = "") -> str:
    """Return a review of a status that has a canary word wherever text can stand."""
    return REVIEW.format(word=word, status=ANSWERED.format(status, word) if status else "")


FILES = {
    "news/x/a.md": ARTICLE.replace("Slug", "Themes: Bruising\nSlug"),
    "news/x/draft.md": ARTICLE.replace("Slug", "Status: draft\nSlug").replace(
        "a-first-article\nSummary: One", "zqdraft\nSummary: zqdraft"
    ),
    "news/x/later.md": ARTICLE.replace("2026-01-05", "2030-01-05").replace(
        "a-first-article\nSummary: One", "zqlater\nSummary: zqlater"
    ),
    "case-reviews/shown.md": review("zqshown"),
    "case-reviews/request.md": review("zqrequest", "on-request"),
    "case-reviews/withdrawn.md": review("zqwithdrawn", "withdrawn"),
    "case-reviews/withheld.md": review("zqwithheld", "withheld"),
    "guidance/g.md": "Title: A guide\nSlug: g\nSummary: S.\nThemes: Bruising\n\nText.\n",
    "pages/p.md": "Title: A page\nSlug: p\nSummary: S.\n\nText.\n",
    "courses/c.yaml": COURSE + "themes: [Bruising]\n",
    "courses/zqcourse.yaml": COURSE.replace("A short", "A zqcourse").replace(
        "announced: 2026-01-05", "announced: 2027-01-15"
    ),
    "glossary.yaml": "- term: Section 47\n  meaning: An enquiry.\n",
}

# Some twenty of one day: their order is settled by nothing in them but their addresses.
MANY = {f"case-reviews/{each}.md": review(f"word{each}") for each in range(20)}


def build_whole(site: SiteFactory, folder: Path) -> Path:
    """Make a folder with a small site and its index, as `build` does, and return it."""
    folder.mkdir()
    request = Request(site.write(FILES), folder, today="2027-01-01")
    build_site(request, folder, lambda _written: None)
    return folder


@pytest.fixture
def searched(site: SiteFactory) -> BuiltSite:
    """Return a small site of every kind of page, with its index."""
    built = site.build(FILES)
    write_index(built.folder)
    return built


def test_every_kind_of_page_with_words_of_its_own_is_found(searched: BuiltSite) -> None:
    """Texts, courses, themes and the glossary are found under their kind; no list is."""
    kinds = {url: page["meta"]["kind"] for url, page in found_pages(searched.folder).items()}
    assert kinds == {
        "/news/x/a-first-article/": "News",
        "/case-reviews/zqshown/": "Case review",
        "/case-reviews/zqwithheld/": "Case review",
        "/guidance/g/": "Guidance",
        "/p/": "Page",
        "/training/c/": "Training",
        "/themes/bruising/": "Theme",
        "/glossary/": "Page",
        "/worried-about-a-child/": "Page",
    }


def test_no_word_of_what_is_not_published_is_in_any_file(searched: BuiltSite) -> None:
    """Drafts, what waits for its day, and reviews taken down are in no byte of the index."""
    everything = b"\n".join(index_files(searched.folder).values())
    hidden = (b"zqdraft", b"zqlater", b"zqcourse", b"zqrequest", b"zqwithdrawn")
    assert [word for word in hidden if word in everything] == []
    # The guard can fail: these are on the site, and what is shown is in the index.
    assert b"zqshown" in everything
    assert b"zqrequest" in searched.everything()


def test_a_page_is_found_by_its_own_words_alone(searched: BuiltSite) -> None:
    """What a page lists of others and the worried block are not its words."""
    found = found_pages(searched.folder)
    assert "zqshown" not in found["/themes/bruising/"]["content"]
    assert "zqwithheld" not in found["/training/c/"]["content"]
    blocks = [url for url, page in found.items() if "NSPCC" in page["content"]]
    assert blocks == ["/worried-about-a-child/"]


def test_whole_pages_would_make_the_same_index(real_site: BuiltSite, tmp_path: Path) -> None:
    """What is left out of a page before it is read has no part in the search."""
    whole = Pagefind(tmp_path, OPTIONS)
    try:
        for page in sorted(real_site.files()):
            if page.endswith(".html") and MARK in (text := real_site.text(page)):
                whole.add(page, text)
                assert len(searched_part(text)) < len(text) - 1_000
        whole.make()
        expected = settled_index(whole.files())
    finally:
        whole.stop()
    without_index = shutil.ignore_patterns("pagefind")
    shutil.copytree(real_site.folder, tmp_path / "site", ignore=without_index)
    write_index(tmp_path / "site")
    made = tmp_path / "site" / "pagefind"
    assert {file: data for file, data in expected.items() if (made / file).is_file()} == {
        file.relative_to(made).as_posix(): file.read_bytes()
        for file in made.rglob("*")
        if file.is_file()
    }


def test_a_page_says_its_title_day_and_themes(searched: BuiltSite) -> None:
    """Results can be shown as entries, and held to a kind and a theme."""
    page = found_pages(searched.folder)["/news/x/a-first-article/"]
    assert page["meta"] == {
        "title": "A first article",
        "kind": "News",
        "published": "Monday 5 January 2026",
        "day": "2026-01-05",
    }
    assert page["filters"] == {"kind-news": ["yes"], "theme-bruising": ["yes"]}


def test_a_site_without_content_has_an_index_too(site: SiteFactory) -> None:
    """The page that says who to tell can always be found, and it alone."""
    built = site.build({})
    write_index(built.folder)
    assert list(found_pages(built.folder)) == ["/worried-about-a-child/"]


def test_the_same_pages_make_the_same_index(searched: BuiltSite) -> None:
    """Run again over the same pages, Pagefind and what puts it in order give the same bytes."""
    first = searched.everything()
    for file in sorted((searched.folder / "pagefind").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    write_index(searched.folder)
    assert searched.everything() == first


def test_settings_of_the_machine_change_nothing(
    site: SiteFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable that Pagefind would obey is not handed on."""
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "footer")
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "elsewhere")
    built = site.build(FILES)
    write_index(built.folder)
    assert len(found_pages(built.folder)) == 9


def test_nothing_that_readers_do_not_need_is_served(searched: BuiltSite) -> None:
    """Pagefind's own looks stay out: the form and its script are the site's."""
    assert [each for each in index_files(searched.folder) if each.endswith(".css")] == []
    scripts = [each for each in index_files(searched.folder) if each.endswith(".js")]
    assert scripts == ["pagefind.js"]


def test_an_index_that_cannot_be_made_stops_the_build(tmp_path: Path) -> None:
    """Where there is no page to read, the build says so and goes no further."""
    with pytest.raises(MachineError, match="The search’s index could not be made"):
        write_index(tmp_path)


@pytest.mark.parametrize(
    "data", [b"", b"other", b"pagefind_dcd", b"pagefind_dcd\x01", b"pagefind_dcd\x80"]
)
def test_a_head_of_another_form_is_refused(data: bytes) -> None:
    """A later Pagefind that writes something else is noticed, not garbled."""
    with pytest.raises(SearchMetaError):
        settled(data)


def test_the_filters_of_a_head_are_sorted_and_the_rest_stays() -> None:
    """Only the fourth part changes, however its items are nested."""
    start, end = b"pagefind_dcd\x86\x63one\x82\x01\x19\x03\xe8\x80", b"\x80\x81\x64name"
    b_first = b"\x82\x82\x61b\x61x\x82\x61a\x61y"
    a_first = b"\x82\x82\x61a\x61y\x82\x61b\x61x"
    assert settled(start + b_first + end) == start + a_first + end
    assert settled(start + b"\x80" + end) == start + b"\x80" + end


def test_the_index_lacks_no_page_for_being_begun_early(site: SiteFactory, tmp_path: Path) -> None:
    """Made while the rest is built, it is byte for byte that of the finished site."""
    order: list[str] = []

    def note(path: str, html: str) -> None:
        del html
        order.append(path)

    with page_made.connected_to(note):
        folder = build_whole(site, tmp_path / "early")
    again = tmp_path / "again"
    shutil.copytree(folder, again, ignore=shutil.ignore_patterns("pagefind"))
    write_index(again, order)
    assert index_files(again) == index_files(folder)
    assert len(found_pages(folder)) == 9


def test_the_order_of_files_on_the_disk_changes_nothing(site: SiteFactory, tmp_path: Path) -> None:
    """Pages come to Pagefind in the order of the build, whatever order a disk lists them in."""
    built = []
    for seed in ("1", "2"):  # Pelican finds files in the order of a set, which the seed changes
        output = tmp_path / seed
        command = [sys.executable, "-m", "tools.cli", "build", "--today", "2027-01-01"]
        subprocess.run(
            [*command, "--content", str(site.write(MANY)), "--output", str(output)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        built.append(index_files(output))
    assert built[0] == built[1]
