"""A process beside the build makes of bodies what the build would, and where not, that does."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from plugins.articles.bodies_beside import BodiesBeside
from plugins.articles.body_lines import lines, mark
from plugins.postprocess.markdown_body import body_html
from tests.site_factory import ARTICLE, BuiltSite, SiteFactory
from tools.building.many_texts import FEWEST, bodies_beside
from tools.building.pelican_run import run_pelican
from tools.building.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HEAD, _, _ = ARTICLE.partition("\n\n")
HOSTILE = "<script>alert(1)</script> and [a link](javascript:alert(1))."
TEXTS = [
    "One line.",
    "Signs: ümläut, 日本, \u2028, \U0001f600, “quotes” and a tab\there.",
    HOSTILE,
    "| a | b |\n|---|---|\n| 1 | 2 |",
    *(f"## Part {number}\n\n" + f"Some *words* about {number}.\n\n" * 20 for number in range(300)),
]
BODIES = [f"\n{text}" for text in TEXTS]  # from the blank line on


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a content folder with an article for each body, in that order."""
    files = {f"news/x/{place:03}.md": f"{HEAD}\n{body}" for place, body in enumerate(BODIES)}
    return SiteFactory(tmp_path).write(files)


@pytest.fixture
def beside(content: Path) -> Iterator[BodiesBeside]:
    """Give a process over that folder, and end it."""
    made = BodiesBeside(content)
    yield made
    made.stop()


def made_by_the_build(work: Callable[[], object]) -> int:
    """Take work; do it, and give how many bodies this process has made."""
    body_html.cache_clear()
    work()
    return body_html.cache_info().misses


def wait_for_all(beside: BodiesBeside) -> None:
    """Wait until the process has answered all, and has ended."""
    beside.html("")  # what it has answered already makes place in the pipe
    os.waitid(os.P_PID, beside.pid, os.WEXITED | os.WNOWAIT)


def test_it_makes_what_the_build_would(beside: BodiesBeside) -> None:
    """In turn, out of turn, twice, and for a body that is in no file."""
    for body in (BODIES[150], *BODIES, *reversed(BODIES), "", "In no file."):
        assert beside.html(body) == body_html(body)


def test_the_build_makes_none_that_has_been_answered(tmp_path: Path) -> None:
    """It is for time alone, so a process that never answered would not be noticed otherwise."""
    content = SiteFactory(tmp_path).write(
        {f"news/x/{place}.md": f"{HEAD}\n{body}" for place, body in enumerate(BODIES[:9])}
    )
    beside = BodiesBeside(content)
    wait_for_all(beside)
    assert made_by_the_build(lambda: [beside.html(body) for body in BODIES[:9]]) == 0
    beside.stop()


def test_the_build_waits_for_no_answer(beside: BodiesBeside) -> None:
    """Stopped by the system before it says anything, it leaves all to the build."""
    os.kill(beside.pid, signal.SIGSTOP)
    assert made_by_the_build(lambda: [beside.html(body) for body in BODIES]) == len(BODIES)


def test_whatever_ends_it_every_body_is_made(beside: BodiesBeside) -> None:
    """Killed in the middle of its work, it leaves the rest to the build."""
    expected = [body_html(body) for body in BODIES]
    first = [beside.html(body) for body in BODIES[:100]]
    os.kill(beside.pid, signal.SIGTERM)
    assert [*first, *map(beside.html, BODIES[100:])] == expected


def test_it_is_ended_when_the_two_have_met(beside: BodiesBeside) -> None:
    """It makes none that the build has made, where there is nothing left to make."""
    for body in BODIES:
        beside.html(body)
    os.waitid(os.P_PID, beside.pid, os.WEXITED | os.WNOWAIT)


def test_a_file_that_is_saved_meanwhile_is_shown_as_the_build_has_read_it(tmp_path: Path) -> None:
    """The process may have read it before or after; only the very same body is taken from it."""
    content = SiteFactory(tmp_path).write({"news/x/a.md": f"{HEAD}\n\nBefore."})
    beside = BodiesBeside(content)
    wait_for_all(beside)
    assert beside.html("After.") == body_html("After.")
    beside.stop()


def test_the_last_page_comes_first(tmp_path: Path) -> None:
    """Pages are written in the other order: else both would make the same, and win nothing."""
    site = SiteFactory(tmp_path)
    article = ARTICLE.replace("a-first-article", "{}").partition("\n\n")[0] + "\n\n{}"
    review = "Review-type: Case review\nReview-subject: Child R\nSlug"
    files = {
        "news/x/b.md": article.format("ant", "News b."),
        "news/x/a.md": article.format("zebra", "News a."),
        "guidance/g.md": "Title: G\nSlug: g\nSummary: S.\n\nGuidance.",
        "pages/p.md": "Title: P\nSlug: a-page\nSummary: S.\n\nA page.",
        "case-reviews/r.md": article.format("r", "A review.").replace("Slug", review),
        "news/x/draft.md": article.format("d", "A draft.").replace("Slug", "Status: draft\nSlug"),
    }
    content = site.write(files)
    wanted = Recording(content)
    folder = tmp_path / "output"
    folder.mkdir()
    try:
        request = Request(content, folder, today="2027-01-01")
        run_pelican(request, folder, lambda _written: None, wanted)
    finally:
        wanted.stop()
    number, *rest = lines(content)
    assert (int(number), len(rest)) == (len(files), len(files))
    marks = [mark(body) for body in wanted.bodies]
    announced = [line.decode().split('"')[1] for line in rest]
    assert marks == [each for each in reversed(announced) if each in marks]
    assert len(marks) == len(files) - 1


class Recording(BodiesBeside):
    """Remembers which bodies it was asked for."""

    def __init__(self, content: Path) -> None:
        """Begin with nothing remembered."""
        super().__init__(content)
        self.bodies: list[str] = []

    def html(self, body: str) -> str:
        """Remember the body."""
        self.bodies.append(body)
        return super().html(body)


def test_few_texts_are_made_by_the_build_itself(tmp_path: Path) -> None:
    """To start a process pays from some number of texts on."""
    for number in range(FEWEST - 1):
        (tmp_path / f"{number}.md").touch()
    with bodies_beside(tmp_path) as none:
        assert none is None
    (tmp_path / "last.md").touch()
    with bodies_beside(tmp_path) as some:
        assert some is not None


def test_what_cannot_be_read_is_the_builds_to_tell(tmp_path: Path) -> None:
    """A file that is not UTF-8 and one without metadata end neither the process nor the build."""
    content = SiteFactory(tmp_path).write({"news/x/a.md": b"\xff\xfe", "news/x/b.md": "No header"})
    beside = BodiesBeside(content)
    wait_for_all(beside)
    assert beside.html("Words.") == body_html("Words.")
    beside.stop()


def test_the_site_has_the_same_bytes_with_it_and_without(content: Path, tmp_path: Path) -> None:
    """A build of many articles, each with a body of its own."""
    for place, file in enumerate(sorted(content.rglob("*.md"))):
        text = file.read_text("utf-8").replace("a-first-article", f"a-{place}")
        file.write_text(text.replace(HOSTILE, ""), "utf-8")
    sites: list[BuiltSite] = []
    for name, texts in (("with", content), ("without", tmp_path / "empty")):
        folder = tmp_path / name
        folder.mkdir()
        request = Request(content, folder, today="2027-01-01")
        with bodies_beside(texts) as bodies:
            assert (bodies is None) == (name == "without")
            library = run_pelican(request, folder, lambda _written: None, bodies)
        sites.append(BuiltSite(folder, library))
    one, other = sites
    assert one.files() == other.files()
    assert one.everything() == other.everything()
