"""The command `check` stops on what tells too much; a build does not, and serves no allowance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run
from tests.recommendations.samples import AT, BOARD, REPORT, REVIEW
from tests.site_factory import ARTICLE, SiteFactory

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site_factory import Files

ALLOWED_AT = "case-reviews/a.allowed.yaml"
ALLOWED = """- rule: anonymity-postcode
  words: S60 1AE
  reason: It is the canary's cage.
  date: 2027-03-03
"""
CONTACT = "contact: {email: ask@board.example, telephone: 01632 960100}\n"
REVIEW_TEXT = REVIEW.replace(
    "The text of it.", "## Findings\n\nS60 1AE.\n\nRing 01632 960100 or 0808 800 5000."
)
FILES: Files = {
    "board.yaml": BOARD + CONTACT,
    "case-reviews/a.md": REVIEW_TEXT,
    AT: REPORT,
    ALLOWED_AT: ALLOWED,
    "news/x/b.md": ARTICLE + "\nIn no review: S60 1AE.\n",
}
NO_TEXT = "No text stands beside this file: there is no"
COPY = "that can be allowed: copy it from the problem"
DAY = ("--today", "2027-07-01")
ADVICE = (
    "advice: content/case-reviews/a.md:11: anonymity-postcode: Allowed on 3 March 2027: "
    "It is the canary's cage."
)


def _content(folder: Path, files: Files) -> tuple[str | Path, ...]:
    return ("--content", SiteFactory(folder).write({**FILES, **files}), *DAY)


def test_check_repeats_what_is_allowed_and_passes(tmp_path: Path) -> None:
    """With its reason and its day the finding is advice, and the status is 0."""
    done = run("check", *_content(tmp_path, {}))
    assert (done.status, done.complaint) == (0, "")
    assert done.lines == [ADVICE, "No problems in 2 texts and 0 courses."]


def test_check_stops_on_what_is_not_allowed(tmp_path: Path) -> None:
    """Each line has its file, its line and its rule, and the words are not repeated."""
    review = f"{REVIEW_TEXT}\nHis number was &#48;1632\u00a0960101.\n"
    report = REPORT.replace("An audit looked", "On 4 March 2027 police looked")
    done = run("check", *_content(tmp_path, {"case-reviews/a.md": review, AT: report}))
    assert done.status == 1
    assert done.complaint == "2 problems: nothing was written.\n"
    assert [each.split(": This")[0] for each in done.lines] == [
        ADVICE,
        "content/case-reviews/a.md:15: anonymity-telephone",
        "content/case-reviews/a.recommendations.yaml:7: anonymity-date",
    ]
    assert not any(word in "".join(done.lines) for word in ("960101", "4 March", "2027 police"))


def test_check_reports_what_else_is_wrong_at_once(tmp_path: Path) -> None:
    """A fault in another file does not keep the findings back, nor the other way round."""
    files: Files = {"news/x/b.md": ARTICLE.replace("Date", "Dat"), ALLOWED_AT: ""}
    done = run("check", *_content(tmp_path, files))
    assert [each.split(": ")[:2] for each in done.lines] == [
        ["content/case-reviews/a.allowed.yaml:1", "empty"],
        ["content/case-reviews/a.md:11", "anonymity-postcode"],
        ["content/news/x/b.md:2", "unknown-key"],
    ]


def test_a_build_does_not_stop_and_serves_no_allowance(tmp_path: Path) -> None:
    """A preview is cheap; the file of allowances is counted among the data and is nowhere."""
    files: Files = {"case-reviews/a.md": f"{REVIEW_TEXT}\nS61 1AE.\n"}
    words = _content(tmp_path, files)
    done = run("build", *words, "--output", tmp_path / "output")
    assert done.status == 0
    assert "  Read: 2 texts, 3 data files, 0 documents and pictures" in done.lines
    site = {each: each.read_bytes() for each in (tmp_path / "output").rglob("*") if each.is_file()}
    assert not any(b"canary" in each for each in site.values())
    assert not any("allowed" in each.name for each in site)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (
            "case-reviews/b.allowed.yaml",
            ALLOWED,
            f"allowed: {NO_TEXT} “case-reviews/b.md”. Did you mean “case-reviews/a.md”?",
        ),
        (
            ALLOWED_AT,
            ALLOWED.replace("anonymity-postcode", "postcode"),
            f"rule: “postcode” is no rule {COPY}, anonymity-…",
        ),
    ],
)
def test_a_faulty_file_of_allowances_stops_a_build(
    path: str, text: str, said: str, tmp_path: Path
) -> None:
    """What is wrong with the file itself is reported like any other fault."""
    site = SiteFactory(tmp_path)
    assert site.problems({**FILES, path: text}, "2027-07-01") == [f"content/{path}:1: {said}"]
