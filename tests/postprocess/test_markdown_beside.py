"""A process beside the build makes of Markdown what the build would, and where not, that does."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from plugins.postprocess.markdown_beside import FEWEST, MarkdownBeside, markdown_beside
from plugins.postprocess.markdown_body import body_html
from tests.site_factory import ARTICLE, BuiltSite, SiteFactory
from tools.building.pelican_run import run_pelican
from tools.building.request import Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TEXTS = [
    *(f"## Part {number}\n\nSome *words* about {number}.\n\n" * 20 for number in range(300)),
    "",
    "One line.",
    "Signs: ümläut, 日本, \u2028, \x85, \U0001f600, “quotes” and a tab\there.",
    "<script>alert(1)</script> and [a link](javascript:alert(1)).",
    "| a | b |\n|---|---|\n| 1 | 2 |",
]


@pytest.fixture
def beside() -> Iterator[MarkdownBeside]:
    """Give a process, and end it."""
    made = MarkdownBeside()
    yield made
    made.stop()


def test_it_makes_what_the_build_would(beside: MarkdownBeside) -> None:
    """In turn, out of turn, twice, and for a text that was never announced."""
    beside.begin([*TEXTS, TEXTS[0]])
    for text in (TEXTS[150], *TEXTS, *reversed(TEXTS), "Not announced."):
        assert beside.html(text) == body_html(text)


def test_the_build_makes_none_that_has_been_answered(beside: MarkdownBeside) -> None:
    """It is for time alone, so a process that never answered would not be noticed otherwise."""
    few = TEXTS[-5:]
    beside.begin(few)
    os.waitid(os.P_PID, beside.pid, os.WEXITED | os.WNOWAIT)  # it ends when it has answered all
    body_html.cache_clear()
    assert all(beside.html(text) or not text for text in few)
    assert body_html.cache_info().misses == 0


def test_the_build_waits_for_no_answer(beside: MarkdownBeside) -> None:
    """Stopped by the system in the middle of its work, it leaves the rest to the build."""
    beside.begin(TEXTS)
    os.kill(beside.pid, signal.SIGSTOP)
    body_html.cache_clear()
    assert beside.html(TEXTS[0])
    assert body_html.cache_info().misses == 1


def test_whatever_ends_it_every_text_is_made(beside: MarkdownBeside) -> None:
    """Killed in the middle of its work, it leaves the rest to the build."""
    expected = [body_html(text) for text in TEXTS]
    beside.begin(TEXTS)
    first = beside.html(TEXTS[0])
    os.kill(beside.pid, signal.SIGTERM)
    assert [first, *map(beside.html, TEXTS[1:])] == expected


def test_it_can_be_ended_at_any_time() -> None:
    """Before it has begun, and while more waits than any pipe holds."""
    idle = MarkdownBeside()
    idle.stop()
    busy = MarkdownBeside()
    busy.begin([f"{number} {'word ' * 2_000}" for number in range(500)])
    busy.stop()


def test_few_texts_are_made_by_the_build_itself(tmp_path: Path) -> None:
    """To start a process pays from some number of texts on."""
    for number in range(FEWEST - 1):
        (tmp_path / f"{number}.md").touch()
    with markdown_beside(tmp_path) as none:
        assert none is None
    (tmp_path / "last.md").touch()
    with markdown_beside(tmp_path) as some:
        assert some is not None


def test_the_site_has_the_same_bytes_with_it_and_without(tmp_path: Path) -> None:
    """A build of many articles, each with a body of its own."""
    content = tmp_path / "content"
    (content / "news" / "x").mkdir(parents=True)
    for number in range(FEWEST):
        text = f"{ARTICLE.replace('a-first-article', f'article-{number}')}\n\n## Part {number}\n"
        (content / "news" / "x" / f"{number}.md").write_text(text, "utf-8")
    sites: list[BuiltSite] = []
    for name, fewest in (("with", content), ("without", tmp_path / "empty")):
        folder = tmp_path / name
        folder.mkdir()
        request = Request(content, folder, today="2027-01-01")
        with markdown_beside(fewest) as markdown:
            library = run_pelican(request, folder, lambda _written: None, markdown)
        sites.append(BuiltSite(folder, library))
    one, other = sites
    assert one.files() == other.files()
    assert one.everything() == other.everything()


class Recording(MarkdownBeside):
    """Remembers what was announced, and what was asked for."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        super().__init__()
        self.announced: list[str] = []
        self.wanted: list[str] = []

    def begin(self, texts: Iterable[str]) -> None:
        """Remember the texts, in turn."""
        self.announced = list(texts)
        super().begin(self.announced)

    def html(self, text: str) -> str:
        """Remember the text."""
        self.wanted.append(text)
        return super().html(text)


def test_bodies_are_announced_in_the_order_of_their_pages(tmp_path: Path) -> None:
    """Else the build and the process would make the same ones, and nothing would be won."""
    site = SiteFactory(tmp_path)
    article = ARTICLE.replace("a-first-article", "{}").replace("2026-01-05", "{}") + " {}."
    content = site.write(
        {
            "news/x/z.md": article.format("2026-01-07", "zebra", "Of zebras"),
            "news/x/a.md": article.format("2026-01-05", "ant", "Of ants"),
            "news/b/m.md": article.format("2026-01-06", "mole", "Of moles"),
            "guidance/g.md": "Title: G\nSlug: g\nSummary: S.\n\nGuidance.\n",
            "pages/p.md": "Title: P\nSlug: a-page\nSummary: S.\n\nA page.\n",
            "case-reviews/r.md": article.format("2026-01-04", "r", "Of reviews").replace(
                "Slug", "Review-type: Case review\nReview-subject: Child R\nSlug"
            ),
        }
    )
    folder = tmp_path / "output"
    folder.mkdir()
    markdown = Recording()
    try:
        request = Request(content, folder, today="2027-01-01")
        run_pelican(request, folder, lambda _written: None, markdown)
    finally:
        markdown.stop()
    assert len(markdown.announced) == 6
    assert markdown.wanted == markdown.announced
