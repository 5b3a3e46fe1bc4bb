"""Each rule over the finished site is seen to fail, on faults that no text can cause."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.checks.finished.faults import ARTICLE, COURSE, FAULTS, FEED, MAIN, Fault
from tools.build.request import ROOT

if TYPE_CHECKING:
    from tests.checks.finished.small_site import Spoilt

OWN = "No text asks for this: it is a fault of the site's own code."


def _rules(lines: list[str]) -> set[str]:
    return {line.split(": ")[1] for line in lines}


def test_the_small_site_has_no_fault(spoilt: Spoilt) -> None:
    """Before anything is put into it, no rule has a word to say of it."""
    assert spoilt.reported() == []


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_put_in_by_hand_is_reported(fault: Fault, spoilt: Spoilt) -> None:
    """The rule that is there for it reports it, and no other does."""
    file = fault.file
    if file.endswith("/"):
        (file,) = (each for each in spoilt.site.files() if each.endswith(".css"))
    spoilt.rewrite(file, fault.old, fault.new)
    reported = spoilt.reported(ROOT)
    assert _rules(reported) == set(fault.reported), reported


def test_a_fault_of_the_sites_own_says_so_with_its_file_and_line(spoilt: Spoilt) -> None:
    """The path is that within the site; what many pages share is reported once.

    Where the page is of one source, that is named, too.
    """
    spoilt.rewrite(ARTICLE, MAIN, f'{MAIN}\n<a href="/no/">x</a>')
    line = spoilt.site.text(ARTICLE).split('<a href="/no/">')[0].count("\n") + 1
    nowhere = "broken-link: “/no/” leads nowhere: no page and no file of the site stands there."
    (alone,) = spoilt.reported()
    assert alone.startswith(f"{ARTICLE}:{line}: {nowhere}")
    assert alone.endswith(
        f"{OWN} The page “/news/x/a-first-article/” is made of “content/news/x/a.md”."
    )
    spoilt.rewrite("guidance/index.html", "<h1>", '<a href="/no/">x</a><h1>')
    spoilt.rewrite("themes/index.html", "<h1>", '<a href="/no/">x</a><h1>')
    (shared,) = spoilt.reported()
    assert shared.startswith("guidance/index.html:")
    assert shared.endswith(f"{OWN} 2 more of its files have it, too.")


@pytest.mark.parametrize("file", [FEED, "training/c/2027-02-02.ics"])
def test_a_file_that_differs_from_a_page_names_that_and_its_source(
    file: str, spoilt: Spoilt
) -> None:
    """Whoever looks for the cause begins there, not in the feed or the calendar."""
    spoilt.rewrite(COURSE, "<span data-place>Online", "<span data-place>The hall")
    made_of = "The page “/training/c/” is made of “content/courses/c.yaml”."
    reported = [line for line in spoilt.reported() if line.startswith(f"{file}:")]
    assert reported
    assert [line for line in reported if not line.endswith(made_of)] == []


@pytest.mark.parametrize(
    ("file", "rules"),
    [
        ("guidance/g/index.html", {"left-out", "broken-link"}),
        ("case-reviews/child-v/briefing/index.html", {"left-out", "broken-link"}),
        ("old/place/index.html", {"left-out"}),
        ("training/c/2026-02-03.ics", {"left-out"}),
        ("training/c/calendar.ics", {"left-out", "broken-link", "calendar"}),
        ("images/p.png", {"left-out", "broken-link"}),
        ("feeds/training.xml", {"feed", "broken-link"}),
    ],
)
def test_a_file_that_is_missing_is_reported(file: str, rules: set[str], spoilt: Spoilt) -> None:
    """Every text, course, session, old address and served file has what readers ask for."""
    (spoilt.site.folder / file).unlink()
    assert rules <= _rules(spoilt.reported())


@pytest.mark.parametrize(
    "file",
    [
        "news/x/another/index.html",
        "documents/plan.pdf",
        "assets/old.css",
        "case-reviews/by/type/other/index.html",
        "notes",
    ],
)
def test_a_file_that_nothing_asks_for_is_reported(file: str, spoilt: Spoilt) -> None:
    """A page of no text, a file of no folder, an asset and a facet that no page leads to."""
    path = spoilt.site.folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    page = spoilt.site.text(ARTICLE)
    path.write_text(
        page.replace("</head>", '<meta name="robots" content="noindex"></head>'), "utf-8"
    )
    stray = [line for line in spoilt.reported() if line.startswith(f"{file}:1: stray: ")]
    assert len(stray) == 1


def test_a_path_of_the_machine_is_found_whole_and_nowhere_else(spoilt: Spoilt) -> None:
    """A longer name that begins alike is another folder, and a page's address is no path."""
    machine = Path("/home/editor")
    for text, number in (("/home/editors", 0), ("x.example/home/editor", 0), ("/home/editor/a", 1)):
        spoilt.rewrite("robots.txt", "User-agent", f"# {text}\nUser-agent")
        assert len(spoilt.reported(machine)) == number
