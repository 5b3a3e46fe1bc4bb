"""Threat 1: a link such as `{attach}/../pelicanconf.py` publishes or writes a file outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.output.writer import SiteWriter
from tests.site_factory import ARTICLE, SiteFactory
from tests.threats.guards import Guard, guarded
from tools.build.build import build
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

AT = "news/good-practice/a.md"
OUT = ("/../secret.pdf", "/../../secret.pdf", "../../../secret.pdf", "%2e%2e/%2e%2e/%2e%2e/x")


def test_a_link_out_of_the_content_is_a_problem_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each kind of link is refused at its line, and neither site nor file appears anywhere."""
    links = [f"[x]({{{kind}}}{out})" for kind in ("static", "attach", "filename") for out in OUT]
    content = SiteFactory(tmp_path).write({AT: ARTICLE + "\n".join(links) + "\n"})
    (tmp_path / "secret.pdf").write_text("canary")
    status = build(Request(content, tmp_path / "output", today="2027-01-01"))
    lines = capsys.readouterr().out.splitlines()
    places = [(7 + number, OUT[number % len(OUT)]) for number in range(len(links))]
    assert (status, lines) == (
        1,
        [
            f"content/{AT}:{line}: link: “{out}” leads out of the content folder."
            for line, out in places
        ],
    )
    assert {each.name for each in tmp_path.iterdir()} <= {"content", "secret.pdf", ".output.lock"}


def test_a_document_of_a_review_stands_in_the_content(site: SiteFactory) -> None:
    """A review cannot name a file elsewhere as its document."""
    (site.write({}).parent / "secret.pdf").write_text("canary")
    review = ARTICLE.replace(
        "Slug:",
        "Review-type: Rapid review\nReview-subject: Child X\nReview-area: Sample\n"
        "Review-document: summary, ../secret.pdf\nSlug:",
    )
    assert site.problems({AT: review}) == [
        (
            f"content/{AT}:6: review-document: No file stands at “../secret.pdf” "
            "(put it into content/documents)."
        ),
    ]


@pytest.mark.parametrize("path", ["../x.html", "a/../../x.html", "/x.html"])
def test_no_page_is_written_outside_the_output(path: str, tmp_path: Path) -> None:
    """Whatever asked for it, the writer refuses a path that leads out of its folder."""
    output = tmp_path / "output"
    output.mkdir()
    with pytest.raises(RuntimeError):
        SiteWriter(str(output)).write_text(path, "canary")
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


GUARDS = (
    Guard(
        "links upwards",
        "plugins/articles/references.py",
        "# guard: links upwards",
        "if False:",
        ("test_a_link_out_of_the_content_is_a_problem_and_nothing_is_written",),
    ),
    Guard(
        "links to what is not there",
        "plugins/articles/references.py",
        "# guard: links to what is not there",
        "return None",
        ("test_a_link_out_of_the_content_is_a_problem_and_nothing_is_written",),
    ),
    Guard(
        "documents of reviews",
        "plugins/articles/review_rules.py",
        "# guard: documents of reviews",
        "if False:",
        ("test_a_document_of_a_review_stands_in_the_content",),
    ),
    Guard(
        "paths of pages",
        "plugins/output/writer.py",
        "# guard: paths of pages",
        "self._claim(name)",
        ("test_no_page_is_written_outside_the_output",),
    ),
)
test_guards = guarded(__file__, GUARDS)
