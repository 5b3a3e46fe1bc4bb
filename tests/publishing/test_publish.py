"""Nothing goes before the public unless every check holds, and then all of it does at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.articles.model import FIXED_PAGES
from tests.building.commands import run, snapshot
from tests.publishing.conftest import PAGE
from tools.build.target import MARKER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.building.conftest import Place


def test_a_site_that_holds_is_published_whole(ready: Place) -> None:
    """The report says what was published; next to it only a lock and its sources may stay."""
    done = run("publish", *ready.words)
    assert (done.status, done.complaint) == (0, "")
    assert done.lines[0].startswith("Published The board for 1 January 2027 in ")
    assert (ready.output / "news" / "x" / "a-first-article" / "index.html").is_file()
    left = {each.name for each in ready.output.parent.iterdir()}
    assert left - {".public.lock"} == {"content", "public", ".public.releases"}
    (sources,) = ready.output.with_name(".public.releases").iterdir()
    assert sources.name.startswith("sources-")


def test_it_publishes_the_same_bytes_as_a_build(public: Place) -> None:
    """What was looked at in a build is what the public gets."""
    built = public.output.with_name("built")
    words = ("--content", public.content, "--output", built, "--today", "2027-01-01")
    assert run("build", *words).status == 0
    assert contents(built) == contents(public.output)


def test_the_settings_of_publishing_are_used(ready: Place, clone: Path) -> None:
    """A fault in publishconf.py stops publishing, and no build."""
    (clone / "publishconf.py").write_text("raise RuntimeError\n", "utf-8")
    assert run("build", *ready.words, clone=clone).status == 0
    assert run("publish", *ready.words, clone=clone).status == 3


def test_the_fixed_pages_are_demanded(public: Place) -> None:
    """Each that is missing, a draft or still to come stops publishing; a build does without."""
    before = snapshot(public.output)
    folder = public.content / "pages"
    slugs = sorted(FIXED_PAGES)
    for slug in slugs:
        (folder / f"{slug}.md").unlink()
    missing = [
        f"content/pages/{slug}.md:1: fixed-page: A public site needs the page “/{slug}/”: "
        f"write it here, with “Slug: {slug}”."
        for slug in slugs
    ]
    done = run("publish", *public.words)
    assert (done.status, done.lines) == (1, missing)
    for slug, held in zip(slugs, ("Publish: 2027-01-02", "Status: draft") * 2, strict=True):
        (folder / f"{slug}.md").write_text(f"{held}\n{PAGE.format(slug=slug)}", "utf-8")
    why = ("it is held back until 2 January 2027", "it is held back as a draft") * 2
    hidden = [
        f"content/pages/{slug}.md:3: fixed-page: A public site needs the page “/{slug}/”, and "
        f"readers cannot see it yet: {each}."
        for slug, each in zip(slugs, why, strict=True)
    ]
    assert run("publish", *public.words).lines == hidden
    assert snapshot(public.output) == before
    assert run("build", *public.words).status == 0


@pytest.mark.parametrize(("key", "when"), [("day", "by day"), ("night", "at night")])
def test_numbers_to_ring_are_demanded_of_a_real_board(key: str, when: str, ready: Place) -> None:
    """It needs one by day and one at night; a sample's pages show national numbers alone."""
    board = ready.content / "board.yaml"
    lines = [each for each in board.read_text("utf-8").splitlines() if f"  {key}:" not in each]
    board.write_text("\n".join(lines), "utf-8")
    done = run("publish", *ready.words)
    message = (
        "content/board.yaml:1: emergency-number: Readers who are worried about a child need a "
        f"number to ring {when}: write it under “emergency”, “{key}”."
    )
    assert (done.status, done.lines) == (1, [message])
    assert not ready.output.exists()
    board.write_text("\n".join(["sample: yes", *lines]), "utf-8")
    assert run("publish", *ready.words).status == 0


def test_all_problems_are_reported_at_once_and_the_public_sees_what_it_saw(public: Place) -> None:
    """A listed name and a page that is missing, in one run; the site stays to the last byte."""
    before = snapshot(public.output)
    names = public.content.with_name("names.txt")
    names.write_text("The Text\n", "utf-8")
    (public.content / "pages" / "privacy.md").unlink()
    done = run("publish", *public.words, "--names", names)
    assert done.status == 1
    assert [line.split(": ")[:2] for line in done.lines] == [
        ["content/news/x/a.md:6", "anonymity-name"],
        ["content/pages/privacy.md:1", "fixed-page"],
    ]
    assert snapshot(public.output) == before


def test_a_folder_of_others_is_refused_after_the_problems(ready: Place) -> None:
    """A target without our marker is never replaced: 2, or 1 while the content has problems."""
    ready.output.mkdir()
    (ready.output / "thesis.txt").write_text("years of work")
    assert run("publish", *ready.words).status == 2
    (ready.content / "pages" / "privacy.md").unlink()
    assert run("publish", *ready.words).status == 1
    assert [each.name for each in ready.output.iterdir()] == ["thesis.txt"]


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in a folder but its marker."""
    return {path: data for path, (_, data) in snapshot(folder).items() if path != MARKER}
